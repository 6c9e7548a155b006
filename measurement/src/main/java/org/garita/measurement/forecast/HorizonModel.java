package org.garita.measurement.forecast;

import java.util.List;
import org.garita.measurement.history.HistoryIntake;
import org.garita.measurement.tree.Trees;

/** What was learnt for one horizon: trees on what kriging leaves over, snap, spread and calibration. Immutable. */
final class HorizonModel {
    /** Least spread, in minutes. */
    static final double LEAST_SPREAD = .5;

    private final Trees middle;
    private final Snap snap;
    private final Trees spread;
    private final Calibration calibration;
    private final int lanes;

    HorizonModel(Trees middle, Snap snap, Trees spread, Calibration calibration, int lanes) {
        this.middle = middle;
        this.snap = snap;
        this.spread = spread;
        this.calibration = calibration;
        this.lanes = lanes;
    }

    int trees() {
        return middle.count();
    }

    /** The forecast of a row of features of a series, in minutes. */
    double minutes(int s, double[] row) {
        return snap.move(s, row, raw(row, middle.predict(row)));
    }

    /** The guess moved by what trees say, never below 0. */
    static double raw(double[] row, double told) {
        double minutes = row[Features.GUESS] + row[Features.SCALE] * told;
        return Math.max(0, Math.min(HistoryIntake.LONGEST_MINUTES, minutes));
    }

    /** How far errors reach, in minutes. */
    static double spread(double[] row, double told) {
        return Math.max(LEAST_SPREAD, row[Features.SCALE] * told);
    }

    /** The quantiles around a forecast. */
    double[] quantiles(double[] row, double minutes) {
        int lane = (int) row[31];
        double reach = spread(row, spread.predict(row));
        double[] found = new double[Quantiles.COUNT];
        for (int k = 0; k < found.length; k++) {
            found[k] = minutes + reach * calibration.error(lane < lanes ? lane : -1, k);
        }
        return found;
    }

    /** Columns of rows, as trees want them. */
    static double[][] columns(List<TrainingRows.Row> rows) {
        double[][] columns = new double[Features.COUNT][rows.size()];
        for (int r = 0; r < rows.size(); r++) {
            double[] row = rows.get(r).features();
            for (int c = 0; c < row.length; c++) {
                columns[c][r] = row[c];
            }
        }
        return columns;
    }
}
