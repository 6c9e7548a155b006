package org.garita.measurement.score;

import java.util.Collection;

/**
 * How good forecasts of some rows were, beside the baselines on the same rows. Means over rows; minutes where not a share.
 *
 * @param rows how many
 * @param mae mean absolute error of the forecast
 * @param persistence that of persistence
 * @param climatology that of climatology
 * @param blend that of their mean
 * @param bias mean of forecast less report
 * @param within5 share of forecasts within 5 minutes
 * @param within10 share of forecasts within 10 minutes
 * @param pinball mean pinball loss, see {@link Said#pinball}
 * @param pinballClimatology that of climatology's quantiles
 * @param cover50 share of reports from the 25 to the 75 % quantile
 * @param cover80 share of reports from the 10 to the 90 % quantile
 */
public record Score(
        int rows,
        double mae,
        double persistence,
        double climatology,
        double blend,
        double bias,
        double within5,
        double within10,
        double pinball,
        double pinballClimatology,
        double cover50,
        double cover80) {
    /** The score of rows; all means are NaN when there are none. */
    public static Score of(Collection<ScoredRow> rows) {
        double[] sum = new double[11];
        for (ScoredRow row : rows) {
            double real = row.minutes();
            double off = row.forecast().minutes() - real;
            sum[0] += Math.abs(off);
            sum[1] += Math.abs(row.persistence() - real);
            sum[2] += Math.abs(row.climatology().minutes() - real);
            sum[3] += Math.abs(row.blend() - real);
            sum[4] += off;
            sum[5] += Math.abs(off) <= 5 ? 1 : 0;
            sum[6] += Math.abs(off) <= 10 ? 1 : 0;
            sum[7] += row.forecast().pinball(real);
            sum[8] += row.climatology().pinball(real);
            sum[9] += row.forecast().covers50(real) ? 1 : 0;
            sum[10] += row.forecast().covers80(real) ? 1 : 0;
        }
        double n = rows.size();
        return new Score(
                rows.size(),
                sum[0] / n,
                sum[1] / n,
                sum[2] / n,
                sum[3] / n,
                sum[4] / n,
                sum[5] / n,
                sum[6] / n,
                sum[7] / n,
                sum[8] / n,
                sum[9] / n,
                sum[10] / n);
    }

    /** The least error of the three baselines. */
    public double best() {
        return Math.min(persistence, Math.min(climatology, blend));
    }

    /** 1 - error / error of the best baseline; above 0 is better. */
    public double lift() {
        return 1 - mae / best();
    }

    /** 1 - pinball loss / that of climatology's quantiles; above 0 is better. */
    public double pinballSkill() {
        return 1 - pinball / pinballClimatology;
    }

    /** Whether the forecast is worse than the best baseline by more than 5 % and 0.3 minutes. */
    public boolean loses() {
        return mae > 1.05 * best() && mae > best() + .3;
    }
}
