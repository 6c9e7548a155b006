package org.garita.app.scenario.run;

import java.util.List;
import java.util.Optional;
import org.garita.simulation.Engine;
import org.garita.simulation.compile.Applicability.Reason;
import org.garita.simulation.emission.EngineTime;
import org.garita.simulation.result.Outcome;

/**
 * What is kept of a run.
 *
 * @param engine the engine that ran it
 * @param couplings why it was not the recursion; empty when it was
 * @param outcome the figures
 * @param day one day minute by minute, for pictures
 * @param repetitions the waits of each repetition, for comparing two runs vehicle by vehicle
 */
public record Result(Engine engine, List<Reason> couplings, Outcome outcome, Day day, List<Repetition> repetitions) {
    public Result {
        couplings = List.copyOf(couplings);
        repetitions = List.copyOf(repetitions);
    }

    /** Time with running engines in each repetition; empty for runs made before it was kept. */
    public List<EngineTime> engines() {
        return repetitions.stream().flatMap(one -> one.engines().stream()).toList();
    }

    /**
     * One day of the first repetition.
     *
     * @param day day of the run, 0 for the first Monday
     * @param waiting vehicles waiting at the end of each of its 1,440 minutes, for each line in the order of the outcome
     */
    public record Day(int day, List<List<Integer>> waiting) {
        public Day {
            waiting = waiting.stream().map(List::copyOf).toList();
        }
    }

    /**
     * The waits of one repetition, by line in the order of the outcome.
     *
     * @param vehicles vehicles that began service
     * @param waitedMicros what they waited together, in microseconds
     * @param engines time with running engines in line; runs made before it was kept have none
     */
    public record Repetition(List<Long> vehicles, List<Long> waitedMicros, Optional<EngineTime> engines) {
        public Repetition {
            vehicles = List.copyOf(vehicles);
            waitedMicros = List.copyOf(waitedMicros);
        }
    }
}
