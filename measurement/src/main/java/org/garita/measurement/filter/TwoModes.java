package org.garita.measurement.filter;

import java.util.Arrays;
import org.garita.measurement.filter.Modes.Mode;

/**
 * Parts journeys of two kinds that a reader cannot tell apart, such as trusted and general lanes, or vehicles that queue and
 * vehicles that stop on the way: a mixture of two log-normal distributions, fitted by expectation-maximisation.
 *
 * <pre>{@code
 * x = ln T;  f(x) = w N(x; m1, s1) + (1 - w) N(x; m2, s2),  s >= 0.05
 * begins with the parting of the ordered x in two that leaves the least squares within, so there is no chance in it
 * each round: r_i = w N(x_i; m1, s1) / f(x_i);  w, m1, s1 and m2, s2 are the moments weighted by r and 1 - r
 * ends when the log-likelihood grows by less than 1e-10 a journey, or after 2,000 rounds
 * two modes when  2 (L2 - L1) > 3 ln n          (three parameters more, by Schwarz's criterion)
 *           and   each has at least 15 %
 *           and   sqrt(2) |m2 - m1| / sqrt(s1² + s2²) > 2   (Ashman, Bird and Zepf 1994, from memory)
 *           else one
 * }</pre>
 *
 * <p>As a check that knows no mixture the density of x is estimated with normal kernels of width
 * {@code 0.9 min(sd, IQR / 1.34) n^(-1/5)} (Silverman 1986, equation 3.31); the lowest of its peaks that has at least 15 % of the
 * mass, from valley to valley, is told beside.
 *
 * <p>Source: Dempster, Laird and Rubin 1977 for the fit. The 0.05, the 15 %, the 20 journeys and the rule that decides between one
 * mode and two are choices of this project.
 */
public final class TwoModes {
    /** Fewest journeys from which modes are told. */
    public static final int FEWEST = 20;
    /** Least share of a mode. */
    public static final double LEAST = 0.15;
    /** Smallest standard deviation of the logarithm. */
    public static final double FLOOR = 0.05;

    private static final int ROUNDS = 2_000;
    private static final double ENOUGH = 1e-10;

    private TwoModes() {}

    /**
     * Fits durations.
     *
     * @param seconds each above 0, in any order
     */
    public static Modes of(double[] seconds) {
        if (seconds.length < FEWEST) {
            return new Modes.TooFew(seconds.length, FEWEST);
        }
        double[] logs = new double[seconds.length];
        for (int i = 0; i < logs.length; i++) {
            if (!(seconds[i] > 0)) {
                throw new IllegalArgumentException("a duration must be above 0 s to have a logarithm, got " + seconds[i]
                        + " s. Maybe a clock is off.");
            }
            logs[i] = Math.log(seconds[i]);
        }
        Arrays.sort(logs);
        double peak = Peaks.lowest(logs, LEAST);
        Fit fit = fit(logs);
        if (!fit.isTwo(logs)) {
            double median = Robust.median(logs);
            double deviation = Math.max(FLOOR, Robust.NORMAL * Robust.deviation(logs, median));
            return new Modes.One(new Mode(1, median, deviation), Math.exp(peak));
        }
        boolean confirmed = Math.abs(peak - fit.lower.logMean()) <= fit.lower.logDeviation();
        return new Modes.Two(fit.lower, fit.upper, Math.exp(peak), confirmed);
    }

    /** Two modes and how likely the journeys are with them. */
    record Fit(Mode lower, Mode upper, double logLikelihood) {
        boolean isTwo(double[] logs) {
            double apart = Math.sqrt(2)
                    * (upper.logMean() - lower.logMean())
                    / Math.hypot(lower.logDeviation(), upper.logDeviation());
            return 2 * (logLikelihood - likelihoodOfOne(logs)) > 3 * Math.log(logs.length)
                    && Math.min(lower.share(), upper.share()) >= LEAST
                    && apart > 2;
        }
    }

    static Fit fit(double[] logs) {
        double[] share = parted(logs);
        Fit fit = moments(logs, share);
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < logs.length; i++) {
                share[i] = 1 / (1 + Math.exp(fit.upper.logDensity(logs[i]) - fit.lower.logDensity(logs[i])));
            }
            Fit next = moments(logs, share);
            boolean enough = next.logLikelihood - fit.logLikelihood < ENOUGH * logs.length;
            fit = next;
            if (enough) {
                break;
            }
        }
        Mode one = fit.lower;
        Mode other = fit.upper;
        boolean rising = one.logMean() <= other.logMean();
        return new Fit(rising ? one : other, rising ? other : one, fit.logLikelihood);
    }

    /** 1 for the lower part of the ordered values and 0 for the rest, so parted that least squares are left within. */
    private static double[] parted(double[] ordered) {
        double all = Arrays.stream(ordered).sum();
        double below = 0;
        double most = -1;
        int best = 1;
        for (int count = 1; count < ordered.length; count++) {
            below += ordered[count - 1];
            double apart = below / count - (all - below) / (ordered.length - count);
            double between = apart * apart * count * (ordered.length - count);
            if (between > most) {
                most = between;
                best = count;
            }
        }
        double[] share = new double[ordered.length];
        Arrays.fill(share, 0, best, 1);
        return share;
    }

    private static Fit moments(double[] logs, double[] share) {
        double[] rest = new double[share.length];
        Arrays.setAll(rest, i -> 1 - share[i]);
        Mode lower = moment(logs, share);
        Mode upper = moment(logs, rest);
        double likelihood = 0;
        for (double log : logs) {
            double one = lower.logDensity(log);
            double other = upper.logDensity(log);
            likelihood += Math.max(one, other) + Math.log1p(Math.exp(-Math.abs(one - other)));
        }
        return new Fit(lower, upper, likelihood);
    }

    private static Mode moment(double[] logs, double[] weights) {
        double all = 1e-300;
        double sum = 0;
        for (int i = 0; i < logs.length; i++) {
            all += weights[i];
            sum += weights[i] * logs[i];
        }
        double mean = sum / all;
        double squares = 0;
        for (int i = 0; i < logs.length; i++) {
            squares += weights[i] * (logs[i] - mean) * (logs[i] - mean);
        }
        return new Mode(all / logs.length, mean, Math.max(FLOOR, Math.sqrt(squares / all)));
    }

    private static double likelihoodOfOne(double[] logs) {
        double[] whole = new double[logs.length];
        Arrays.fill(whole, 1);
        Mode one = moment(logs, whole);
        return Arrays.stream(logs).map(one::logDensity).sum();
    }
}
