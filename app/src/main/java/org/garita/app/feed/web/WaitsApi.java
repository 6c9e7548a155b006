package org.garita.app.feed.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garita.app.crossing.Crossing;
import org.garita.app.crossing.Crossings;
import org.garita.app.feed.PublishedWaits;
import org.garita.app.waits.LaneReport;
import org.garita.app.waits.LaneReport.Status;
import org.garita.app.waits.Waits;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.CrossingId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Reported waits: of now, and of the past. */
@RestController
@RequestMapping("/api/v1")
@CrossOrigin(
        exposedHeaders = "ETag",
        methods = {RequestMethod.GET, RequestMethod.HEAD})
@Tag(name = "Waits", description = "Waits as reported, now and in the past; one row per crossing and lane kind.")
class WaitsApi {
    private static final List<String> COLUMNS = List.of(
            "crossing",
            "lane",
            "status",
            "delay_minutes",
            "reason",
            "lanes_open",
            "observed_at",
            "age_minutes",
            "source",
            "corrections",
            "raw_port_number",
            "raw_update_time",
            "raw_operational_status",
            "raw_delay_minutes",
            "raw_lanes_open",
            "method_version",
            "expected_minutes",
            "expected_low",
            "expected_high",
            "expected_at_least",
            "expected_quality",
            "expected_simulated");
    private static final List<String> HISTORY_COLUMNS = List.of(
            "crossing", "lane", "observed_at", "status", "delay_minutes", "lanes_open", "source", "corrections");

    private final Crossings crossings;
    private final Waits waits;
    private final Clock clock;
    private final OpenAnswer answer;

    WaitsApi(Crossings crossings, Waits waits, Clock clock, OpenAnswer answer) {
        this.crossings = crossings;
        this.waits = waits;
        this.clock = clock;
        this.answer = answer;
    }

    /** A list under its edition. */
    record WaitList(@JsonUnwrapped Edition edition, List<Wait> waits) {}

    /** The past of one crossing. */
    record History(String crossing, String zone, List<LaneHistory> lanes) {}

    /** Points of one lane kind: time, minutes, and the word {@code no_delay} where the report said so. */
    record LaneHistory(String lane, List<List<Object>> points) {}

    @GetMapping(value = "/waits.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Current reported waits, one row per crossing and lane kind",
            description =
                    "status is delay (10 minutes and more), no_delay (0 to 9), closed, update_pending, not_applicable or unreadable. Age counts from the hour the report is for to as_of. quantities holds reported and, where sensors measure the lanes northbound and one vehicle class uses them, expected, actual_by_primary, actual_by_join, crossing_time and agency_time; see measured.json.")
    ResponseEntity<byte[]> json(WebRequest request) {
        return answer.ofBoards(
                "waits.json",
                MediaType.APPLICATION_JSON,
                request,
                boards -> new WaitList(Edition.of(boards), current(boards)));
    }

    @GetMapping(value = "/waits.csv", produces = "text/csv")
    @Operation(summary = "Current reported waits as a table")
    ResponseEntity<byte[]> csv(WebRequest request) {
        return answer.ofBoards("waits.csv", OpenAnswer.CSV, request, this::table);
    }

    @GetMapping(value = "/crossings/{id}/history.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Reported waits of one crossing in the past",
            description =
                    "Each point is [time, minutes]; a report of no delay (0 to 9 minutes) is [time, minutes, \"no_delay\"]. Hours without a report have no point.")
    ResponseEntity<byte[]> history(
            @Parameter(description = "Id of the crossing, for example ysleta-zaragoza") @PathVariable String id,
            @Parameter(description = "First instant or local date; default: seven days before until") @RequestParam
                    Optional<String> from,
            @Parameter(description = "Instant no longer included, or last local date; default: now") @RequestParam
                    Optional<String> until,
            WebRequest request) {
        Crossing crossing = KnownCrossing.of(crossings, id);
        HistoryQuestion span = span(crossing, from, until);
        List<LaneHistory> lanes = new ArrayList<>();
        past(crossing, span)
                .forEach((lane, reports) -> lanes.add(new LaneHistory(
                        lane.code(),
                        reports.stream()
                                .filter(report -> report.delayMinutes().isPresent())
                                .map(WaitsApi::point)
                                .toList())));
        History history =
                new History(crossing.id().value(), crossing.us().zone().getId(), lanes);
        return answer.of(history, MediaType.APPLICATION_JSON, request);
    }

    @GetMapping(value = "/crossings/{id}/history.csv", produces = "text/csv")
    @Operation(
            summary = "Reported waits of one crossing in the past as a table, closed and unreadable reports included")
    ResponseEntity<byte[]> historyCsv(
            @PathVariable String id,
            @RequestParam Optional<String> from,
            @RequestParam Optional<String> until,
            WebRequest request) {
        Crossing crossing = KnownCrossing.of(crossings, id);
        CsvText csv = new CsvText(HISTORY_COLUMNS);
        past(crossing, span(crossing, from, until))
                .forEach((lane, reports) -> reports.forEach(report -> csv.row(
                        id,
                        lane.code(),
                        report.observedAt().orElse(null),
                        Wait.lower(report.status()),
                        report.delayMinutes().isPresent()
                                ? report.delayMinutes().getAsInt()
                                : null,
                        report.lanesOpen().isPresent() ? report.lanesOpen().getAsInt() : null,
                        report.source(),
                        String.join(
                                " ",
                                report.corrections().stream().map(Wait::lower).toList()))));
        return answer.of(csv, OpenAnswer.CSV, request);
    }

    private List<Wait> current(PublishedWaits boards) {
        return crossings.all().stream()
                .flatMap(crossing -> Wait.of(crossing.id(), boards).stream())
                .toList();
    }

    private CsvText table(PublishedWaits boards) {
        CsvText csv = new CsvText(COLUMNS);
        for (Wait wait : current(boards)) {
            Optional<MeasuredQuantity> expected = wait.expected();
            csv.row(
                    wait.crossing(),
                    wait.lane(),
                    wait.status(),
                    wait.delayMinutes(),
                    wait.reason(),
                    wait.lanesOpen(),
                    wait.observedAt(),
                    wait.ageMinutes(),
                    wait.source(),
                    String.join(" ", wait.corrections()),
                    wait.raw().portNumber(),
                    wait.raw().updateTime(),
                    wait.raw().operationalStatus(),
                    wait.raw().delayMinutes(),
                    wait.raw().lanesOpen(),
                    wait.methodVersion(),
                    expected.map(MeasuredQuantity::minutes).orElse(null),
                    expected.map(MeasuredQuantity::low).orElse(null),
                    expected.map(MeasuredQuantity::high).orElse(null),
                    expected.map(MeasuredQuantity::atLeast).orElse(null),
                    expected.map(MeasuredQuantity::quality).orElse(null),
                    expected.map(MeasuredQuantity::simulated).orElse(null));
        }
        return csv;
    }

    private HistoryQuestion span(Crossing crossing, Optional<String> from, Optional<String> until) {
        return HistoryQuestion.of(from, until, crossing.us().zone(), clock.instant());
    }

    private Map<LaneKind, List<LaneReport>> past(Crossing crossing, HistoryQuestion span) {
        CrossingId id = crossing.id();
        Map<LaneKind, List<LaneReport>> past = new LinkedHashMap<>();
        for (LaneKind lane : LaneKind.REPORTED) {
            List<LaneReport> reports = waits.history(id, lane, span.from(), span.until());
            if (!reports.isEmpty()) {
                past.put(lane, reports);
            }
        }
        return past;
    }

    private static List<Object> point(LaneReport report) {
        Object time = report.observedAt().map(Object::toString).orElse("");
        Object minutes = report.delayMinutes().orElse(0);
        return report.status() == Status.NO_DELAY ? List.of(time, minutes, "no_delay") : List.of(time, minutes);
    }
}
