package org.garita.app.feed.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.garita.app.waits.ForecastSkill;
import org.garita.app.waits.Forecasts;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.CrossingId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** How good forecasts have been, losers included. */
@RestController
@RequestMapping("/api/v1")
@CrossOrigin(
        exposedHeaders = "ETag",
        methods = {RequestMethod.GET, RequestMethod.HEAD})
@Tag(name = "Forecasts")
class ForecastSkillApi {
    private static final List<String> COLUMNS = List.of(
            "crossing",
            "lane",
            "hours_ahead",
            "n",
            "mae",
            "mae_persistence",
            "mae_climatology",
            "mae_blend",
            "lift",
            "bias",
            "within_5",
            "within_10",
            "cover80",
            "pinball",
            "pinball_climatology",
            "source",
            "from",
            "until");

    private final Forecasts forecasts;
    private final OpenAnswer answer;

    ForecastSkillApi(Forecasts forecasts, OpenAnswer answer) {
        this.forecasts = forecasts;
        this.answer = answer;
    }

    /** All rows with the span of the moments that were foretold; source and span are null before anything is scored. */
    record Skill(
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String source,
            List<Row> rows) {}

    /** One score; without crossing and lane of all, without crossing of a lane kind. */
    record Row(
            @Nullable String crossing,
            @Nullable String lane,
            @JsonProperty("hours_ahead") double hoursAhead,
            int n,
            double mae,
            @JsonProperty("mae_persistence") double persistence,
            @JsonProperty("mae_climatology") double climatology,
            @JsonProperty("mae_blend") double blend,
            double lift,
            double bias,
            @JsonProperty("within_5") double within5,
            @JsonProperty("within_10") double within10,
            double cover80,
            double pinball,
            @JsonProperty("pinball_climatology") double climatologyPinball) {
        static Row of(ForecastSkill.Row row) {
            return new Row(
                    row.crossing().map(CrossingId::value).orElse(null),
                    row.lane().map(LaneKind::code).orElse(null),
                    row.hoursAhead(),
                    row.rows(),
                    rounded(row.error()),
                    rounded(row.persistence()),
                    rounded(row.climatology()),
                    rounded(row.blend()),
                    rounded(row.lift()),
                    rounded(row.bias()),
                    rounded(row.within5()),
                    rounded(row.within10()),
                    rounded(row.cover80()),
                    rounded(row.pinball()),
                    rounded(row.climatologyPinball()));
        }
    }

    @GetMapping(value = "/forecast-skill.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "How good forecasts have been, beside what needs no forecast",
            description =
                    "Rows without crossing and lane are of all, rows without crossing of a lane kind. mae is the mean absolute error in minutes; beside it stand those of the last report, of what is usual at that hour of that weekday, and of the mean of both. lift is the part of the least of these three that the forecast saves, below 0 where it loses. source is issued (forecasts that were published, scored when the reports came) or backtest (the last weeks of the stored history, foretold afterwards from what was known before each moment).")
    ResponseEntity<byte[]> json(WebRequest request) {
        ForecastSkill skill = forecasts.skill();
        Skill content = new Skill(
                skill.from().orElse(null),
                skill.until().orElse(null),
                skill.rows().isEmpty() ? null : Wait.lower(skill.source()),
                skill.rows().stream().map(Row::of).toList());
        return answer.of(content, MediaType.APPLICATION_JSON, request);
    }

    @GetMapping(value = "/forecast-skill.csv", produces = "text/csv")
    @Operation(summary = "How good forecasts have been as a table")
    ResponseEntity<byte[]> csv(WebRequest request) {
        ForecastSkill skill = forecasts.skill();
        CsvText csv = new CsvText(COLUMNS);
        skill.rows().stream()
                .map(Row::of)
                .forEach(row -> csv.row(
                        row.crossing(),
                        row.lane(),
                        row.hoursAhead(),
                        row.n(),
                        row.mae(),
                        row.persistence(),
                        row.climatology(),
                        row.blend(),
                        row.lift(),
                        row.bias(),
                        row.within5(),
                        row.within10(),
                        row.cover80(),
                        row.pinball(),
                        row.climatologyPinball(),
                        Wait.lower(skill.source()),
                        skill.from().orElse(null),
                        skill.until().orElse(null)));
        return answer.of(csv, OpenAnswer.CSV, request);
    }

    private static double rounded(double figure) {
        return Math.round(figure * 1000) / 1000.0;
    }
}
