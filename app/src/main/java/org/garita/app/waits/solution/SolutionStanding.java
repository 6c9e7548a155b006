package org.garita.app.waits.solution;

import java.util.Optional;
import org.garita.measurement.change.Evaluation;

/**
 * How far a solution is, in earnest or in the demonstration's play. Nothing of it is stored: it follows from what is there, and
 * whatever is there counts only when all that comes before it is there, too.
 *
 * @param solution the solution
 * @param simulated whether in the demonstration's play
 * @param stage how far
 * @param simulation the newest run that holds
 * @param choice the newest that was not taken back
 * @param funding the decision in force, else the newest
 * @param operating the statement in force, else the newest
 * @param evaluation what waits did around the start of a solution that operates
 */
public record SolutionStanding(
        Solution solution,
        boolean simulated,
        Stage stage,
        Optional<KeptSimulation> simulation,
        Optional<Choice> choice,
        Optional<SolutionPapers.Funded> funding,
        Optional<SolutionPapers.Operates> operating,
        Optional<Evaluation> evaluation) {
    /** How far; message keys are {@code waits.solution.stage.} and the lower-case name. */
    public enum Stage {
        /** A draft in the catalogue. */
        DRAFT,
        /** A run of its port with and without it is kept. */
        SIMULATED,
        /** An office chose it. */
        CHOSEN,
        /** Both countries endorsed a funding decision. */
        FUNDED,
        /** Both countries endorsed that it operates. */
        OPERATING,
        /** Waits around its start tell what it brought. */
        REMEASURED
    }

    /** Whether it is at this stage or beyond. */
    public boolean reached(Stage wanted) {
        return stage.compareTo(wanted) >= 0;
    }
}
