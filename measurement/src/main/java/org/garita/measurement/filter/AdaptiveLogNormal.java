package org.garita.measurement.filter;

import java.util.Arrays;

/**
 * Tells by a window around a smoothed mean of logarithms, which widens while nothing comes, whether a journey is like those
 * before it. Made for few probes, below one vehicle in a hundred.
 *
 * <pre>{@code
 * within interval k a duration T is valid when  ln T  is within  m_k +- n * max(floor, s_k)
 *   n      = lambda * (2 - (1 - betaSigma)^e)        e = intervals without a valid duration just before k
 * after it, with v valid durations T_1..T_v of mean T:
 *   alpha  = 1 - (1 - beta)^v
 *   m_k+1  = (1 - alpha) m_k + alpha ln T             when v > 0, else m_k
 *   s_k+1² = (1 - alpha) s_k² + alpha sum (ln T_i - m_k)² / (v - 1)   when v > 1, else s_k²
 * a third duration in a row outside on the same side is valid, and so are those that follow it on that side;
 *   then alpha is at least 0.5
 * }</pre>
 *
 * <p>Source: F. Dion and H. Rakha, Estimating dynamic roadway travel times using automatic vehicle identification data for low
 * sampling rates, Transportation Research Part B 40 (2006). The abstract was read; <b>equations and parameters are from memory
 * of the paper</b> and to be compared with it before they are quoted. {@code lambda = 2.5} and an interval of 5 minutes were best in a
 * comparison of 2021 (Sustainability 13:13851). The floor on the deviation is ours, since without it the window closes once a few
 * durations are alike; that an interval counts as empty when none of its durations is valid, and how it begins, are ours too: the
 * first {@link #FEWEST} durations are not judged, and give m (logarithm of the median) and s (1.4826 times the median absolute
 * deviation of the logarithms).
 */
public final class AdaptiveLogNormal {
    /** Durations that are not judged at the beginning. */
    public static final int FEWEST = 5;
    /** Durations in a row outside on the same side of which the last is believed. */
    public static final int BELIEVED = 3;

    /**
     * Parameters.
     *
     * @param interval milliseconds, 1 or more
     * @param beta weight of one duration, above 0 and below 1
     * @param lambda half the width of the window in standard deviations, above 0
     * @param betaSigma how quickly the window widens while nothing comes, 0 to below 1
     * @param floor smallest standard deviation of the logarithm, above 0
     */
    public record Settings(long interval, double beta, double lambda, double betaSigma, double floor) {
        public Settings {
            boolean sound =
                    interval > 0 && beta > 0 && beta < 1 && lambda > 0 && betaSigma >= 0 && betaSigma < 1 && floor > 0;
            if (!sound) {
                throw new IllegalArgumentException(
                        "interval %d ms, beta %s, lambda %s, betaSigma %s, floor %s: out of range"
                                .formatted(interval, beta, lambda, betaSigma, floor));
            }
        }

        /** Five minutes, 0.2, 2.5, 0.2 and 0.05. */
        public static Settings usual() {
            return new Settings(5 * 60_000L, 0.2, 2.5, 0.2, 0.05);
        }
    }

    private final Settings settings;
    private final double[] first = new double[FEWEST];
    private int begun;

    private double mean;
    private double variance;
    private long interval;
    private long empty;

    private int valid;
    private double sum;
    private double squares;
    private boolean believed;

    private int side;
    private int inARow;

    public AdaptiveLogNormal(Settings settings) {
        this.settings = settings;
    }

    /**
     * Takes up a journey and judges it.
     *
     * @param moment when it ended, milliseconds; one of an interval that is over counts in the present one
     * @param seconds how long it took, above 0
     */
    public Verdict judge(long moment, double seconds) {
        if (!(seconds > 0)) {
            throw new IllegalArgumentException(
                    "a duration must be above 0 s to have a logarithm, got " + seconds + " s. Maybe a clock is off.");
        }
        long now = Math.floorDiv(moment, settings.interval());
        if (begun < FEWEST) {
            begin(now, seconds);
            return Verdict.INSUFFICIENT;
        }
        if (now > interval) {
            close(now);
        }
        int where = where(Math.log(seconds));
        inARow = where == side ? inARow + 1 : 1;
        side = where;
        boolean third = where != 0 && inARow >= BELIEVED;
        if (where != 0 && !third) {
            return Verdict.OUTSIDE;
        }
        believed |= third;
        valid++;
        sum += seconds;
        squares += (Math.log(seconds) - mean) * (Math.log(seconds) - mean);
        return Verdict.INSIDE;
    }

    private void begin(long now, double seconds) {
        interval = Math.max(begun == 0 ? now : interval, now);
        first[begun++] = Math.log(seconds);
        if (begun == FEWEST) {
            mean = Robust.median(first);
            double deviation = Robust.NORMAL * Robust.deviation(first, mean);
            variance = deviation * deviation;
            Arrays.fill(first, 0);
        }
    }

    /** Below the window -1, above it 1, within it 0. */
    private int where(double log) {
        double reach = width() * Math.max(settings.floor(), Math.sqrt(variance));
        return log < mean - reach ? -1 : log > mean + reach ? 1 : 0;
    }

    private double width() {
        return settings.lambda() * (2 - Math.pow(1 - settings.betaSigma(), (double) empty));
    }

    /** Ends the interval, and those without any duration up to the present one. */
    private void close(long now) {
        if (valid > 0) {
            double alpha = 1 - Math.pow(1 - settings.beta(), valid);
            alpha = believed ? Math.max(0.5, alpha) : alpha;
            if (valid > 1) {
                variance = (1 - alpha) * variance + alpha * squares / (valid - 1);
            }
            mean = (1 - alpha) * mean + alpha * Math.log(sum / valid);
            empty = 0;
        } else {
            empty++;
        }
        empty += now - interval - 1;
        interval = now;
        valid = 0;
        sum = 0;
        squares = 0;
        believed = false;
    }

    /** The shortest duration that would be valid now, in seconds; 0 before anything is judged. */
    public double low() {
        return begun < FEWEST ? 0 : Math.exp(mean - width() * Math.max(settings.floor(), Math.sqrt(variance)));
    }

    /** The longest duration that would be valid now, in seconds; infinite before anything is judged. */
    public double high() {
        return begun < FEWEST
                ? Double.POSITIVE_INFINITY
                : Math.exp(mean + width() * Math.max(settings.floor(), Math.sqrt(variance)));
    }
}
