package org.garita.simulation.emission;

import java.util.Map;
import java.util.Optional;
import org.garita.kernel.lane.Mode;

/**
 * Rates by class of vehicle. What is not in it is unknown.
 *
 * @param classes rates of each class that has any
 */
public record RateTable(Map<Mode, Map<Substance, Rates>> classes) {
    public RateTable {
        classes = Map.copyOf(classes);
    }

    /**
     * Rates of one substance for one class.
     *
     * @param idle standing with the engine on
     * @param crawl creeping forward at walking pace
     */
    public record Rates(Rate idle, Rate crawl) {}

    /** Rates of a class; nothing when they are unknown. */
    public Optional<Rates> rates(Mode mode, Substance substance) {
        return Optional.ofNullable(classes.getOrDefault(mode, Map.of()).get(substance));
    }
}
