package org.garita.planning.delaycost;

import java.util.Optional;
import org.garita.kernel.money.Money;
import org.garita.kernel.text.Text;

/**
 * What one hour of delay of one vehicle or person costs.
 *
 * @param id what is delayed: lower-case words joined by hyphens
 * @param name what people call it
 * @param perHour cost of one hour, the central figure
 * @param priceYear year of the prices
 * @param source document and place, or the reason of an assumption
 * @param assumption whether nobody published the figure for this use
 * @param low the lowest figure that somebody published; absent when no lower one was found
 * @param high the highest; absent when no higher one was found
 */
public record DelayRate(
        String id,
        Text name,
        Money perHour,
        int priceYear,
        String source,
        boolean assumption,
        Optional<Bound> low,
        Optional<Bound> high) {
    /**
     * Another published figure for the same hour.
     *
     * @param perHour cost of one hour, in the currency of the central figure
     * @param priceYear year of the prices
     * @param source document and place, or the reason of an assumption
     */
    public record Bound(Money perHour, int priceYear, String source) {}

    /** A rate of which only the central figure is known. */
    public DelayRate(String id, Text name, Money perHour, int priceYear, String source, boolean assumption) {
        this(id, name, perHour, priceYear, source, assumption, Optional.empty(), Optional.empty());
    }

    public DelayRate {
        low.ifPresent(bound -> ordered(id, bound.perHour(), perHour));
        high.ifPresent(bound -> ordered(id, perHour, bound.perHour()));
        if (perHour.cents() < 0) {
            throw new IllegalArgumentException(
                    "an hour of delay of '%s' costs %s; it must be 0 or more".formatted(id, perHour));
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException(
                    "the cost of delay of '%s' has no source. Give the document, or say why it is assumed."
                            .formatted(id));
        }
    }

    private static void ordered(String id, Money less, Money more) {
        if (less.compareTo(more) > 0) {
            throw new IllegalArgumentException(
                    "the cost of delay of '%s' is not ordered from low to high: %s is more than %s"
                            .formatted(id, less, more));
        }
    }
}
