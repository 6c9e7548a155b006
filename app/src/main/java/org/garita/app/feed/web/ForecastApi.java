package org.garita.app.feed.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.garita.app.crossing.Crossing;
import org.garita.app.crossing.Crossings;
import org.garita.app.waits.ForecastBoard;
import org.garita.app.waits.Forecasts;
import org.garita.app.waits.LaneForecast;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Forecasts of reported waits, and how good they have been. */
@RestController
@RequestMapping("/api/v1")
@CrossOrigin(
        exposedHeaders = "ETag",
        methods = {RequestMethod.GET, RequestMethod.HEAD})
@Tag(
        name = "Forecasts",
        description = "What is expected to be reported in the coming week, and how good such forecasts were.")
class ForecastApi {
    private static final List<Integer> ORDERS =
            IntStream.rangeClosed(1, 19).map(k -> 5 * k).boxed().toList();

    private final Crossings crossings;
    private final Forecasts forecasts;
    private final OpenAnswer answer;

    ForecastApi(Crossings crossings, Forecasts forecasts, OpenAnswer answer) {
        this.crossings = crossings;
        this.forecasts = forecasts;
        this.answer = answer;
    }

    /** Forecasts of one crossing; issued_at and method are null while there are none. */
    record CrossingForecast(
            String crossing,
            String zone,
            String state,
            @JsonProperty("issued_at") @Nullable Instant issuedAt,
            @Nullable String method,
            @JsonProperty("quantile_percents") List<Integer> quantilePercents,
            List<Lane> lanes) {}

    /** Forecasts of one lane kind. */
    record Lane(
            String lane,
            String basis,
            @JsonProperty("last_report") @Nullable Instant lastReport,
            int reports,
            List<Moment> moments) {
        static Lane of(LaneForecast forecast) {
            return new Lane(
                    forecast.lane().code(),
                    Wait.lower(forecast.basis()),
                    forecast.lastReport().orElse(null),
                    forecast.reports(),
                    forecast.moments().stream().map(Moment::of).toList());
        }
    }

    /** One moment. */
    record Moment(Instant at, double minutes, List<Double> quantiles) {
        static Moment of(LaneForecast.Moment moment) {
            return new Moment(
                    moment.at(),
                    rounded(moment.minutes()),
                    moment.quantiles().minutes().stream()
                            .map(ForecastApi::rounded)
                            .toList());
        }
    }

    @GetMapping(value = "/crossings/{id}/forecast.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Forecast of the reported waits of one crossing: each quarter hour of a day, each hour of a week",
            description =
                    "Half the reports are expected below minutes; quantiles are the waits below which 5, 10, ... 95 percent are. basis is learnt, usual (no report is fresh enough: the lane's own past at that hour), new_last_report or new_lane_class (fewer than 30 reports are known). state is none (too few reports are stored), learning or learnt; lanes is empty before learnt. A forecast is no measurement, and not what is reported now.")
    ResponseEntity<byte[]> json(
            @Parameter(description = "Id of the crossing, for example ysleta-zaragoza") @PathVariable String id,
            WebRequest request) {
        Crossing crossing = KnownCrossing.of(crossings, id);
        ForecastBoard board = forecasts.forecasts();
        CrossingForecast content = new CrossingForecast(
                crossing.id().value(),
                crossing.us().zone().getId(),
                Wait.lower(board.state()),
                board.issuedAt().orElse(null),
                board.method().isEmpty() ? null : board.method(),
                ORDERS,
                lanes(board, crossing).stream().map(Lane::of).toList());
        return answer.of(content, MediaType.APPLICATION_JSON, request);
    }

    @GetMapping(value = "/crossings/{id}/forecast.csv", produces = "text/csv")
    @Operation(summary = "Forecast of the reported waits of one crossing as a table: one line per lane kind and moment")
    ResponseEntity<byte[]> csv(@PathVariable String id, WebRequest request) {
        Crossing crossing = KnownCrossing.of(crossings, id);
        ForecastBoard board = forecasts.forecasts();
        List<String> columns = new ArrayList<>(List.of("crossing", "lane", "at", "minutes"));
        ORDERS.forEach(order -> columns.add("q%02d".formatted(order)));
        columns.addAll(List.of("basis", "method", "issued_at", "last_report", "reports"));
        CsvText csv = new CsvText(columns);
        for (LaneForecast lane : lanes(board, crossing)) {
            lane.moments().forEach(moment -> csv.row(line(crossing, board, lane, moment)));
        }
        return answer.of(csv, OpenAnswer.CSV, request);
    }

    private static @Nullable Object[] line(
            Crossing crossing, ForecastBoard board, LaneForecast lane, LaneForecast.Moment moment) {
        List<@Nullable Object> line = new ArrayList<>();
        line.add(crossing.id().value());
        line.add(lane.lane().code());
        line.add(moment.at());
        line.add(rounded(moment.minutes()));
        moment.quantiles().minutes().forEach(quantile -> line.add(rounded(quantile)));
        line.add(Wait.lower(lane.basis()));
        line.add(board.method());
        line.add(lane.issuedAt());
        line.add(lane.lastReport().orElse(null));
        line.add(lane.reports());
        return line.toArray();
    }

    private static List<LaneForecast> lanes(ForecastBoard board, Crossing crossing) {
        return board.crossings().getOrDefault(crossing.id(), List.of());
    }

    private static double rounded(double minutes) {
        return Math.round(minutes * 10) / 10.0;
    }
}
