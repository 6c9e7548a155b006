package org.garita.measurement.forecast;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.garita.app.waits.forecast.HistoryFile;
import org.garita.measurement.anomaly.LaneCorrelations;
import org.garita.measurement.forecast.TrainingRows.Row;
import org.garita.measurement.history.History;
import org.garita.measurement.history.ReportSeries;
import org.garita.measurement.score.Score;
import org.garita.measurement.score.ScoredRow;

/**
 * XGBoost on the very rows of the backtest, with the same columns: once on the minutes themselves, as one would without a guess by
 * kriging, once on what the guess leaves over. Mean absolute error as its loss; how many trees is chosen on the last sixth of
 * training. It stands in the package of the forecasts, since rows and columns are nobody else's business.
 */
public final class XgboostPeer {
    private static final int EVERY = 50;
    private static final int MOST = 600;
    private static final double LAST_SHARE = 1 / 6.0;
    private static final Map<String, Object> SETTINGS = Map.of(
            "objective",
            "reg:absoluteerror",
            "tree_method",
            "hist",
            "max_depth",
            6,
            "eta",
            .05,
            "min_child_weight",
            20,
            "subsample",
            .7,
            "colsample_bytree",
            .5,
            "nthread",
            2,
            "seed",
            1,
            "verbosity",
            0);

    private final History history;
    private final long until;
    private final Evidence evidence;
    private final Features features;

    private XgboostPeer(History history, long until) {
        this.history = history;
        this.until = until;
        this.evidence = new Evidence(history, new Side(2));
        this.features = new Features(evidence, LaneCorrelations.fit(evidence.anomalies(), until));
    }

    /** Prints both errors beside ours: history, end of training, hours ahead. */
    public static void main(String[] arguments) throws IOException, XGBoostError {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        History history = HistoryFile.read(Path.of(arguments[0])).knownAtLabel();
        long until = Instant.parse(arguments[1]).getEpochSecond();
        List<Double> horizons = new ArrayList<>();
        for (String hours : arguments[2].split(",", -1)) {
            horizons.add(Double.parseDouble(hours));
        }
        long begun = System.nanoTime();
        Backtest ours = new Backtest(until, horizons, Backtest.PROTOCOL_FEWEST, ForecastSettings.standard(1, 2));
        List<ScoredRow> scored = ours.run(history).rows();
        out.printf("Whole backtest of Garita: %.1f s%n", (System.nanoTime() - begun) / 1e9);
        out.println("  h   rows    ours  XGBoost on minutes (s)  XGBoost on what kriging leaves (s)  best baseline");
        XgboostPeer peer = new XgboostPeer(history, until);
        for (double horizon : horizons) {
            Score score = Score.of(
                    scored.stream().filter(row -> row.horizonHours() == horizon).toList());
            peer.print(horizon, score, out);
        }
    }

    private void print(double horizon, Score ours, PrintStream out) throws XGBoostError {
        List<Row> training = new ArrayList<>();
        List<Row> test = new ArrayList<>();
        long seconds = Math.round(horizon * 3600);
        for (int s = 0; s < evidence.size(); s++) {
            training.addAll(TrainingRows.of(evidence, features, s, seconds, until));
            test.addAll(test(s, seconds));
        }
        long begun = System.nanoTime();
        double minutes = error(training, test, Row::minutes, row -> 0);
        long between = System.nanoTime();
        double left = error(training, test, row -> row.minutes() - row.guess(), Row::guess);
        long end = System.nanoTime();
        out.printf(
                "%3.0f %6d %7.3f %16.3f (%3.0f) %27.3f (%3.0f) %15.3f%n",
                horizon,
                test.size(),
                ours.mae(),
                minutes,
                (between - begun) / 1e9,
                left,
                (end - between) / 1e9,
                ours.best());
    }

    /** The rows that the backtest scores, as far as anything is usual there. */
    private List<Row> test(int s, long seconds) {
        ReportSeries series = history.series().get(s);
        List<Row> rows = new ArrayList<>();
        int trained = series.upTo(until - 1);
        for (int i = trained; i < series.size() && trained >= Backtest.PROTOCOL_FEWEST; i++) {
            long label = series.label(i);
            int minutes = series.minutes(i);
            features.row(s, label - seconds, label).ifPresent(row -> rows.add(new Row(s, label, minutes, row)));
        }
        return rows;
    }

    private double error(List<Row> training, List<Row> test, ToDoubleFunction<Row> target, ToDoubleFunction<Row> base)
            throws XGBoostError {
        long first = training.stream().mapToLong(Row::label).min().orElse(until);
        long cut = until - (long) ((until - first) * LAST_SHARE);
        List<Row> before = training.stream().filter(row -> row.label() < cut).toList();
        List<Row> last = training.stream().filter(row -> row.label() >= cut).toList();
        Booster tried = fit(before, target, MOST);
        int best = EVERY;
        double least = Double.POSITIVE_INFINITY;
        for (int trees = EVERY; trees <= MOST; trees += EVERY) {
            double error = error(tried, last, base, trees);
            if (error < least) {
                least = error;
                best = trees;
            }
        }
        return error(fit(training, target, best), test, base, best);
    }

    private static Booster fit(List<Row> rows, ToDoubleFunction<Row> target, int trees) throws XGBoostError {
        DMatrix matrix = matrix(rows);
        float[] labels = new float[rows.size()];
        for (int r = 0; r < labels.length; r++) {
            labels[r] = (float) target.applyAsDouble(rows.get(r));
        }
        matrix.setLabel(labels);
        return XGBoost.train(matrix, SETTINGS, trees, Map.of(), null, null);
    }

    private static double error(Booster booster, List<Row> rows, ToDoubleFunction<Row> base, int trees)
            throws XGBoostError {
        float[][] told = booster.predict(matrix(rows), false, trees);
        double sum = 0;
        for (int r = 0; r < told.length; r++) {
            double forecast = Math.max(0, base.applyAsDouble(rows.get(r)) + told[r][0]);
            sum += Math.abs(forecast - rows.get(r).minutes());
        }
        return sum / told.length;
    }

    private static DMatrix matrix(List<Row> rows) throws XGBoostError {
        float[] values = new float[rows.size() * Features.COUNT];
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < Features.COUNT; c++) {
                values[r * Features.COUNT + c] = (float) rows.get(r).features()[c];
            }
        }
        return new DMatrix(values, rows.size(), Features.COUNT, Float.NaN);
    }
}
