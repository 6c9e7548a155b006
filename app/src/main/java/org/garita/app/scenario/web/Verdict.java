package org.garita.app.scenario.web;

import org.garita.simulation.result.Estimate;

/**
 * What a difference of mean waits comes to, the second run less the first.
 *
 * @see #of
 */
enum Verdict {
    SAME("scenario.verdict.same", ""),
    UNCLEAR("scenario.verdict.unclear", ""),
    TINY("scenario.verdict.tiny", ""),
    SHORTER("scenario.verdict.shorter", "better"),
    LONGER("scenario.verdict.longer", "worse");

    /** Sums in another order may differ by so much. */
    private static final double ROUNDING_SECONDS = 1e-6;
    /** Below this a difference is written as 0.00 minutes; to call that longer or shorter would mislead. */
    private static final double SMALLEST_WRITTEN_SECONDS = 0.3;

    private final String key;
    private final String css;

    Verdict(String key, String css) {
        this.key = key;
        this.css = css;
    }

    /** Message key of its words. */
    String key() {
        return key;
    }

    /** Style class, empty for none. */
    String css() {
        return css;
    }

    /**
     * Judges a difference by its interval.
     *
     * @param difference in seconds
     */
    static Verdict of(Estimate difference) {
        double size = Math.abs(difference.value());
        if (size < ROUNDING_SECONDS && difference.plusMinus().orElse(1) < ROUNDING_SECONDS) {
            return SAME;
        }
        if (difference.plusMinus().isEmpty() || size <= difference.plusMinus().getAsDouble()) {
            return UNCLEAR;
        }
        if (size < SMALLEST_WRITTEN_SECONDS) {
            return TINY;
        }
        return difference.value() < 0 ? SHORTER : LONGER;
    }
}
