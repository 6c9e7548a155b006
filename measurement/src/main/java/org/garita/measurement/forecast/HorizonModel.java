package org.garita.measurement.forecast;

import java.util.List;
import org.garita.measurement.history.HistoryIntake;
import org.garita.measurement.tree.Trees;

/** What was learnt for one horizon: trees on what kriging leaves over, snap, reach and calibration. Immutable. */
final class HorizonModel {
    private final Grown grown;
    private final Snap snap;
    private final Calibration calibration;

    /**
     * Trees of one set of rows; all tell how far a quantile of the report lies from the guess, in scales.
     *
     * @param middle of the median
     * @param ends of the quantiles of {@link Reach}
     */
    record Grown(Trees middle, List<Trees> ends) {
        Grown {
            ends = List.copyOf(ends);
        }
    }

    HorizonModel(Grown grown, Snap snap, Calibration calibration) {
        this.grown = grown;
        this.snap = snap;
        this.calibration = calibration;
    }

    int trees() {
        return grown.middle().count();
    }

    /** The forecast of a row of features of a series, in minutes. */
    double minutes(int s, double[] row) {
        return snap.move(s, row, raw(row, grown.middle().predict(row)));
    }

    /** The guess moved by what trees say, never below 0. */
    static double raw(double[] row, double told) {
        double minutes = row[Features.GUESS] + row[Features.SCALE] * told;
        return Math.max(0, Math.min(HistoryIntake.LONGEST_MINUTES, minutes));
    }

    /** The quantiles around a forecast. */
    double[] quantiles(double[] row, double minutes) {
        Reach reach = Reach.of(row, minutes, grown.ends());
        double[] found = new double[Quantiles.COUNT];
        for (int k = 0; k < found.length; k++) {
            found[k] = minutes + reach.minutes(calibration.error((int) row[Features.LANE], k));
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
