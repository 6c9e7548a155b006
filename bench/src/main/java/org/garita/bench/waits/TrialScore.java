package org.garita.bench.waits;

import java.util.Locale;
import org.garita.measurement.wait.WaitValue;

/** How near one way of measuring came to the truth, over minutes and classes. */
final class TrialScore {
    private long minutes;
    private long unknown;
    private double truth;
    private double error;
    private double bias;
    private long within;
    private long covered;
    private double width;

    /** One minute of one class: what was said, and what the next vehicle to join really waited. */
    void add(double real, WaitValue value) {
        WaitValue.Minutes said = value.minutes();
        if (said == null) {
            unknown++;
            return;
        }
        add(real, said.middle());
        width += said.high() - said.low();
        covered += real >= said.low() && real <= said.high() ? 1 : 0;
    }

    void add(double real, double said) {
        minutes++;
        truth += real;
        error += Math.abs(said - real);
        bias += said - real;
        within += Math.abs(said - real) <= 5 ? 1 : 0;
    }

    double error() {
        return error / minutes;
    }

    /** A row of the table. */
    String row(String port, String method, boolean interval) {
        return String.format(
                Locale.ROOT,
                "%-10s %-34s %8d %7d %6.1f %6.2f %6.2f %6.3f %8s %6s",
                port,
                method,
                minutes,
                unknown,
                truth / minutes,
                error(),
                bias / minutes,
                (double) within / minutes,
                interval ? String.format(Locale.ROOT, "%.3f", (double) covered / minutes) : "",
                interval ? String.format(Locale.ROOT, "%.1f", width / minutes) : "");
    }

    static String header() {
        return "port       method                              minutes no number  truth    MAE   bias  5 min interval  width";
    }
}
