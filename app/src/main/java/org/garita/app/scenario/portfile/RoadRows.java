package org.garita.app.scenario.portfile;

import java.util.HashMap;
import java.util.Map;
import org.garita.simulation.port.Road;

/** Reads roads. */
final class RoadRows {
    private RoadRows() {}

    static Road road(Part row) {
        Fields fields = row.fields(Vocabulary.ROAD);
        return new Road(
                fields.word("id"),
                fields.text("name"),
                fields.number("length_m"),
                fields.rows("stretches").stream().map(RoadRows::stretch).toList(),
                fields.anyRows("markers").stream().map(RoadRows::marker).toList());
    }

    private static Road.Stretch stretch(Part row) {
        Fields fields = row.fields(Vocabulary.STRETCH);
        Map<String, Integer> lanes = new HashMap<>();
        fields.need("lanes").ifPresent(part -> part.anyFields().all().forEach((flow, n) -> lanes.put(flow, n.whole())));
        return new Road.Stretch(
                fields.word("stage"),
                fields.number("from_m", 0),
                lanes,
                fields.find("shared").map(Part::yes).orElse(false));
    }

    private static Road.Marker marker(Part row) {
        Fields fields = row.fields(Vocabulary.MARKER);
        return new Road.Marker(fields.word("id"), fields.text("name"), fields.number("at_m"));
    }
}
