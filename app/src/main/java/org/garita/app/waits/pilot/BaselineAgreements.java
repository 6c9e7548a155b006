package org.garita.app.waits.pilot;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.garita.app.accord.Accords;
import org.garita.app.accord.Act;
import org.garita.app.accord.ActOutcome;
import org.garita.app.accord.Document;
import org.garita.app.accord.DocumentFile;
import org.garita.app.accord.Hash;
import org.garita.app.accord.Signer;
import org.garita.app.crossing.Crossings;
import org.garita.app.identity.Holder;
import org.garita.app.plan.ActionRef;
import org.garita.app.plan.ActionView;
import org.garita.app.plan.PlanView;
import org.garita.app.plan.Plans;
import org.springframework.stereotype.Component;

/** Locked baselines as documents of the accord: proposed, endorsed by both, bound to their figures. */
@Component
public class BaselineAgreements {
    private final Accords accords;
    private final Plans plans;
    private final Pilots pilots;
    private final Crossings crossings;
    private final PilotWords.In words;

    BaselineAgreements(Accords accords, Plans plans, Pilots pilots, Crossings crossings, PilotWords.In words) {
        this.accords = accords;
        this.plans = plans;
        this.pilots = pilots;
        this.crossings = crossings;
        this.words = words;
    }

    /**
     * A document of a baseline.
     *
     * @param file the document and where it stands
     * @param binding the baseline to which its figures are bound
     */
    public record Agreed(DocumentFile file, BaselineBinding binding) {}

    /** The hash of what was proposed, and what became of it. */
    public record Proposal(Hash document, ActOutcome outcome) {}

    /**
     * Puts a locked baseline before both countries.
     *
     * @throws IllegalArgumentException when it is not locked, or its text was altered
     */
    public Proposal propose(Pilot pilot, KeptBaseline kept, Holder holder) {
        if (kept.locked().isEmpty() || !kept.intact()) {
            throw new IllegalArgumentException(
                    "baseline %s cannot be proposed: it is not locked, or its text was altered".formatted(kept.hash()));
        }
        Document document = document(pilot, kept);
        ActOutcome outcome = accords.act(new Act.Propose(document), Signer.office(holder.office()));
        return new Proposal(accords.hash(document), outcome);
    }

    private Document document(Pilot pilot, KeptBaseline kept) {
        List<DocumentFile> lineage = accords.versions(BaselinePaper.lineage(pilot, kept.simulated()));
        int version = lineage.stream()
                        .mapToInt(file -> file.document().version())
                        .max()
                        .orElse(0)
                + 1;
        Optional<Hash> inForce = lineage.stream()
                .filter(file -> file.standing().isInForce())
                .map(DocumentFile::hash)
                .findFirst();
        return BaselinePaper.document(
                pilot,
                crossings.crossing(pilot.crossing()).label(),
                kept,
                new BaselinePaper.Place(version, inForce),
                speaksFor(kept.simulated()),
                words);
    }

    /**
     * The running action for which a baseline is evidence, in the newest plan that has one. What was simulated shows nothing of
     * a crossing: it is evidence in the demonstration's invented plan only.
     */
    private Optional<ActionRef> speaksFor(boolean simulated) {
        return plans.all().stream()
                .filter(plan -> plan.kind() != PlanView.Kind.RECORDED)
                .filter(plan -> !simulated || plan.kind() == PlanView.Kind.DEMONSTRATION)
                .flatMap(plan -> plans.current(plan.id(), pilots.action()).stream())
                .filter(action -> action.state().running())
                .map(ActionView::ref)
                .findFirst();
    }

    /** Documents of a pilot's baselines, whatever their standing, the newest first. */
    public List<Agreed> of(Pilot pilot, boolean simulated) {
        return accords.versions(BaselinePaper.lineage(pilot, simulated)).stream()
                .filter(file -> file.document().kind().equals(BaselinePaper.KIND))
                .flatMap(file -> BaselineBinding.of(file.document().content()).stream()
                        .map(binding -> new Agreed(file, binding)))
                .sorted(Comparator.comparing(
                                (Agreed agreed) -> agreed.file().document().version())
                        .reversed())
                .toList();
    }

    /** The document that binds both countries, if one does. */
    public Optional<Agreed> inForce(Pilot pilot, boolean simulated) {
        return of(pilot, simulated).stream()
                .filter(agreed -> agreed.file().standing().isInForce())
                .findFirst();
    }
}
