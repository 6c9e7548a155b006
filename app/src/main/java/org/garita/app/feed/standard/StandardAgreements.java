package org.garita.app.feed.standard;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.garita.app.accord.Accords;
import org.garita.app.accord.Act;
import org.garita.app.accord.ActOutcome;
import org.garita.app.accord.Document;
import org.garita.app.accord.DocumentFile;
import org.garita.app.accord.Hash;
import org.garita.app.accord.Signer;
import org.garita.app.accord.Standing;
import org.garita.app.feed.conform.WaitStandard;
import org.garita.app.identity.Holder;
import org.garita.app.plan.ActionRef;
import org.garita.app.plan.ActionView;
import org.garita.app.plan.PlanView;
import org.garita.app.plan.Plans;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The standard of this release as a document of the accord: proposed, endorsed by both, and then in force. */
@Component
public class StandardAgreements {
    /** The action of the plan that asks for an agreement on standards. */
    private static final int ACTION = 25;

    private final Accords accords;
    private final Plans plans;
    private final MessageSource messages;
    private final WaitStandard standard = WaitStandard.read();

    StandardAgreements(Accords accords, Plans plans, MessageSource messages) {
        this.accords = accords;
        this.plans = plans;
        this.messages = messages;
    }

    /** The standard of this release. */
    public WaitStandard standard() {
        return standard;
    }

    /** The hash of what was proposed, and what became of it. */
    public record Proposal(Hash document, ActOutcome outcome) {}

    /** Puts the standard of this release before both countries. */
    public Proposal propose(Holder holder) {
        List<DocumentFile> lineage = documents();
        int version = lineage.stream()
                        .mapToInt(file -> file.document().version())
                        .max()
                        .orElse(0)
                + 1;
        Optional<Hash> inForce = lineage.stream()
                .filter(file -> file.standing().isInForce())
                .map(DocumentFile::hash)
                .findFirst();
        Document document =
                StandardPaper.document(standard, new StandardPaper.Place(version, inForce), speaksFor(), messages);
        ActOutcome outcome = accords.act(new Act.Propose(document), Signer.office(holder.office()));
        return new Proposal(accords.hash(document), outcome);
    }

    private Optional<ActionRef> speaksFor() {
        return plans.all().stream()
                .filter(plan -> plan.kind() != PlanView.Kind.RECORDED)
                .flatMap(plan -> plans.current(plan.id(), ACTION).stream())
                .filter(action -> action.state().running())
                .map(ActionView::ref)
                .findFirst();
    }

    /** Its documents, oldest first. */
    public List<DocumentFile> documents() {
        return accords.versions(StandardPaper.LINEAGE).stream()
                .filter(file -> file.document().kind().equals(StandardPaper.KIND))
                .toList();
    }

    /** Whether the standard of this release is in force: a document with other terms or rules is another standard. */
    public StandardStanding standing() {
        Hash data = standard.digest();
        return new StandardStanding(
                standard.version(),
                data,
                documents().stream()
                        .filter(file ->
                                data.hex().equals(file.document().content().get("data")))
                        .flatMap(file -> file.standing() instanceof Standing.InForce inForce
                                ? Stream.of(new StandardStanding.Force(inForce.since(), file.hash()))
                                : Stream.empty())
                        .findFirst());
    }
}
