package org.garita.measurement.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.garita.measurement.forecast.TrainingRows.Row;
import org.garita.measurement.tree.BoosterSettings;
import org.garita.measurement.tree.QuantileBooster;
import org.garita.measurement.tree.Trees;

/**
 * Learns one horizon. Trees are grown on all rows before a fold and asked of the fold: how many trees, the snap, the spread and
 * the calibration rest on those answers only. Last, trees are grown on all rows.
 */
final class HorizonTraining {
    /** Trees from which the best number is chosen, in steps of. */
    private static final int EVERY = 20;

    private static final double SPREAD_ORDER = .7;

    private final List<Row> rows;
    private final List<Fold> folds;
    private final BoosterSettings settings;
    private final BoosterSettings spreadSettings;
    private final long seed;
    private final Trees[] grown;

    /** Rows to be foretold from those before them, in seconds since 1970 UTC. */
    record Fold(long from, long until) {}

    HorizonTraining(
            List<Row> rows, List<Fold> folds, BoosterSettings settings, BoosterSettings spreadSettings, long seed) {
        this.rows = List.copyOf(rows);
        this.folds = List.copyOf(folds);
        this.settings = settings;
        this.spreadSettings = spreadSettings;
        this.seed = seed;
        this.grown = new Trees[folds.size() + 1];
    }

    /** Sets of trees to grow: one a fold, and one of all rows; each may be grown on its own. */
    int parts() {
        return grown.length;
    }

    void grow(int part) {
        long until = part < folds.size() ? folds.get(part).from() : Long.MAX_VALUE;
        grown[part] = fit(rows.stream().filter(row -> row.label() < until).toList());
    }

    private Trees fit(List<Row> on) {
        double[] left = on.stream().mapToDouble(Row::left).toArray();
        double[] weight = on.stream().mapToDouble(Row::scale).toArray();
        return new QuantileBooster(settings, .5, seed).fit(HorizonModel.columns(on), left, weight);
    }

    /** The model, once all parts are grown. */
    HorizonModel model(int series, int lanes, boolean snapping) {
        List<Row> foretold = new ArrayList<>();
        List<double[]> stages = new ArrayList<>();
        int[] fold = new int[rows.size()];
        for (int f = 0; f < folds.size(); f++) {
            for (Row row : rows) {
                if (row.label() >= folds.get(f).from()
                        && row.label() < folds.get(f).until()) {
                    fold[foretold.size()] = f;
                    foretold.add(row);
                    stages.add(grown[f].stages(row.features(), EVERY));
                }
            }
        }
        int best = best(foretold, stages);
        double[] forecast = new double[foretold.size()];
        for (int r = 0; r < forecast.length; r++) {
            forecast[r] = HorizonModel.raw(foretold.get(r).features(), best == 0 ? 0 : stages.get(r)[best - 1]);
        }
        Snap snap = snapping ? Snap.fit(series, foretold, forecast) : Snap.none(series);
        for (int r = 0; r < forecast.length; r++) {
            forecast[r] = snap.move(foretold.get(r).series(), foretold.get(r).features(), forecast[r]);
        }
        Calibration calibration = calibrate(foretold, forecast, fold, lanes);
        Trees middle = grown[folds.size()].first(best * EVERY);
        return new HorizonModel(middle, snap, spread(foretold, forecast), calibration, lanes);
    }

    /** How many steps of trees have the least absolute error; 0 when none of them helps. */
    private static int best(List<Row> foretold, List<double[]> stages) {
        int count = stages.stream().mapToInt(stage -> stage.length).min().orElse(0);
        double[] error = new double[count + 1];
        for (int r = 0; r < foretold.size(); r++) {
            Row row = foretold.get(r);
            error[0] += Math.abs(row.minutes() - row.guess());
            for (int k = 1; k <= count; k++) {
                error[k] += Math.abs(row.minutes() - HorizonModel.raw(row.features(), stages.get(r)[k - 1]));
            }
        }
        int best = 0;
        for (int k = 1; k <= count; k++) {
            best = error[k] < error[best] ? k : best;
        }
        return best;
    }

    private Trees spread(List<Row> on, double[] forecast) {
        double[] reach = new double[on.size()];
        Arrays.setAll(
                reach,
                r -> Math.abs(on.get(r).minutes() - forecast[r]) / on.get(r).scale());
        double[] weight = on.stream().mapToDouble(Row::scale).toArray();
        return new QuantileBooster(spreadSettings, SPREAD_ORDER, seed + 1).fit(HorizonModel.columns(on), reach, weight);
    }

    /** Errors of each fold by a spread that was learnt on the other folds. */
    private Calibration calibrate(List<Row> foretold, double[] forecast, int[] fold, int lanes) {
        int[] lane = new int[forecast.length];
        double[] error = new double[forecast.length];
        for (int f = 0; f < folds.size(); f++) {
            List<Row> others = new ArrayList<>();
            double[] theirs = new double[forecast.length];
            for (int r = 0; r < forecast.length; r++) {
                if (fold[r] != f || folds.size() == 1) {
                    theirs[others.size()] = forecast[r];
                    others.add(foretold.get(r));
                }
            }
            Trees spread = spread(others, Arrays.copyOf(theirs, others.size()));
            for (int r = 0; r < forecast.length; r++) {
                if (fold[r] == f) {
                    double[] row = foretold.get(r).features();
                    lane[r] = (int) row[31];
                    error[r] =
                            (foretold.get(r).minutes() - forecast[r]) / HorizonModel.spread(row, spread.predict(row));
                }
            }
        }
        return Calibration.fit(lanes, lane, error);
    }
}
