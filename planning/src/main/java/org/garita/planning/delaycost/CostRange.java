package org.garita.planning.delaycost;

import java.util.Optional;
import org.garita.kernel.money.Money;

/**
 * What delay costs, by a central figure and by bounds where somebody published them.
 *
 * @param low by the lowest published rates; absent when for some part no lower one is known
 * @param central by the central rates
 * @param high by the highest published rates; absent when for some part no higher one is known
 */
public record CostRange(Optional<Money> low, Money central, Optional<Money> high) {
    /** Both together, in one currency; a bound is known when it is known of both. */
    public CostRange plus(CostRange other) {
        return new CostRange(
                low.flatMap(own -> other.low.map(own::plus)),
                central.plus(other.central),
                high.flatMap(own -> other.high.map(own::plus)));
    }
}
