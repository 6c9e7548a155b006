package org.garita.measurement.anomaly;

import java.util.Optional;
import org.garita.measurement.climate.KernelClimatology;
import org.garita.measurement.climate.Usual;
import org.garita.measurement.history.ReportSeries;

/**
 * How far each report of a series was from what had been usual before it: (minutes - middle) / scale, within 4 either way. What
 * is said of a report depends on nothing that was known later than its label.
 */
public final class Anomalies {
    /** Furthest that is told, either way. */
    public static final double FURTHEST = 4;

    /** Fewest earlier reports. */
    private static final int FEWEST = 8;

    private final ReportSeries series;
    private final double[] z;

    /** Works out all reports of a series. */
    public Anomalies(KernelClimatology climatology) {
        this.series = climatology.series();
        this.z = new double[series.size()];
        for (int i = 0; i < z.length; i++) {
            int quarter = ReportSeries.quarterOfWeek(series.label(i), series.offset(i));
            Optional<Usual> usual = i < FEWEST ? Optional.empty() : climatology.at(series.label(i) - 1, quarter);
            int minutes = series.minutes(i);
            z[i] = usual.map(known -> z(minutes, known)).orElse(Double.NaN);
        }
    }

    private static double z(int minutes, Usual usual) {
        double off = (minutes - usual.middle()) / usual.scale();
        return Math.max(-FURTHEST, Math.min(FURTHEST, off));
    }

    /** The series. */
    public ReportSeries series() {
        return series;
    }

    /** Whether anything was usual when report i was made. */
    public boolean has(int i) {
        return !Double.isNaN(z[i]);
    }

    /** How far report i was from usual, -4 to 4; NaN where nothing was usual yet. */
    public double z(int i) {
        return z[i];
    }
}
