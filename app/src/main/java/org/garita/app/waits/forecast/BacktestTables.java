package org.garita.app.waits.forecast;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.garita.measurement.history.History;
import org.garita.measurement.history.Reason;
import org.garita.measurement.score.Score;

/** What a backtest found, as text for people. */
public final class BacktestTables {
    private final List<BacktestSummary> horizons;
    private final PrintWriter out;

    private BacktestTables(List<BacktestSummary> horizons, PrintWriter out) {
        this.horizons = horizons;
        this.out = out;
    }

    /** Prints what was read and what was found. */
    public static void print(History history, int tooShort, List<BacktestSummary> horizons, PrintWriter out) {
        out.println("%d reports of %d lanes; left out: %s. Lanes with too few reports before the test: %d."
                .formatted(history.reports(), history.series().size(), leftOut(history.leftOut()), tooShort));
        BacktestTables tables = new BacktestTables(horizons, out);
        tables.errors();
        tables.distribution();
        tables.groups("lane class", BacktestSummary::byLane);
        tables.groups("age of the last report, h", BacktestSummary::byAge);
    }

    static String leftOut(Map<Reason, Integer> reasons) {
        return reasons.isEmpty()
                ? "none"
                : new TreeMap<>(reasons)
                        .entrySet().stream()
                                .map(reason -> word(reason.getKey()) + " " + reason.getValue())
                                .collect(Collectors.joining(", "));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void errors() {
        out.println();
        out.println("Mean absolute error, minutes");
        out.println("  h   rows    ours  persist.  climat.  blend    lift   bias  in 5   in 10   D-M      p");
        for (BacktestSummary horizon : horizons) {
            Score all = horizon.all();
            out.println(String.format(
                    Locale.ROOT,
                    "%3s %6d %7.3f %9.3f %8.3f %6.3f %6.2f%% %6.2f %5.3f %7.3f %5s %6s",
                    BacktestFiles.horizon(horizon.horizonHours()),
                    all.rows(),
                    all.mae(),
                    all.persistence(),
                    all.climatology(),
                    all.blend(),
                    100 * all.lift(),
                    all.bias(),
                    all.within5(),
                    all.within10(),
                    known("%.1f", horizon.againstBest().statistic()),
                    known("%.4f", horizon.againstBest().p())));
        }
    }

    private void distribution() {
        out.println();
        out.println(
                "  h  pinball  climat.   skill  50 % band  80 % band  lanes worse than own best   report at the origin: rows, ours, persistence");
        for (BacktestSummary horizon : horizons) {
            Score all = horizon.all();
            Score at = horizon.atOrigin();
            out.println(String.format(
                    Locale.ROOT,
                    "%3s %8.3f %8.3f %6.2f%% %10.3f %10.3f %12d of %3d %s %20d %8s %8s",
                    BacktestFiles.horizon(horizon.horizonHours()),
                    all.pinball(),
                    all.pinballClimatology(),
                    100 * all.pinballSkill(),
                    all.cover50(),
                    all.cover80(),
                    horizon.losing(),
                    horizon.series(),
                    horizon.series() == 0 ? "unknown" : share(horizon),
                    at.rows(),
                    known("%.3f", at.mae()),
                    known("%.3f", at.persistence())));
        }
    }

    private static String share(BacktestSummary horizon) {
        return String.format(Locale.ROOT, "(%.1f%%)", 100.0 * horizon.losing() / horizon.series());
    }

    private interface Groups {
        Map<String, Score> of(BacktestSummary horizon);
    }

    private void groups(String name, Groups groups) {
        out.println();
        out.println(String.format(
                Locale.ROOT, "  h  %-26s rows    ours  persist.  climat.  blend     lift  80 %% band", name));
        for (BacktestSummary horizon : horizons) {
            groups.of(horizon)
                    .forEach((group, score) -> out.println(String.format(
                            Locale.ROOT,
                            "%3s  %-25s %5d %7.3f %9.3f %8.3f %6.3f %8s %10.3f",
                            BacktestFiles.horizon(horizon.horizonHours()),
                            group,
                            score.rows(),
                            score.mae(),
                            score.persistence(),
                            score.climatology(),
                            score.blend(),
                            score.best() > 0 ? String.format(Locale.ROOT, "%.1f%%", 100 * score.lift()) : "unknown",
                            score.cover80())));
        }
    }

    private static String known(String format, double value) {
        return Double.isNaN(value) ? "unknown" : String.format(Locale.ROOT, format, value);
    }
}
