package org.garita.simulation.emission;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.garita.kernel.lane.Mode;
import org.garita.simulation.result.Estimate;

/**
 * What the engines in line burn and emit, means a day. Two kinds of doubt stay apart: the interval of {@link
 * Amount#central} is chance, over replications, at the central rate; {@link Amount#low} and {@link Amount#high} are the same
 * minutes at the ends of the rate's range.
 *
 * @param classes each class that comes to the port with an engine, in the order of {@link Mode}
 * @param all all classes together
 */
public record Emissions(Map<Mode, Figures> classes, Figures all) {
    public Emissions {
        classes = Collections.unmodifiableMap(new TreeMap<>(classes));
    }

    /** Figures of a class; nothing when it does not come. */
    public Optional<Figures> of(Mode mode) {
        return Optional.ofNullable(classes.get(mode));
    }

    /**
     * Figures of a class, or of all.
     *
     * @param idleMinutes vehicle-minutes a day standing with the engine on
     * @param crawlMinutes vehicle-minutes a day creeping forward
     * @param amounts by substance; a substance whose rate is unknown is not there
     */
    public record Figures(Estimate idleMinutes, Estimate crawlMinutes, Map<Substance, Amounts> amounts) {
        public Figures {
            amounts = Map.copyOf(amounts);
        }

        /** Amounts of a substance; nothing when they are unknown. */
        public Optional<Amounts> of(Substance substance) {
            return Optional.ofNullable(amounts.get(substance));
        }
    }

    /**
     * One substance.
     *
     * @param byHour by hour of the day, 24 of them
     * @param day at all hours
     */
    public record Amounts(List<Amount> byHour, Amount day) {
        public Amounts {
            byHour = List.copyOf(byHour);
        }
    }

    /**
     * One amount, in the unit of its substance, a day.
     *
     * @param central at the central rate, with the interval over replications
     * @param low at the low rate
     * @param high at the high rate
     */
    public record Amount(Estimate central, double low, double high) {}

    /**
     * Of a run.
     *
     * @param replications time of each replication, at least one, all of one port and of the same days
     * @param table rates by class
     */
    public static Emissions of(List<EngineTime> replications, RateTable table) {
        return new Reckoning(replications, table).emissions();
    }

    /**
     * By how much a second run of the same days differs from a first one, replication by replication: with a common seed
     * they have their vehicles in common, so what both share falls out of the interval.
     *
     * @throws IllegalArgumentException when the runs have not as many replications
     */
    public static Emissions difference(List<EngineTime> first, List<EngineTime> second, RateTable table) {
        return new Reckoning(EngineMinutes.difference(first, second), table).emissions();
    }
}
