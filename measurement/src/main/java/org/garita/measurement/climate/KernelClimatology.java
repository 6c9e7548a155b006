package org.garita.measurement.climate;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.garita.measurement.history.ReportSeries;

/**
 * Weighted quantiles over all earlier reports of a series: near in hour of day, weekday and time. Hot code: reports stand in
 * the order of their minutes, so that one pass gives all quantiles; its slow twin is in the tests.
 */
public final class KernelClimatology {
    private static final int QUARTERS_A_DAY = 96;
    private static final long HOUR_SECONDS = 3600;
    private static final double LEAST_WEIGHT = 1e-5;
    private static final double[] ORDERS = {.2, .4, .5, .6, .8};

    private final ReportSeries series;
    private final Kernel kernel;
    private final double[] byQuarters;
    private final long[] known;
    private final int[] minutes;
    private final int[] quarter;
    private final long[] label;
    private final double[] recency;

    /** Prepares a series; reports are counted only at moments at which they are known. */
    public KernelClimatology(ReportSeries series, Kernel kernel) {
        this.series = series;
        this.kernel = kernel;
        this.byQuarters = kernel.byQuarters();
        int n = series.size();
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingInt(series::minutes))
                .mapToInt(Integer::intValue)
                .toArray();
        this.known = new long[n];
        this.minutes = new int[n];
        this.quarter = new int[n];
        this.label = new long[n];
        this.recency = kernel.byHoursOfAge();
        for (int at = 0; at < n; at++) {
            int i = order[at];
            known[at] = series.known(i);
            minutes[at] = series.minutes(i);
            quarter[at] = ReportSeries.quarterOfWeek(series.label(i), series.offset(i));
            label[at] = series.label(i);
        }
    }

    /** The series. */
    public ReportSeries series() {
        return series;
    }

    /**
     * What is usual at a quarter hour of the local week as far as is known at a moment.
     *
     * @param origin seconds since 1970 UTC; reports known later do not count
     * @param quarterOfWeek 0 to 671, see {@link ReportSeries#quarterOfWeek}
     * @return empty when no report near that hour is known
     */
    public Optional<Usual> at(long origin, int quarterOfWeek) {
        double[] byWeekday = new double[7];
        for (int day = 0; day < 7; day++) {
            byWeekday[day] = kernel.between(quarterOfWeek / QUARTERS_A_DAY, day);
        }
        int ofDay = quarterOfWeek % QUARTERS_A_DAY;
        double[] weights = new double[known.length];
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            if (known[i] <= origin) {
                int apart = Math.abs(quarter[i] % QUARTERS_A_DAY - ofDay);
                double near = byQuarters[Math.min(apart, QUARTERS_A_DAY - apart)];
                int age = (int) Math.min((origin - label[i]) / HOUR_SECONDS, recency.length - 1L);
                weights[i] = near * byWeekday[quarter[i] / QUARTERS_A_DAY] * recency[age];
                total += weights[i];
            }
        }
        return total < LEAST_WEIGHT ? Optional.empty() : Optional.of(usual(weights, total));
    }

    private Usual usual(double[] weights, double total) {
        double[] found = new double[ORDERS.length];
        double sum = 0;
        double product = 0;
        double zeros = 0;
        int next = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            product += weights[i] * minutes[i];
            zeros += minutes[i] == 0 ? weights[i] : 0;
            while (next < ORDERS.length && sum >= ORDERS[next] * total) {
                found[next++] = minutes[i];
            }
        }
        double middle = (found[1] + found[2] + found[3]) / 3;
        return new Usual(middle, found[0], found[4], product / total, zeros / total, total);
    }
}
