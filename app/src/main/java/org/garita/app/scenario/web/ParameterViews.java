package org.garita.app.scenario.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.garita.app.scenario.PortDocument;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.LanePlan.Assignment;
import org.garita.simulation.port.Notes;
import org.garita.simulation.port.Notes.Note;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Road;
import org.garita.simulation.port.Service;
import org.garita.simulation.port.Stage;

/** Walks through a port and says where each number comes from. */
final class ParameterViews {
    private final Words words;
    private final Port port;
    private final Notes notes;
    private final Map<Note, ParameterView.NoteLine> numbered = new LinkedHashMap<>();
    private int sources;
    private int assumptions;

    private ParameterViews(Words words, PortDocument document) {
        this.words = words;
        this.port = document.port();
        this.notes = document.notes();
    }

    static ParameterView of(Words words, PortDocument document) {
        return new ParameterViews(words, document).view();
    }

    private ParameterView view() {
        List<ParameterView.Part> parts = new ArrayList<>();
        parts.add(new ParameterView.Part(
                words.in(port.name()),
                List.of(row(
                        "scenario.parameter.day-factor",
                        words.say("scenario.percent", words.number(100 * port.dayFactorCv(), 0)),
                        "day_factor_cv"))));
        for (int i = 0; i < port.stages().size(); i++) {
            parts.add(stage(port.stages().get(i), "stages[" + i + "]"));
        }
        for (int i = 0; i < port.flows().size(); i++) {
            parts.add(flow(port.flows().get(i), "flows[" + i + "]"));
        }
        for (int i = 0; i < port.roads().size(); i++) {
            parts.add(road(port.roads().get(i), "roads[" + i + "]"));
        }
        return new ParameterView(parts, List.copyOf(numbered.values()));
    }

    private ParameterView.Part stage(Stage stage, String path) {
        List<ParameterView.Row> rows = new ArrayList<>();
        rows.add(row("scenario.parameter.lanes", words.number(stage.lanes().size(), 0), path + ".lanes"));
        rows.add(row("scenario.parameter.plan", open(stage), path + ".plan"));
        new TreeMap<>(stage.services())
                .forEach((flow, service) -> rows.add(row(service(flow), service(service), path + ".services." + flow)));
        if (stage.officers().cv() > 0) {
            rows.add(row(
                    "scenario.parameter.officers",
                    words.say(
                            "scenario.value.officers",
                            words.number(100 * stage.officers().cv(), 0),
                            words.number(stage.officers().hours(), 1)),
                    path + ".officers"));
        }
        stage.spaces()
                .ifPresent(spaces ->
                        rows.add(row("scenario.parameter.spaces", words.number(spaces, 0), path + ".spaces")));
        return new ParameterView.Part(words.in(stage.name()), rows);
    }

    /** Fewest and most lanes open at a time over the week. */
    private String open(Stage stage) {
        int[] open = new int[port.slotsPerWeek()];
        for (Assignment one : stage.plan().assignments()) {
            for (int slot = one.fromSlot(); slot < one.toSlot(); slot++) {
                open[slot]++;
            }
        }
        int fewest = Integer.MAX_VALUE;
        int most = 0;
        for (int lanes : open) {
            fewest = Math.min(fewest, lanes);
            most = Math.max(most, lanes);
        }
        return fewest == most
                ? words.number(most, 0)
                : words.say("scenario.value.between", words.number(fewest, 0), words.number(most, 0));
    }

    private String service(String flow) {
        return words.say(
                "scenario.parameter.service",
                port.flows().get(port.flowIndex(flow)).name());
    }

    private String service(Service service) {
        return words.say(
                "scenario.value.service", words.number(service.meanSeconds(), 1), words.number(service.cv(), 2));
    }

    private ParameterView.Part flow(Flow flow, String path) {
        List<ParameterView.Row> rows = new ArrayList<>();
        double week = 0;
        for (double perHour : flow.demand().perHour().overWeek(port.slotsPerWeek())) {
            week += perHour * port.slotMinutes() / 60;
        }
        rows.add(row(
                "scenario.parameter.demand",
                words.say("scenario.value.demand", words.number(week / 7, 0)),
                path + ".demand"));
        for (int step = 0; step < flow.path().size(); step++) {
            Flow.Step given = flow.path().get(step);
            if (given.share() < 1) {
                rows.add(row(
                        words.say(
                                "scenario.parameter.share",
                                port.stages()
                                        .get(port.stageIndex(given.stage()))
                                        .name()),
                        words.say("scenario.percent", words.number(100 * given.share(), 1)),
                        path + ".path[" + step + "]"));
            }
        }
        rows.add(row(
                "scenario.parameter.spacing",
                words.say("scenario.metres", words.number(flow.spacingMetres(), 1)),
                path + ".spacing_m"));
        return new ParameterView.Part(words.in(flow.name()), rows);
    }

    private ParameterView.Part road(Road road, String path) {
        List<ParameterView.Row> rows = new ArrayList<>();
        rows.add(row("scenario.parameter.length", words.distance(road.lengthMetres()), path + ".length_m"));
        for (int i = 0; i < road.markers().size(); i++) {
            Road.Marker marker = road.markers().get(i);
            rows.add(row(words.in(marker.name()), words.distance(marker.metres()), path + ".markers[" + i + "]"));
        }
        return new ParameterView.Part(words.in(road.name()), rows);
    }

    private ParameterView.Row row(String parameter, String value, String path) {
        String name = parameter.startsWith("scenario.") ? words.say(parameter) : parameter;
        Set<Note> found = new LinkedHashSet<>();
        notes.byPath().forEach((at, behind) -> {
            if (at.equals(path) || at.startsWith(path + ".") || at.startsWith(path + "[")) {
                found.addAll(behind);
            }
        });
        if (found.isEmpty()) {
            found.addAll(notes.behind(path));
        }
        return new ParameterView.Row(
                name, value, found.stream().map(this::numbered).toList());
    }

    private ParameterView.NoteLine numbered(Note note) {
        return numbered.computeIfAbsent(note, added -> {
            boolean source = added.kind() == Notes.Kind.SOURCE;
            int number = source ? ++sources : ++assumptions;
            return new ParameterView.NoteLine(
                    (source ? "source-" : "assumption-") + number,
                    words.say(source ? "scenario.note.source" : "scenario.note.assumption", number),
                    source,
                    words.in(added.text()));
        });
    }
}
