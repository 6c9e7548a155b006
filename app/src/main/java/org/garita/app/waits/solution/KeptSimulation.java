package org.garita.app.waits.solution;

import java.time.Instant;
import java.util.Optional;
import org.garita.app.scenario.PortTrials;

/**
 * A run of a solution as this node keeps it.
 *
 * @param id random
 * @param solution id of the solution
 * @param digest SHA-256 of all that the figures depend on
 * @param asked days, repetitions and seed
 * @param found by how much mean waits and booth hours differ
 * @param by office, or {@code command}
 * @param at when
 */
public record KeptSimulation(
        String id,
        String solution,
        String digest,
        PortTrials.Asked asked,
        PortTrials.Found found,
        String by,
        Instant at) {
    /** Who is named when the command line asked. */
    public static final String COMMAND = "command";

    /** The effect that is shown first; empty when nobody came to that line. */
    public Optional<PortTrials.Line> headline(Solution of) {
        return found.lines().stream().filter(of.line()::is).findFirst();
    }
}
