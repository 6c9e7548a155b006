package org.garita.measurement.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.garita.measurement.forecast.HorizonModel.Grown;
import org.garita.measurement.forecast.TrainingRows.Row;
import org.garita.measurement.tree.Binned;
import org.garita.measurement.tree.BoosterSettings;
import org.garita.measurement.tree.QuantileBooster;
import org.garita.measurement.tree.Trees;

/**
 * Learns one horizon. Trees are grown on all rows before a fold and asked of the fold: how many trees, the snap and the
 * calibration rest on those answers only. Last, trees are grown on all rows.
 */
final class HorizonTraining {
    /** Trees from which the best number is chosen, in steps of. */
    private static final int EVERY = 20;

    private static final double NEARLY = 1.001;
    private static final double FAR_HOURS = 12;
    private static final double FAR_RATE = .6;

    private final double horizonHours;
    private final List<Row> rows;
    private final List<Fold> folds;
    private final ForecastSettings settings;
    private final Grown[] grown;

    /** Rows to be foretold from those before them, in seconds since 1970 UTC. */
    record Fold(long from, long until) {}

    /** A row of a fold, and what the trees before the fold say of it. */
    private record Foretold(Row row, Grown by, double minutes) {
        Foretold moved(double to) {
            return new Foretold(row, by, to);
        }
    }

    HorizonTraining(double horizonHours, List<Row> rows, List<Fold> folds, ForecastSettings settings) {
        this.horizonHours = horizonHours;
        this.rows = List.copyOf(rows);
        this.folds = List.copyOf(folds);
        this.settings = settings;
        this.grown = new Grown[folds.size() + 1];
    }

    /** Sets of trees to grow: one a fold, and one of all rows; each may be grown on its own. */
    int parts() {
        return grown.length;
    }

    void grow(int part) {
        long until = part < folds.size() ? folds.get(part).from() : Long.MAX_VALUE;
        List<Row> on = rows.stream().filter(row -> row.label() < until).toList();
        Binned columns = new Binned(HorizonModel.columns(on));
        double[] left = on.stream().mapToDouble(Row::left).toArray();
        double[] weight = on.stream().mapToDouble(Row::scale).toArray();
        List<Trees> ends = new ArrayList<>();
        for (double order : Reach.orders()) {
            ends.add(fit(settings.ends(), order, columns, left, weight));
        }
        grown[part] = new Grown(fit(middle(), .5, columns, left, weight), ends);
    }

    /** Far ahead little is left to tell, and it takes slower trees to tell it from chance. */
    private BoosterSettings middle() {
        double rate = settings.middle().rate();
        return horizonHours < FAR_HOURS ? settings.middle() : settings.middle().withRate(FAR_RATE * rate);
    }

    private Trees fit(BoosterSettings how, double order, Binned columns, double[] left, double[] weight) {
        return new QuantileBooster(how, order, settings.seed()).fit(columns, left, weight);
    }

    /** The model, once all parts are grown. */
    HorizonModel model(int series, int lanes) {
        List<Foretold> foretold = foretold();
        int best = best(foretold);
        foretold = foretold.stream().map(one -> one.moved(minutes(one, best))).toList();
        Snap snap = snap(series, foretold);
        foretold = foretold.stream()
                .map(one -> one.moved(snap.move(one.row().series(), one.row().features(), one.minutes())))
                .toList();
        Grown all = grown[folds.size()];
        Grown kept = new Grown(all.middle().first(best * EVERY), all.ends());
        return new HorizonModel(kept, snap, calibrate(foretold, lanes));
    }

    private List<Foretold> foretold() {
        List<Foretold> foretold = new ArrayList<>();
        for (int f = 0; f < folds.size(); f++) {
            Fold fold = folds.get(f);
            for (Row row : rows) {
                if (row.label() >= fold.from() && row.label() < fold.until()) {
                    foretold.add(new Foretold(row, grown[f], row.guess()));
                }
            }
        }
        return foretold;
    }

    private static double minutes(Foretold one, int steps) {
        Trees trees = one.by().middle().first(steps * EVERY);
        return HorizonModel.raw(one.row().features(), trees.predict(one.row().features()));
    }

    /** How many steps of trees have about the least absolute error; 0 when none of them helps. */
    private int best(List<Foretold> foretold) {
        double[] error = new double[settings.middle().trees() / EVERY + 1];
        for (Foretold one : foretold) {
            Row row = one.row();
            double[] stages = one.by().middle().stages(row.features(), EVERY);
            for (int k = 0; k < error.length; k++) {
                double told = k == 0 || stages.length == 0 ? 0 : stages[Math.min(k, stages.length) - 1];
                error[k] += Math.abs(row.minutes() - HorizonModel.raw(row.features(), told));
            }
        }
        return most(error);
    }

    /** The most that are nearly as good as the best: trees on all rows bear more than those of a fold. */
    private static int most(double[] error) {
        double enough = Arrays.stream(error).min().orElse(0) * NEARLY;
        int last = error.length - 1;
        while (error[last] > enough) {
            last--;
        }
        return last;
    }

    private Snap snap(int series, List<Foretold> foretold) {
        return Snap.fit(
                horizonHours,
                series,
                foretold.stream().map(Foretold::row).toList(),
                foretold.stream().mapToDouble(Foretold::minutes).toArray());
    }

    /** Quantiles of the errors, each told in steps of the trees that had not seen it. */
    private static Calibration calibrate(List<Foretold> foretold, int lanes) {
        int[] lane = new int[foretold.size()];
        double[] error = new double[foretold.size()];
        for (int r = 0; r < error.length; r++) {
            Foretold one = foretold.get(r);
            double[] row = one.row().features();
            Reach reach = Reach.of(row, one.minutes(), one.by().ends());
            lane[r] = (int) row[Features.LANE];
            error[r] = reach.steps(one.row().minutes() - one.minutes());
        }
        return Calibration.fit(lanes, lane, error);
    }
}
