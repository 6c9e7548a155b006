package org.garita.app.crossing.its.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garita.app.accord.Accords;
import org.garita.app.accord.Act;
import org.garita.app.accord.ActOutcome;
import org.garita.app.accord.Document;
import org.garita.app.accord.DocumentFile;
import org.garita.app.accord.Hash;
import org.garita.app.accord.Signer;
import org.garita.app.accord.Standing;
import org.garita.app.crossing.Corridors;
import org.garita.app.crossing.its.Inventory;
import org.garita.app.crossing.its.ItsRanking;
import org.garita.app.crossing.its.ItsReview;
import org.garita.app.crossing.its.ItsWords;
import org.garita.app.crossing.its.MissingFlows;
import org.garita.app.identity.Holder;
import org.garita.app.plan.ActionView;
import org.garita.app.plan.Attestation;
import org.garita.app.plan.Criterion;
import org.garita.app.plan.PlanView;
import org.garita.app.plan.Plans;
import org.garita.app.plan.Proof;
import org.garita.kernel.text.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reviews of transport systems as documents of the accord. */
@Component
public class ItsReviews {
    /** The action of the plan that asks for the review. */
    static final int ACTION = 28;

    private static final Logger LOG = LoggerFactory.getLogger(ItsReviews.class);

    private final Accords accords;
    private final Plans plans;
    private final ItsReview its;
    private final Corridors corridors;
    private final MessageSource messages;
    private final Clock clock;

    ItsReviews(Accords accords, Plans plans, ItsReview its, Corridors corridors, MessageSource messages, Clock clock) {
        this.accords = accords;
        this.plans = plans;
        this.its = its;
        this.corridors = corridors;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * The review that binds both countries.
     *
     * @param hash of its document
     * @param since when the second endorsement came
     * @param same whether the inventory of this program is the one that was endorsed
     */
    public record Endorsed(Hash hash, Instant since, boolean same) {}

    /** The hash of what was proposed, and what became of it. */
    public record Proposal(Hash document, ActOutcome outcome) {}

    /** Puts the present inventory and its ranking before both countries. */
    public Proposal propose(Holder holder) {
        Document document = document();
        ActOutcome outcome = accords.act(new Act.Propose(document), Signer.office(holder.office()));
        return new Proposal(accords.hash(document), outcome);
    }

    /** The document that the present inventory would be. */
    Document document() {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Inventory inventory = its.inventory();
        MissingFlows flows = its.missing(day);
        ReviewBinding binding =
                new ReviewBinding(inventory.yaml(), ItsRanking.csv(flows, day), day, MissingFlows.METHOD);
        List<DocumentFile> lineage = accords.versions(ReviewPaper.LINEAGE);
        int version = lineage.stream()
                        .mapToInt(file -> file.document().version())
                        .max()
                        .orElse(0)
                + 1;
        Optional<Hash> inForce = lineage.stream()
                .filter(file -> file.standing().isInForce())
                .map(DocumentFile::hash)
                .findFirst();
        ReviewPaper paper =
                new ReviewPaper(corridors, new ItsWords(messages, Language.EN), new ItsWords(messages, Language.ES));
        return paper.document(inventory, flows, binding, new ReviewPaper.Place(version, inForce, evidence()));
    }

    /** Every part of the running action, in the newest plan that has one; nothing where no plan runs it. */
    private Map<String, Object> evidence() {
        return plans.all().stream()
                .filter(plan -> plan.kind() != PlanView.Kind.RECORDED)
                .flatMap(plan -> plans.current(plan.id(), ACTION).stream())
                .filter(action -> action.state().running())
                .findFirst()
                .map(action -> Map.<String, Object>of(Attestation.CONTENT, parts(action)))
                .orElse(Map.of());
    }

    private static List<Map<String, Object>> parts(ActionView action) {
        return action.criterion().parts().stream()
                .map(Criterion.Part::id)
                .map(part -> Attestation.content(action.ref(), part, Proof.TEXT))
                .toList();
    }

    /** The review in force, if there is one. */
    public Optional<Endorsed> inForce() {
        return all().stream()
                .flatMap(file -> file.standing() instanceof Standing.InForce inForce
                        ? endorsed(file, inForce).stream()
                        : Optional.<Endorsed>empty().stream())
                .findFirst();
    }

    private Optional<Endorsed> endorsed(DocumentFile file, Standing.InForce inForce) {
        try {
            ReviewBinding binding = ReviewBinding.of(file.document().content());
            boolean same = binding.inventoryYaml().equals(its.inventory().yaml());
            return Optional.of(new Endorsed(file.hash(), inForce.since(), same));
        } catch (IllegalArgumentException unreadable) {
            LOG.warn("Document {} is left out of the reviews: {}", file.hash().brief(), unreadable.getMessage());
            return Optional.empty();
        }
    }

    /** Every review, whatever its standing, the newest first. */
    public List<DocumentFile> all() {
        return accords.ofKind(ReviewPaper.KIND).stream()
                .sorted(Comparator.comparing(
                                (DocumentFile file) -> file.rows().get(0).time())
                        .reversed())
                .toList();
    }

    /** Whether ranking the inventory of a document again gives the ranking that it binds. */
    public boolean ranksTheSame(Document document) {
        ReviewBinding binding = ReviewBinding.of(document.content());
        MissingFlows again = its.missing(its.read(binding.inventoryYaml()), binding.day());
        return ItsRanking.csv(again, binding.day()).equals(binding.rankingCsv());
    }
}
