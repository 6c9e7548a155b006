package org.garita.app.waits.forecast;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.garita.measurement.history.History;
import org.garita.measurement.score.Score;

/** What a backtest found, as JSON ({@code garita-backtest/1}); a figure that is unknown is null. */
public final class BacktestJson {
    private BacktestJson() {}

    /** One object. */
    public static String of(History history, int tooShort, List<BacktestSummary> horizons) {
        String leftOut = new TreeMap<>(history.leftOut())
                .entrySet().stream()
                        .map(reason -> "\"%s\":%d".formatted(BacktestTables.word(reason.getKey()), reason.getValue()))
                        .collect(Collectors.joining(","));
        return "{\"format\":\"garita-backtest/1\",\"reports\":%d,\"lanes\":%d,\"left_out\":{%s},\"lanes_too_short\":%d,\"horizons\":[%s]}"
                .formatted(
                        history.reports(),
                        history.series().size(),
                        leftOut,
                        tooShort,
                        horizons.stream().map(BacktestJson::horizon).collect(Collectors.joining(",")));
    }

    private static String horizon(BacktestSummary horizon) {
        return "{\"horizon_h\":%s,%s,\"lanes_judged\":%d,\"lanes_worse\":%d,\"diebold_mariano\":%s,\"p\":%s,\"report_at_origin\":{%s},\"by_lane\":{%s},\"by_age_h\":{%s}}"
                .formatted(
                        BacktestFiles.horizon(horizon.horizonHours()),
                        score(horizon.all()),
                        horizon.series(),
                        horizon.losing(),
                        number(horizon.againstBest().statistic()),
                        number(horizon.againstBest().p()),
                        score(horizon.atOrigin()),
                        scores(horizon.byLane()),
                        scores(horizon.byAge()));
    }

    private static String scores(Map<String, Score> scores) {
        return scores.entrySet().stream()
                .map(score -> "\"%s\":{%s}".formatted(score.getKey().replace("\"", "\\\""), score(score.getValue())))
                .collect(Collectors.joining(","));
    }

    private static String score(Score score) {
        return "\"n\":%d,\"mae\":%s,\"mae_persistence\":%s,\"mae_climatology\":%s,\"mae_blend\":%s,\"lift\":%s,\"bias\":%s,\"within_5\":%s,\"within_10\":%s,\"pinball\":%s,\"pinball_climatology\":%s,\"pinball_skill\":%s,\"cover50\":%s,\"cover80\":%s"
                .formatted(
                        score.rows(),
                        number(score.mae()),
                        number(score.persistence()),
                        number(score.climatology()),
                        number(score.blend()),
                        number(score.lift()),
                        number(score.bias()),
                        number(score.within5()),
                        number(score.within10()),
                        number(score.pinball()),
                        number(score.pinballClimatology()),
                        number(score.pinballSkill()),
                        number(score.cover50()),
                        number(score.cover80()));
    }

    static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.4f", value) : "null";
    }
}
