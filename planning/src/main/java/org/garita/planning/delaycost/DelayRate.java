package org.garita.planning.delaycost;

import org.garita.kernel.money.Money;
import org.garita.kernel.text.Text;

/**
 * What one hour of delay of one vehicle or person costs.
 *
 * @param id what is delayed: lower-case words joined by hyphens
 * @param name what people call it
 * @param perHour cost of one hour
 * @param priceYear year of the prices
 * @param source document and place, or the reason of an assumption
 * @param assumption whether nobody published the figure for this use
 */
public record DelayRate(String id, Text name, Money perHour, int priceYear, String source, boolean assumption) {
    public DelayRate {
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
}
