package org.garita.app.waits.solution;

import java.time.Instant;
import java.util.List;
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

    /** The lines worth telling: that which is shown first, and each that moved by more than chance and more than a second. */
    public List<PortTrials.Line> told(Solution of) {
        return found.lines().stream()
                .filter(line -> of.line().is(line) || moved(line))
                .toList();
    }

    private static boolean moved(PortTrials.Line line) {
        return Math.abs(line.change()) > 1 && (line.low() > 0 || line.high() < 0);
    }
}
