package org.garita.measurement.forecast;

import org.garita.measurement.tree.BoosterSettings;

/**
 * How a model is learnt.
 *
 * @param seed of all that is drawn: which rows and columns a tree sees
 * @param threads that may work side by side; the number changes nothing but the time
 * @param middle trees of the middle of what is left over
 * @param ends trees of its quantiles
 * @param folds parts of the training span that are foretold from what lies before them
 * @param foldShare share of the training span in each of them
 */
public record ForecastSettings(
        long seed, int threads, BoosterSettings middle, BoosterSettings ends, int folds, double foldShare) {
    /** Version of the method; changes with every change that moves a forecast. */
    public static final String METHOD = "forecast-1";

    public ForecastSettings {
        if (threads < 1 || folds < 1 || !(foldShare > 0) || folds * foldShare > .8) {
            throw new IllegalArgumentException(
                    "threads %d and folds %d must be at least 1, and folds times foldShare %s at most 0.8"
                            .formatted(threads, folds, foldShare));
        }
    }

    /** What was found best; see docs/methods/forecast.md for what was chosen on what. */
    public static ForecastSettings standard(long seed, int threads) {
        return new ForecastSettings(
                seed,
                threads,
                new BoosterSettings(300, 4, .05, 60, .5, .5),
                new BoosterSettings(80, 4, .08, 100, .4, .4),
                2,
                .17);
    }
}
