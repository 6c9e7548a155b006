package org.garita.measurement.change;

import static org.garita.measurement.change.Matrices.dot;
import static org.garita.measurement.change.Matrices.times;

/**
 * Lines through numbers of days by least squares, with intervals that hold although days resemble each other and some vary more.
 *
 * <p>A figure is a sum of coefficients, that is, a sum of numbers of days, each with a factor; its variance is that of
 * {@link NeweyWest}. It is too small, since least squares draws lines towards what happened: so it is multiplied by what is
 * true over what would be found on average, were days alike as they are in the numbers left over, the likeness fading
 * geometrically. That is the idea of Bell and McCaffrey, Survey Methodology 28 (2002), for another kind of likeness.
 */
final class LeastSquares {
    private static final double[] TRIED = {0, .3, .6, .8};

    private final long[] day;
    private final double[][] rows;
    private final double[][] projector;
    private final double[] coefficients;
    private final double[] residuals;
    private final double[][] together;
    private final double[][] left;
    private final int lags;

    /**
     * Fits.
     *
     * @param day the day of each row on a calendar, rising
     * @param rows what each number hangs on
     * @param y the numbers, more than columns
     * @throws IllegalArgumentException when a column follows from the others
     */
    LeastSquares(long[] day, double[][] rows, double[] y) {
        int n = y.length;
        if (n <= rows[0].length) {
            throw new IllegalArgumentException("%d days cannot tell %d figures".formatted(n, rows[0].length));
        }
        this.day = day.clone();
        this.rows = rows.clone();
        double[][] turned = Matrices.transposed(rows);
        this.projector = times(Matrices.inverse(times(turned, rows)), turned);
        this.coefficients = times(projector, y);
        this.residuals = new double[n];
        for (int i = 0; i < n; i++) {
            residuals[i] = y[i] - dot(rows[i], coefficients);
        }
        this.together = fading(likeness());
        this.left = left(together);
        this.lags = NeweyWest.lags(n);
    }

    double coefficient(int at) {
        return coefficients[at];
    }

    /** A sum of coefficients, each so many times, with its interval. */
    Range of(double[] times) {
        return Range.around(dot(times, coefficients), half(times));
    }

    /** One such sum over another, in percent, with its interval to first order. */
    Range percent(double[] times, double[] over) {
        double bottom = dot(over, coefficients);
        double ratio = dot(times, coefficients) / bottom;
        double[] slope = new double[times.length];
        for (int a = 0; a < slope.length; a++) {
            slope[a] = (times[a] - ratio * over[a]) / bottom;
        }
        return Range.around(100 * ratio, 100 * half(slope));
    }

    private double half(double[] sumOf) {
        double[] factor = times(Matrices.transposed(projector), sumOf);
        double found = NeweyWest.variance(day, factor, residuals, lags);
        double small = dot(factor, times(together, factor)) / NeweyWest.expected(day, factor, left, lags);
        return Critical.t(NeweyWest.freedom(day.length)) * Math.sqrt(found * Math.max(1, small));
    }

    /** How alike a day is to the next: the likeness that would leave as much in the numbers left over as there is. */
    private double likeness() {
        double found = nextOverSame(outer(residuals));
        double lower = 0;
        double last = Double.NaN;
        for (double tried : TRIED) {
            double would = nextOverSame(left(fading(tried)));
            if (found <= would) {
                return Double.isNaN(last) ? 0 : lower + (tried - lower) * (found - last) / (would - last);
            }
            lower = tried;
            last = would;
        }
        return lower;
    }

    private double nextOverSame(double[][] pairs) {
        double same = 0;
        double next = 0;
        for (int i = 0; i < day.length; i++) {
            same += pairs[i][i];
            next += i > 0 && day[i] - day[i - 1] == 1 ? pairs[i][i - 1] : 0;
        }
        return same <= 0 ? 0 : next / same;
    }

    private static double[][] outer(double[] numbers) {
        double[][] pairs = new double[numbers.length][numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            for (int j = 0; j < numbers.length; j++) {
                pairs[i][j] = numbers[i] * numbers[j];
            }
        }
        return pairs;
    }

    private double[][] fading(double likeness) {
        double[] byDays = new double[Math.toIntExact(day[day.length - 1] - day[0]) + 1];
        byDays[0] = 1;
        for (int apart = 1; apart < byDays.length; apart++) {
            byDays[apart] = byDays[apart - 1] * likeness;
        }
        double[][] pairs = new double[day.length][day.length];
        for (int i = 0; i < day.length; i++) {
            for (int j = 0; j < day.length; j++) {
                pairs[i][j] = byDays[(int) Math.abs(day[i] - day[j])];
            }
        }
        return pairs;
    }

    /** How numbers left over by the lines go together, when the numbers themselves do like this: M S M, M = 1 - rows projector. */
    private double[][] left(double[][] pairs) {
        double[][] once = without(pairs);
        return without(Matrices.transposed(once));
    }

    private double[][] without(double[][] pairs) {
        double[][] taken = times(rows, times(projector, pairs));
        for (int i = 0; i < taken.length; i++) {
            for (int j = 0; j < taken.length; j++) {
                taken[i][j] = pairs[i][j] - taken[i][j];
            }
        }
        return taken;
    }
}
