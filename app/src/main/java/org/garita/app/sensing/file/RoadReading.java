package org.garita.app.sensing.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.garita.kernel.sensor.Layout;

/** Roads of a layout. */
final class RoadReading {
    private static final int MOST_ROWS = 200;
    private static final int MOST_LANES = 100;

    private RoadReading() {}

    static Layout.Road road(LayoutPart row, List<String> stages, List<String> classes) {
        Map<String, LayoutPart> keys = row.keys("id", "name", "length_m", "stretches", "markers");
        double length = row.need(keys, "length_m")
                .map(part -> part.number(0.1, 100_000))
                .orElse(1.0);
        return new Layout.Road(
                LayoutReading.word(row, keys, "id"),
                LayoutReading.text(row, keys),
                length,
                LayoutReading.rows(row, keys, "stretches", MOST_ROWS, part -> stretch(part, stages, classes)),
                LayoutReading.rows(row, keys, "markers", MOST_ROWS, RoadReading::marker));
    }

    private static Layout.Stretch stretch(LayoutPart row, List<String> stages, List<String> classes) {
        Map<String, LayoutPart> keys = row.keys("stage", "from_m", "shared", "lanes");
        Map<String, Integer> lanes = new LinkedHashMap<>();
        row.need(keys, "lanes").map(LayoutPart::keys).orElse(Map.of()).forEach((id, count) -> {
            if (!classes.contains(id)) {
                count.wrong(LayoutMistake.UNKNOWN_KEY, String.join(", ", classes));
            }
            lanes.put(id, count.whole(0, MOST_LANES));
        });
        return new Layout.Stretch(
                row.need(keys, "stage").map(part -> part.among(stages)).orElse("-"),
                LayoutReading.metres(row, keys, "from_m"),
                row.need(keys, "shared").map(LayoutPart::yes).orElse(false),
                lanes);
    }

    private static Layout.Marker marker(LayoutPart row) {
        Map<String, LayoutPart> keys = row.keys("id", "name", "at_m");
        return new Layout.Marker(
                LayoutReading.word(row, keys, "id"),
                LayoutReading.text(row, keys),
                LayoutReading.metres(row, keys, "at_m"));
    }
}
