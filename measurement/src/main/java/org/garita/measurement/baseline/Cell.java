package org.garita.measurement.baseline;

import java.util.Optional;

/**
 * What a baseline says of one class in one slot. Where too few days have a number, there are no figures: that is the word
 * <em>insufficient</em>, never 0.
 *
 * @param slot which part of the week
 * @param days days with at least one number
 * @param values numbers, each for an interval of a quarter of an hour
 * @param journeys journeys on which these numbers rest
 * @param withoutNumber intervals for which a word was said and no number: too few journeys, closed, silent
 * @param figures the figures; nothing with fewer than {@link Baseline#FEWEST_DAYS} days
 */
public record Cell(Slot slot, int days, int values, long journeys, int withoutNumber, Optional<Figures> figures) {
    /**
     * Figures over the numbers of a slot, each number counting once.
     *
     * @param mean minutes
     * @param median minutes
     * @param p80 the 80th percentile, minutes
     * @param p95 the 95th percentile, minutes
     * @param bufferIndex how much more time than the mean somebody needs who wants to be late once in twenty, as a share of
     *     the mean: (p95 - mean) / mean. Unknown where the mean is 0 or a lower bound counts. Source: the reliability
     *     measures of the FHWA (border synthesis, section 1; ARC-IT performance measure 18)
     */
    public record Figures(Figure mean, Figure median, Figure p80, Figure p95, Optional<Figure> bufferIndex) {}
}
