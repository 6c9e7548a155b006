package org.garita.app.waits.solution;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.garita.app.accord.Accords;
import org.garita.app.accord.Act;
import org.garita.app.accord.ActOutcome;
import org.garita.app.accord.Document;
import org.garita.app.accord.DocumentFile;
import org.garita.app.accord.Signer;
import org.garita.app.crossing.Crossings;
import org.garita.app.identity.Holder;
import org.garita.app.plan.ActionRef;
import org.garita.app.plan.ActionView;
import org.garita.app.plan.Attestation;
import org.garita.app.plan.PlanView;
import org.garita.app.plan.Plans;
import org.garita.app.waits.solution.SolutionPapers.Funded;
import org.garita.app.waits.solution.SolutionPapers.Operates;
import org.garita.app.waits.solution.SolutionPapers.Place;
import org.garita.app.waits.solution.SolutionPapers.Speaks;
import org.springframework.stereotype.Component;

/** Funding decisions and statements of operation as documents of the accord. */
@Component
class SolutionAgreements {
    private final Accords accords;
    private final Plans plans;
    private final Solutions solutions;
    private final Crossings crossings;
    private final SolutionWords.In words;

    SolutionAgreements(Accords accords, Plans plans, Solutions solutions, Crossings crossings, SolutionWords.In words) {
        this.accords = accords;
        this.plans = plans;
        this.solutions = solutions;
        this.crossings = crossings;
        this.words = words;
    }

    /** The funding decision in force, else the newest. */
    Optional<Funded> funding(Solution solution, boolean simulated) {
        return first(SolutionPapers.FUNDING, solution, simulated, SolutionPapers::funded);
    }

    /** The statement of operation in force, else the newest. */
    Optional<Operates> operating(Solution solution, boolean simulated) {
        return first(SolutionPapers.OPERATING, solution, simulated, SolutionPapers::operates);
    }

    private <T> Optional<T> first(
            String kind, Solution solution, boolean simulated, Function<DocumentFile, Optional<T>> read) {
        return accords.versions(SolutionPapers.lineage(kind, solution, simulated)).stream()
                .filter(file -> file.document().kind().equals(kind))
                .sorted(Comparator.comparing(
                                (DocumentFile file) -> !file.standing().isInForce())
                        .thenComparing(file -> -file.document().version()))
                .flatMap(file -> read.apply(file).stream())
                .findFirst();
    }

    SolutionPapers papers(Solution solution, boolean simulated) {
        return new SolutionPapers(
                solution, crossings.crossing(solution.lane().crossing()).label(), simulated, words);
    }

    Place place(String kind, Solution solution, boolean simulated) {
        List<DocumentFile> lineage = accords.versions(SolutionPapers.lineage(kind, solution, simulated));
        int newest = lineage.stream()
                .mapToInt(file -> file.document().version())
                .max()
                .orElse(0);
        return new Place(
                newest + 1,
                lineage.stream()
                        .filter(file -> file.standing().isInForce())
                        .map(DocumentFile::hash)
                        .findFirst());
    }

    SolutionRoom.Proposal propose(Document document, Holder holder) {
        ActOutcome outcome = accords.act(new Act.Propose(document), Signer.office(holder.office()));
        return new SolutionRoom.Proposal(accords.hash(document), outcome);
    }

    /**
     * For which part a crossing's documents speak: that of an earlier one of the crossing, else the first that is free. What was
     * invented speaks in the demonstration's plan only.
     */
    Optional<Speaks> speaks(Solution solution, boolean simulated) {
        return running(simulated).flatMap(action -> {
            Map<String, String> taken = taken(action);
            String crossing = solution.lane().crossing().value();
            return Optional.ofNullable(taken.get(crossing))
                    .or(() -> solutions.parts().stream()
                            .filter(part -> !taken.containsValue(part))
                            .findFirst())
                    .map(part -> new Speaks(action, part));
        });
    }

    private Optional<ActionRef> running(boolean simulated) {
        return plans.all().stream()
                .filter(plan -> plan.kind() != PlanView.Kind.RECORDED)
                .filter(plan -> !simulated || plan.kind() == PlanView.Kind.DEMONSTRATION)
                .flatMap(plan -> plans.current(plan.id(), solutions.action()).stream())
                .filter(action -> action.state().running())
                .map(ActionView::ref)
                .findFirst();
    }

    /** The parts of an action by the crossing whose funding decision lives and speaks for it. */
    private Map<String, String> taken(ActionRef action) {
        Map<String, String> taken = new HashMap<>();
        for (DocumentFile file : accords.ofKind(SolutionPapers.FUNDING)) {
            Map<String, Object> content = file.document().content();
            if (lives(file)
                    && content.get(Attestation.CONTENT) instanceof Map<?, ?> said
                    && action.plan().value().equals(said.get("plan"))
                    && String.valueOf(action.generation()).equals(String.valueOf(said.get("generation")))) {
                taken.put(String.valueOf(content.get("crossing")), String.valueOf(said.get("part")));
            }
        }
        return taken;
    }

    private static boolean lives(DocumentFile file) {
        return file.standing()
                .match(
                        proposed -> true,
                        awaiting -> true,
                        inForce -> true,
                        gone -> false,
                        superseded -> false,
                        withdrawn -> false);
    }
}
