package org.garita.app.waits.forecast;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.garita.measurement.history.SeriesKey;
import org.garita.measurement.score.DieboldMariano;
import org.garita.measurement.score.Score;
import org.garita.measurement.score.ScoredRow;

/**
 * What a backtest found at one horizon, all series together.
 *
 * @param horizonHours hours ahead
 * @param all score of all rows
 * @param atOrigin score of rows whose last report is of the origin itself
 * @param series series that have at least {@link #FEWEST_ROWS} rows
 * @param losing those of them that are worse than their own best baseline by more than 5 % and 0.3 minutes
 * @param byLane score by lane class
 * @param byAge score by the age of the last report at the origin
 * @param againstBest whether the forecast is better than the best baseline by more than chance
 */
public record BacktestSummary(
        double horizonHours,
        Score all,
        Score atOrigin,
        int series,
        int losing,
        Map<String, Score> byLane,
        Map<String, Score> byAge,
        DieboldMariano againstBest) {
    /** Rows from which a series is judged alone. */
    public static final int FEWEST_ROWS = 100;

    private static final double[] AGES = {0, 1, 2, 3, 6, 24};

    public BacktestSummary {
        byLane = new LinkedHashMap<>(byLane);
        byAge = new LinkedHashMap<>(byAge);
    }

    /** One for each horizon, in the order of the rows. */
    public static List<BacktestSummary> of(List<ScoredRow> rows) {
        Map<Double, List<ScoredRow>> horizons = new TreeMap<>();
        rows.forEach(row -> horizons.computeIfAbsent(row.horizonHours(), hours -> new ArrayList<>())
                .add(row));
        return horizons.entrySet().stream()
                .map(horizon -> of(horizon.getKey(), horizon.getValue()))
                .toList();
    }

    private static BacktestSummary of(double hours, List<ScoredRow> rows) {
        Map<SeriesKey, List<ScoredRow>> bySeries = new TreeMap<>();
        Map<String, List<ScoredRow>> byLane = new TreeMap<>();
        Map<Integer, List<ScoredRow>> byAge = new TreeMap<>();
        for (ScoredRow row : rows) {
            bySeries.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row);
            byLane.computeIfAbsent(row.key().lane(), lane -> new ArrayList<>()).add(row);
            byAge.computeIfAbsent(age(row.ageSeconds()), age -> new ArrayList<>())
                    .add(row);
        }
        List<Score> judged = bySeries.values().stream()
                .filter(own -> own.size() >= FEWEST_ROWS)
                .map(Score::of)
                .toList();
        Score all = Score.of(rows);
        Map<String, Score> ages = new LinkedHashMap<>();
        byAge.forEach((age, own) -> ages.put(name(age), Score.of(own)));
        return new BacktestSummary(
                hours,
                all,
                Score.of(rows.stream().filter(row -> row.ageSeconds() == 0).toList()),
                judged.size(),
                (int) judged.stream().filter(Score::loses).count(),
                scores(byLane),
                ages,
                againstBest(rows, all));
    }

    private static Map<String, Score> scores(Map<String, ? extends Collection<ScoredRow>> groups) {
        Map<String, Score> scores = new TreeMap<>();
        groups.forEach((name, own) -> scores.put(name, Score.of(own)));
        return scores;
    }

    private static DieboldMariano againstBest(List<ScoredRow> rows, Score all) {
        if (all.best() == all.persistence()) {
            return DieboldMariano.of(rows, ScoredRow::persistence);
        }
        return all.best() == all.climatology()
                ? DieboldMariano.of(rows, row -> row.climatology().minutes())
                : DieboldMariano.of(rows, ScoredRow::blend);
    }

    /** The first age of the list that is not below it. */
    private static int age(long seconds) {
        if (seconds < 0) {
            return AGES.length + 1;
        }
        int at = 0;
        while (at < AGES.length && seconds > AGES[at] * 3600) {
            at++;
        }
        return at;
    }

    private static String name(int age) {
        if (age > AGES.length) {
            return "none";
        }
        if (age == AGES.length) {
            return ">24";
        }
        String until = BacktestFiles.horizon(AGES[age]);
        return age == 0 ? until : BacktestFiles.horizon(AGES[age - 1]) + "-" + until;
    }
}
