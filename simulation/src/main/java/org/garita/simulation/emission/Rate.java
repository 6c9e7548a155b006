package org.garita.simulation.emission;

/**
 * What one running engine burns or emits in an hour, in the unit of its {@link Substance}, with the range in which the mean
 * of the vehicles is believed to lie.
 *
 * @param low lower end, 0 or more
 * @param central what figures are made with
 * @param high upper end
 */
public record Rate(double low, double central, double high) {
    public Rate {
        boolean rises = low >= 0 && low <= central && central <= high && high < Double.POSITIVE_INFINITY;
        if (!rises) {
            throw new IllegalArgumentException(
                    "a rate must rise from low (0 or more) through central to high, got %s, %s, %s. Maybe two were swapped."
                            .formatted(low, central, high));
        }
    }

    /** The rate in another unit. */
    public Rate times(double factor) {
        return new Rate(low * factor, central * factor, high * factor);
    }
}
