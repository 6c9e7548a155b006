package org.garita.measurement.score;

import java.util.Arrays;
import org.garita.measurement.history.ReportSeries;

/**
 * What can be said of a series without a model, exactly as the protocol of docs/guide/formats.md has it.
 *
 * <pre>{@code
 * persistence   the newest report known at the origin, if its label is at most 6 h older than the origin; else climatology
 * climatology   median of training reports of the local weekday and hour if there are 2 or more, else of the hour, else of all
 * blend         the mean of both
 * quantiles     of climatology: of training reports of the local hour on all weekdays, else of all
 * }</pre>
 */
public final class Baselines {
    /** Oldest report that persistence takes, in seconds. */
    public static final long OLDEST_SECONDS = 6 * 3600L;

    private static final int FEWEST = 2;

    private final ReportSeries series;
    private final int trained;
    private final double[][] byHourOfWeek = new double[168][];
    private final double[][] byHour = new double[24][];
    private final double[] all;

    /**
     * Learns climatology.
     *
     * @param trainUntil reports whose label is before it are training, in seconds since 1970 UTC
     * @throws IllegalArgumentException when there are none
     */
    public Baselines(ReportSeries series, long trainUntil) {
        this.series = series;
        this.trained = series.upTo(trainUntil - 1);
        if (trained == 0) {
            throw new IllegalArgumentException(
                    "%s has no report before the end of training: nothing is usual there".formatted(series.key()));
        }
        this.all = sorted(-1, 168);
        for (int hour = 0; hour < 168; hour++) {
            byHourOfWeek[hour] = sorted(hour, 168);
        }
        for (int hour = 0; hour < 24; hour++) {
            byHour[hour] = sorted(hour, 24);
        }
    }

    /** Training reports of an hour, of the week or of the day; of all hours when it is below 0. */
    private double[] sorted(int hour, int hours) {
        double[] found = new double[trained];
        int n = 0;
        for (int i = 0; i < trained; i++) {
            if (hour < 0 || ReportSeries.hourOfWeek(series.label(i), series.offset(i)) % hours == hour) {
                found[n++] = series.minutes(i);
            }
        }
        double[] kept = Arrays.copyOf(found, n);
        Arrays.sort(kept);
        return kept;
    }

    /** Reports before the end of training. */
    public int trained() {
        return trained;
    }

    /** What climatology says of an hour of the local week, 0 to 167, in minutes. */
    public double climatology(int hourOfWeek) {
        if (byHourOfWeek[hourOfWeek].length >= FEWEST) {
            return quantile(byHourOfWeek[hourOfWeek], .5);
        }
        double[] hour = byHour[hourOfWeek % 24];
        return quantile(hour.length > 0 ? hour : all, .5);
    }

    /** The quantile of climatology of an order from 0 to 1, in minutes. */
    public double climatologyQuantile(int hourOfWeek, double order) {
        double[] hour = byHour[hourOfWeek % 24];
        return quantile(hour.length > 0 ? hour : all, order);
    }

    /** What persistence says at an origin of a later hour of the local week, in minutes. */
    public double persistence(long origin, int hourOfWeek) {
        int newest = series.newest(origin);
        boolean fresh = newest >= 0 && origin - series.label(newest) <= OLDEST_SECONDS;
        return fresh ? series.minutes(newest) : climatology(hourOfWeek);
    }

    /** By linear interpolation between ordered values (type 7 of Hyndman and Fan). */
    static double quantile(double[] sorted, double order) {
        double place = order * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
