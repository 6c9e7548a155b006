package org.garita.app.waits.forecast.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garita.app.platform.GaritaSettings;
import org.garita.app.waits.ForecastSkill;
import org.garita.app.waits.store.IssuedForecasts;
import org.garita.measurement.forecast.Backtest;
import org.garita.measurement.forecast.ForecastSettings;
import org.garita.measurement.history.History;
import org.garita.measurement.history.ReportSeries;
import org.garita.measurement.history.SeriesKey;
import org.garita.measurement.score.ScoredRow;
import org.springframework.stereotype.Component;

/**
 * How good forecasts were: those that were issued in the last 28 days, once 500 of them are scored; until then a backtest of the
 * last 25 days of stored reports, by the protocol of docs/guide/formats.md.
 */
@Component
class SkillKeeping {
    static final Duration LOOKS_BACK = Duration.ofDays(28);
    private static final Duration TESTED = Duration.ofDays(25);
    private static final Duration FARTHEST = Duration.ofHours(24);

    /** Fewest scored forecasts that tell anything. */
    static final int FEWEST = 500;

    private final IssuedForecasts store;
    private final KeptSkill kept;

    SkillKeeping(IssuedForecasts store, GaritaSettings settings) {
        this.store = store;
        this.kept = new KeptSkill(
                settings.data().resolve("forecast").resolve("backtest-skill.csv"), ForecastSettings.METHOD);
    }

    /** The score of issued forecasts by the reports that came since; empty while fewer than so many are scored. */
    Optional<ForecastSkill> issued(History history, Instant now, int fewest) {
        Map<SeriesKey, ReportSeries> series = new HashMap<>();
        history.series().forEach(own -> series.put(own.key(), own));
        Instant from = now.minus(LOOKS_BACK);
        List<ScoredRow> scored = new ArrayList<>();
        store.read(from.minus(FARTHEST), now, one -> {
            ReportSeries own = series.get(one.key());
            int at = own == null ? -1 : own.upTo(one.target()) - 1;
            if (own != null && at >= 0 && own.label(at) == one.target() && one.target() >= from.getEpochSecond()) {
                scored.add(one.scored(own.minutes(at)));
            }
        });
        return scored.size() < fewest
                ? Optional.empty()
                : Optional.of(SkillTable.of(scored, ForecastSkill.Source.ISSUED));
    }

    /** The score of the last backtest, if it is recent enough. */
    Optional<ForecastSkill> kept(History history) {
        return kept.read(Instant.ofEpochSecond(history.lastLabel()));
    }

    /** Makes a backtest and keeps its score; takes as long as learning. Empty when no lane has enough reports before it. */
    Optional<ForecastSkill> backtest(History history, ForecastSettings settings) {
        long from = history.lastLabel() - TESTED.toSeconds();
        List<ScoredRow> scored = new Backtest(from, Issuing.HOURS, Backtest.PROTOCOL_FEWEST, settings)
                .run(history)
                .rows();
        if (scored.isEmpty()) {
            return Optional.empty();
        }
        ForecastSkill skill = SkillTable.of(scored, ForecastSkill.Source.BACKTEST);
        kept.write(skill);
        return Optional.of(skill);
    }
}
