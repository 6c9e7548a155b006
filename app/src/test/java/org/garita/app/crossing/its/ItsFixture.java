package org.garita.app.crossing.its;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garita.app.crossing.BorderReference;
import org.garita.app.crossing.Corridor;
import org.garita.app.crossing.Corridors;
import org.garita.app.crossing.its.file.ItsFiles;
import org.garita.kernel.place.CorridorId;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.text.Text;

/** Small inventories for tests, on the crossings that ship. */
final class ItsFixture {
    static final BorderReference BORDER = BorderReference.read();
    static final Corridors CORRIDORS = corridors();

    private ItsFixture() {}

    private static Corridors corridors() {
        Map<CorridorId, List<CrossingId>> byCorridor = new LinkedHashMap<>();
        BORDER.crossings().all().forEach(crossing -> crossing.corridor()
                .ifPresent(id ->
                        byCorridor.computeIfAbsent(id, key -> new ArrayList<>()).add(crossing.id())));
        List<Corridor> all = byCorridor.entrySet().stream()
                .map(entry ->
                        new Corridor(entry.getKey(), Text.same(entry.getKey().value()), entry.getValue()))
                .toList();
        return new Corridors() {
            @Override
            public List<Corridor> all() {
                return all;
            }

            @Override
            public Optional<Corridor> find(CorridorId id) {
                return all.stream().filter(one -> one.id().equals(id)).findFirst();
            }
        };
    }

    static Inventory read(String yaml) {
        return ItsFiles.read("own.yaml", yaml, BORDER.crossings(), CORRIDORS);
    }

    static Inventory shipped() {
        return ItsFiles.read("its.yaml", ItsFiles.shippedYaml(), BORDER.crossings(), CORRIDORS);
    }

    /** Two kinds, one flow that is expected between them on both sides, and the systems and exchanges that are given. */
    static String yaml(String systems, String exchanges) {
        return """
                format: garita-its/1
                draft: true
                date: 2026-11-24
                sources:
                  a-source: {title: "A source", date: 2012, url: "https://example.org"}
                objects:
                  - {id: booth, en: "Booth", es: "Cabina", source: a-source}
                  - {id: office, en: "Office", es: "Oficina", source: a-source}
                flows:
                  - id: waits
                    name: {en: "waits", es: "esperas"}
                    about: {en: "How long", es: "Cuánto"}
                    source: a-source
                    expected: {from: booth, to: office, across: both, actions: [25, 27]}
                systems:
                %sexchanges: %s
                remarks: []
                """.formatted(systems, exchanges);
    }

    static String system(String id, String country, String kind, String crossing, String states) {
        return """
                  - id: %s
                    name: {en: "%s", es: "%s"}
                    country: %s
                    owner: {en: "Owner", es: "Dueño"}
                    objects: [%s]
                    crossings: [%s]
                    states: [%s]
                """.formatted(id, id, id, country, kind, crossing, states);
    }

    static String operating(String since) {
        return "{since: " + since + ", status: operating, certainty: read, source: a-source}";
    }
}
