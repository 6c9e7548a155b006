package org.garita.app.accord.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.garita.app.accord.Act;
import org.garita.app.accord.ActOutcome.Refusal;
import org.garita.app.accord.ActOutcome.Refused;
import org.garita.app.accord.Document;
import org.garita.app.accord.Hash;
import org.garita.app.accord.Standing;
import org.garita.app.accord.journal.DocumentFormat;
import org.garita.app.identity.Power;
import org.garita.kernel.place.Country;

/** What a document still takes at a cut. */
final class DocumentRules {
    /** Documents of this kind are endorsed only after a co-lead of each country has agreed to the text. */
    static final String NEEDS_LEADS = "action";

    private final Ledger ledger;

    DocumentRules(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The power that an act on a document, or a statement, needs. */
    static Power power(Act act) {
        if (act instanceof Act.Agree) {
            return Power.AGREE;
        }
        return act instanceof Act.Endorse || act instanceof Act.Withdraw ? Power.ENDORSE : Power.PROPOSE;
    }

    /** What the scope of a delegation is compared with: the id of the document, or the topic. */
    String subject(Act act, Cut cut) {
        if (act instanceof Act.Propose propose) {
            return propose.document().id();
        } else if (act instanceof Act.State state) {
            return state.topic();
        }
        return Ledger.about(act)
                .flatMap(hash -> ledger.find(hash, cut))
                .map(paper -> paper.document().id())
                .orElse("");
    }

    /** The refusal of an act on a document that is not known within the cut. */
    Optional<Refused> unknown(Act act, Cut cut) {
        Optional<Hash> cited =
                act instanceof Act.Propose propose ? propose.document().supersedes() : Ledger.about(act);
        return cited.filter(hash -> ledger.find(hash, cut).isEmpty())
                .flatMap(hash -> Rules.refused(Refusal.UNKNOWN_DOCUMENT, hash.brief()));
    }

    /** Why the document does not take the act, if so. */
    Optional<Refused> refusal(Attempt attempt, Cut cut) {
        Act act = attempt.act();
        if (act instanceof Act.Propose propose) {
            return proposing(attempt.country(), propose.document(), cut);
        }
        return Ledger.about(act)
                .flatMap(hash -> ledger.find(hash, cut))
                .flatMap(paper -> onPaper(attempt.country(), act, paper, cut));
    }

    private Optional<Refused> proposing(Country country, Document document, Cut cut) {
        Optional<Paper> same = ledger.find(DocumentFormat.hash(document), cut);
        if (same.isPresent()) {
            return Rules.refused(Refusal.ALREADY_DONE, document.id(), country.name());
        }
        Optional<Document> latest =
                ledger.lineage(document.id(), cut).map(Paper::document).max(Comparator.comparing(Document::version));
        int next = latest.map(Document::version).orElse(0) + 1;
        boolean sameUse = latest.map(before ->
                        before.kind().equals(document.kind()) && before.slot().equals(document.slot()))
                .orElse(true);
        return document.version() == next && sameUse
                ? Optional.empty()
                : Rules.refused(Refusal.VERSION_NOT_NEXT, document.id(), String.valueOf(next));
    }

    private Optional<Refused> onPaper(Country country, Act act, Paper paper, Cut cut) {
        Standings standings = ledger.standings(paper, cut);
        Standing standing = standings.of(paper);
        if (act instanceof Act.Endorse) {
            return endorsing(country, paper, standings, standing, cut);
        } else if (act instanceof Act.Withdraw) {
            return withdrawing(country, paper, standings.sides(paper), standing);
        }
        if (paper.has(cut, country, act.getClass())) {
            return Rules.refused(Refusal.ALREADY_DONE, paper.document().id(), country.name());
        }
        boolean agreeing = act instanceof Act.Agree;
        return isClosed(standing) || (agreeing && standing.isInForce()) ? closed(paper, standing) : Optional.empty();
    }

    private Optional<Refused> endorsing(Country country, Paper paper, Standings standings, Standing standing, Cut cut) {
        Sides sides = standings.sides(paper);
        if (isClosed(standing)) {
            return closed(paper, standing);
        }
        boolean done = standing.isInForce() ? !sides.offersToEnd(country) : sides.stands(country);
        if (done) {
            return Rules.refused(Refusal.ALREADY_DONE, paper.document().id(), country.name());
        }
        Optional<Hash> target = paper.document().supersedes();
        if (!standing.isInForce() && target.isPresent() && !standings.canBeReplaced(target.get())) {
            return Rules.refused(
                    Refusal.DOCUMENT_CLOSED, paper.document().id(), target.get().brief());
        }
        return agreement(paper, cut);
    }

    private static Optional<Refused> agreement(Paper paper, Cut cut) {
        if (!paper.document().kind().equals(NEEDS_LEADS)) {
            return Optional.empty();
        }
        List<String> missing = Stream.of(Country.values())
                .filter(country -> !paper.has(cut, country, Act.Agree.class))
                .map(Country::name)
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Rules.refused(
                        Refusal.NOT_AGREED_BY_BOTH_LEADS, paper.document().id(), String.join(", ", missing));
    }

    private static Optional<Refused> withdrawing(Country country, Paper paper, Sides sides, Standing standing) {
        if (isClosed(standing)) {
            return closed(paper, standing);
        }
        boolean something = standing.isInForce() ? !sides.offersToEnd(country) : sides.stands(country);
        return something
                ? Optional.empty()
                : Rules.refused(Refusal.NOTHING_TO_WITHDRAW, paper.document().id(), country.name());
    }

    private static boolean isClosed(Standing standing) {
        return standing.match(
                proposed -> false,
                awaiting -> false,
                inForce -> false,
                gone -> true,
                superseded -> true,
                withdrawn -> true);
    }

    private static Optional<Refused> closed(Paper paper, Standing standing) {
        boolean slotTaken = standing.equals(new Standing.Voided(Standing.Reason.SLOT_TAKEN));
        return slotTaken
                ? Rules.refused(
                        Refusal.SLOT_TAKEN,
                        paper.document().id(),
                        paper.document().slot().orElse(""))
                : Rules.refused(
                        Refusal.DOCUMENT_CLOSED,
                        paper.document().id(),
                        paper.hash().brief());
    }
}
