package org.garita.app.waits.solution;

import java.util.List;
import java.util.Optional;
import org.garita.app.waits.solution.SolutionStanding.Stage;
import org.garita.app.waits.store.SolutionStore;
import org.garita.kernel.place.CrossingId;
import org.garita.measurement.change.Evaluation;
import org.garita.measurement.change.Verdict;
import org.springframework.stereotype.Component;

/** The solutions and how far each is; earnest and play are never counted together. */
@Component
public class SolutionRegister {
    private final Solutions solutions;
    private final Simulations simulations;
    private final SolutionStore store;
    private final SolutionAgreements agreements;
    private final Remeasured remeasured;

    SolutionRegister(
            Solutions solutions,
            Simulations simulations,
            SolutionStore store,
            SolutionAgreements agreements,
            Remeasured remeasured) {
        this.solutions = solutions;
        this.simulations = simulations;
        this.store = store;
        this.agreements = agreements;
        this.remeasured = remeasured;
    }

    /** The kinds and the worked drafts. */
    public Solutions catalogue() {
        return solutions;
    }

    /** The solution with this id. */
    public Optional<Solution> find(String id) {
        return solutions.find(id);
    }

    /** At how many crossings a solution is funded and operates. */
    public long crossings(boolean simulated) {
        return solutions.all().stream()
                .filter(one -> standing(one, simulated).reached(Stage.OPERATING))
                .map(one -> one.lane().crossing())
                .distinct()
                .count();
    }

    /** At how many crossings the action asks for one. */
    public int needed() {
        return solutions.parts().size();
    }

    /** Crossings with a draft. */
    public List<CrossingId> places() {
        return solutions.all().stream()
                .map(one -> one.lane().crossing())
                .distinct()
                .toList();
    }

    /** How far a solution is. */
    public SolutionStanding standing(Solution solution, boolean simulated) {
        Optional<KeptSimulation> run = simulations.of(solution).stream().findFirst();
        Optional<Choice> choice = store.choices(solution.id(), simulated).stream()
                .filter(one -> one.withdrawn().isEmpty())
                .findFirst();
        Optional<SolutionPapers.Funded> funding = agreements.funding(solution, simulated);
        Optional<SolutionPapers.Operates> operating = agreements.operating(solution, simulated);
        boolean funded = funding.filter(SolutionPapers.Funded::inForce).isPresent();
        boolean operates =
                funded && operating.filter(SolutionPapers.Operates::inForce).isPresent();
        Optional<Evaluation> evaluation = operates
                ? operating.flatMap(
                        one -> remeasured.around(solution, one.operation().since(), simulated))
                : Optional.empty();
        return new SolutionStanding(
                solution,
                simulated,
                stage(run.isPresent(), choice.isPresent(), funded, operates, evaluation),
                run,
                choice,
                funding,
                operating,
                evaluation);
    }

    /** A decision in force binds run and choice in its text, so that it counts on a node that has neither. */
    private static Stage stage(
            boolean run, boolean chosen, boolean funded, boolean operates, Optional<Evaluation> evaluation) {
        if (operates) {
            return evaluation
                            .filter(found -> found.verdict().finding() != Verdict.Finding.CANNOT_TELL)
                            .isPresent()
                    ? Stage.REMEASURED
                    : Stage.OPERATING;
        }
        if (funded) {
            return Stage.FUNDED;
        }
        return run ? chosen ? Stage.CHOSEN : Stage.SIMULATED : Stage.DRAFT;
    }
}
