package org.garita.app.scenario.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.garita.app.scenario.OutcomeJson;
import org.garita.app.scenario.PortRun;
import org.garita.app.scenario.RateFiles;
import org.garita.app.scenario.change.DayNames;
import org.garita.app.scenario.picture.ApproachDrawing;
import org.garita.app.scenario.picture.RoadDay;
import org.garita.app.scenario.run.Budget;
import org.garita.app.scenario.run.Result;
import org.garita.kernel.text.Language;
import org.garita.simulation.Engine;
import org.garita.simulation.Setup;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Port;
import org.garita.simulation.result.LineFigures;
import org.garita.simulation.result.QueueFigures;
import org.garita.simulation.result.WaitFigures;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** A run as files to take away: CSV, JSON, and the day minute by minute for the picture. */
final class ResultFiles {
    static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    static final MediaType YAML = new MediaType("application", "yaml", StandardCharsets.UTF_8);
    private static final JsonMapper JSON = new JsonMapper();
    private static final int HOURS = 24;
    private static final String HEAD =
            "stage,flow,hour,vehicles,mean_s,plus_minus_s,p50_s,p90_s,p95_s,max_s,queue_mean,queue_p95,queue_max\r\n";

    private ResultFiles() {}

    /** Waits and lines by hour; hour {@code all} stands for the whole day. What is not known is an empty field. */
    static String csv(Result result) {
        StringBuilder text = new StringBuilder(HEAD);
        for (LineFigures line : result.outcome().lines()) {
            for (int hour = 0; hour < HOURS; hour++) {
                row(
                        text,
                        line,
                        Integer.toString(hour),
                        line.waitsByHour().get(hour),
                        line.queuesByHour().get(hour));
            }
            row(text, line, "all", line.waits(), line.queues());
        }
        return text.toString();
    }

    private static void row(
            StringBuilder text, LineFigures line, String hour, Optional<WaitFigures> maybe, QueueFigures queue) {
        text.append(line.stage())
                .append(',')
                .append(line.flow())
                .append(',')
                .append(hour)
                .append(',');
        if (maybe.isPresent()) {
            WaitFigures waits = maybe.get();
            text.append(waits.vehicles());
            number(text, OptionalDouble.of(waits.meanSeconds().value()));
            number(text, waits.meanSeconds().plusMinus());
            for (double value :
                    List.of(waits.p50Seconds(), waits.p90Seconds(), waits.p95Seconds(), waits.longestSeconds())) {
                number(text, OptionalDouble.of(value));
            }
        } else {
            text.append("0,,,,,,");
        }
        number(text, OptionalDouble.of(queue.meanVehicles().value()));
        number(text, OptionalDouble.of(queue.p95Vehicles()));
        number(text, OptionalDouble.of(queue.mostVehicles()));
        text.append("\r\n");
    }

    private static void number(StringBuilder text, OptionalDouble value) {
        text.append(',');
        value.ifPresent(known -> text.append(String.format(Locale.ROOT, "%.2f", known)));
    }

    /** The figures in the format {@code garita-simulation/1}. */
    static String json(Port port, Budget budget, Result result) {
        Setup setup = new Setup(budget.days(), budget.replications(), budget.seed(), 1, Engine.AUTO);
        PortRun run = new PortRun(port, setup, result.engine(), result.couplings(), result.outcome(), result.engines());
        return OutcomeJson.of(run, RateFiles.shipped());
    }

    /** One day on each road by minutes, for the script that plays it. */
    static String day(Port port, Result result, Language language) {
        Map<String, Object> roads = new LinkedHashMap<>();
        for (int road = 0; road < port.roads().size(); road++) {
            RoadDay day = RoadDay.of(port, road, result.day());
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("day", DayNames.of(day.weekday()).in(language));
            shown.put("lengths", lengths(day));
            shown.put("reach", minutes().map(day::reach).toArray());
            shown.put("waiting", waiting(day, language));
            shown.put("slotMinutes", port.slotMinutes());
            shown.put(
                    "booths",
                    IntStream.range(0, RoadDay.MINUTES / port.slotMinutes())
                            .mapToObj(slot -> ApproachDrawing.booths(day, slot * port.slotMinutes()))
                            .toList());
            roads.put(port.roads().get(road).id(), shown);
        }
        return JSON.writeValueAsString(roads);
    }

    private static IntStream minutes() {
        return IntStream.range(0, RoadDay.MINUTES);
    }

    private static List<int[]> lengths(RoadDay day) {
        List<int[]> lengths = new ArrayList<>();
        for (int strand = 0; strand < day.strands().size(); strand++) {
            int own = strand;
            lengths.add(minutes().map(minute -> day.metres(own, minute)).toArray());
        }
        return lengths;
    }

    private static List<Map<String, Object>> waiting(RoadDay day, Language language) {
        List<Map<String, Object>> flows = new ArrayList<>();
        for (Flow flow : day.flows()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("name", flow.name().in(language));
            one.put(
                    "vehicles",
                    minutes().map(minute -> day.waiting(flow, minute)).toArray());
            flows.add(one);
        }
        return flows;
    }

    /** An answer with a file of that name. */
    static ResponseEntity<byte[]> answer(byte[] bytes, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(bytes);
    }

    /** An answer with a text file of that name. */
    static ResponseEntity<byte[]> answer(String text, MediaType type, String name) {
        return answer(text.getBytes(StandardCharsets.UTF_8), type, name);
    }
}
