package org.garita.app.sensing.file;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.garita.kernel.place.Country;
import org.garita.kernel.sensor.CountGrain;
import org.garita.kernel.sensor.Layout;
import org.garita.kernel.sensor.SensorKind;
import org.garita.kernel.sensor.SensorPlace;
import org.garita.kernel.sensor.SensorSite;

/** Sensors of a layout. */
final class SensorReading {
    private static final int MOST_CLASSES = 64;
    private static final int DAY_SECONDS = 86_400;

    private final List<Layout.Road> roads;
    private final List<String> stages;
    private final List<String> classes;

    SensorReading(List<Layout.Road> roads, List<String> stages, List<String> classes) {
        this.roads = roads;
        this.stages = stages;
        this.classes = classes;
    }

    SensorSite sensor(LayoutPart row) {
        Map<String, LayoutPart> keys = row.keys(
                "id", "name", "kind", "country", "road", "at_m", "stage", "moment", "classes", "time", "zone_m",
                "by_lane", "by", "every_s", "reach_m");
        SensorKind kind = row.need(keys, "kind")
                .map(part -> part.choice(SensorKind.class))
                .orElse(SensorKind.BLUETOOTH);
        Set<String> seen =
                new HashSet<>(LayoutReading.rows(row, keys, "classes", MOST_CLASSES, part -> part.among(classes)));
        boolean reads = kind.reads();
        return new SensorSite(
                LayoutReading.word(row, keys, "id"),
                LayoutReading.text(row, keys),
                kind,
                row.need(keys, "country")
                        .map(part -> part.choice(Country.class))
                        .orElse(Country.US),
                keys.containsKey("road") ? onRoad(row, keys) : atStage(row, keys),
                seen,
                row.need(keys, "time")
                        .map(part -> part.among(List.of("local", "utc")))
                        .orElse("-")
                        .equals("local"),
                reads && row.need(keys, "by_lane").map(LayoutPart::yes).orElse(false),
                reads ? LayoutReading.metres(row, keys, "zone_m") : 0,
                kind.counts()
                        ? row.need(keys, "by")
                                .map(part -> part.choice(CountGrain.class))
                                .orElse(CountGrain.ALL)
                        : CountGrain.ALL,
                reads
                        ? 0
                        : row.need(keys, "every_s")
                                .map(part -> part.whole(1, DAY_SECONDS))
                                .orElse(1),
                kind == SensorKind.CAMERA ? LayoutReading.metres(row, keys, "reach_m") : 0);
    }

    private SensorPlace onRoad(LayoutPart row, Map<String, LayoutPart> keys) {
        String id = row.need(keys, "road")
                .map(part -> part.among(roads.stream().map(Layout.Road::id).toList()))
                .orElse("-");
        Optional<Layout.Road> road =
                roads.stream().filter(one -> one.id().equals(id)).findFirst();
        double length = road.map(Layout.Road::lengthMetres).orElse(100_000.0);
        return new SensorPlace.OnRoad(
                id, row.need(keys, "at_m").map(part -> part.number(0, length)).orElse(0.0));
    }

    private SensorPlace atStage(LayoutPart row, Map<String, LayoutPart> keys) {
        return new SensorPlace.AtStage(
                row.need(keys, "stage").map(part -> part.among(stages)).orElse("-"),
                row.need(keys, "moment")
                        .map(part -> part.choice(SensorPlace.Moment.class))
                        .orElse(SensorPlace.Moment.ENTRY));
    }
}
