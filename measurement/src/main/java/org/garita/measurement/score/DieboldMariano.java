package org.garita.measurement.score;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Whether forecasts are better than others by more than chance (Diebold and Mariano 1995, with the small-sample factor of
 * Harvey, Leybourne and Newbold 1997; both from memory). Rows of one moment are added up first, since lanes are wrong together;
 * autocovariances are taken, with falling weights (Newey and West 1987), up to the horizon and at least a day.
 *
 * @param moments moments with at least one row
 * @param statistic mean difference of absolute errors over its standard error; below 0 the forecast is better
 * @param p two-sided probability of a statistic as far from 0 by chance, by the normal distribution; NaN below 30 moments
 */
public record DieboldMariano(int moments, double statistic, double p) {
    private static final int FEWEST = 30;
    private static final int HOURS = 3600;

    /** Compares the forecast of rows of one horizon with another number that each row has. */
    public static DieboldMariano of(Collection<ScoredRow> rows, ToDoubleFunction<ScoredRow> other) {
        Map<Long, Double> byHour = new TreeMap<>();
        double longest = 24;
        for (ScoredRow row : rows) {
            double difference = Math.abs(row.forecast().minutes() - row.minutes())
                    - Math.abs(other.applyAsDouble(row) - row.minutes());
            byHour.merge(Math.floorDiv(row.target(), (long) HOURS), difference, Double::sum);
            longest = Math.max(longest, row.horizonHours());
        }
        int n = byHour.size();
        if (n < FEWEST) {
            return new DieboldMariano(n, Double.NaN, Double.NaN);
        }
        double mean = byHour.values().stream().mapToDouble(Double::doubleValue).sum() / n;
        double variance = variance(byHour, mean, (int) longest) / n;
        if (variance <= 0) {
            return new DieboldMariano(n, Double.NaN, Double.NaN);
        }
        double horizon =
                rows.stream().mapToDouble(ScoredRow::horizonHours).max().orElse(1);
        double factor = Math.sqrt(Math.max(0, (n + 1 - 2 * horizon + horizon * (horizon - 1) / n) / n));
        double statistic = mean / Math.sqrt(variance) * factor;
        return new DieboldMariano(n, statistic, 2 * tail(Math.abs(statistic)));
    }

    private static double variance(Map<Long, Double> byHour, double mean, int lags) {
        double sum = 0;
        for (Map.Entry<Long, Double> at : byHour.entrySet()) {
            double off = at.getValue() - mean;
            sum += off * off;
            for (int lag = 1; lag <= lags; lag++) {
                Double before = byHour.get(at.getKey() - lag);
                sum += before == null ? 0 : 2 * (1 - lag / (lags + 1.0)) * off * (before - mean);
            }
        }
        return sum / byHour.size();
    }

    /** Upper tail of the standard normal distribution (Abramowitz and Stegun 26.2.17; error below 7.5e-8). */
    static double tail(double x) {
        double t = 1 / (1 + .2316419 * x);
        double series = t * (.319381530 + t * (-.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI) * series;
    }
}
