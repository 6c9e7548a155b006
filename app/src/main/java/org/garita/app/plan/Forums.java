package org.garita.app.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.garita.app.accord.Accords;
import org.garita.app.accord.DocumentFile;
import org.garita.app.accord.Hash;
import org.garita.app.accord.Standing;
import org.garita.kernel.place.Country;
import org.springframework.stereotype.Component;

/** The forums, where they overlap, and what both countries decided about it. */
@Component
public class Forums {
    private final ForumRegister register;
    private final List<Overlap> overlaps;
    private final Accords accords;

    Forums(ForumRegister register, Accords accords) {
        this.register = register;
        this.overlaps = Overlap.among(register.forums());
        this.accords = accords;
    }

    /** Every forum with its topics. */
    public ForumRegister register() {
        return register;
    }

    /** Every overlap found. */
    public List<Overlap> overlaps() {
        return overlaps;
    }

    /** The decisions put forward about an overlap: in force first, then the nearest to it. */
    public List<LeadForum> decisions(Overlap overlap) {
        return decisions()
                .filter(decision -> decision.overlap().equals(overlap))
                .toList();
    }

    /** The overlap with this id, or nothing. */
    public Optional<Overlap> find(String id) {
        return overlaps.stream().filter(overlap -> overlap.id().equals(id)).findFirst();
    }

    /**
     * Puts a decision forward. Every decision on one overlap is a version of one document, so a new one takes the place of
     * one that is open; one that is in force is replaced once both countries have endorsed the new one.
     */
    Move lead(Overlap overlap, LeadForum.Choice choice) {
        List<LeadForum> before = decisions(overlap);
        Optional<LeadForum> same = before.stream()
                .filter(decision -> decision.choice() == choice && decision.stands())
                .findFirst();
        if (same.isPresent()) {
            boolean decided = same.get().file().standing().isInForce();
            return Move.barred(decided ? PlanRule.LEAD_DECIDED : PlanRule.LEAD_PROPOSED);
        }
        int version = before.stream()
                        .mapToInt(decision -> decision.file().document().version())
                        .max()
                        .orElse(0)
                + 1;
        Optional<Hash> inForce = before.stream()
                .map(LeadForum::file)
                .filter(file -> file.standing().isInForce())
                .map(DocumentFile::hash)
                .findFirst();
        return new Move.Allowed(
                LeadForum.document(overlap, choice, register, version, inForce), List.of(Move.Step.PROPOSE));
    }

    /** The decisions that wait for this country's endorsement. */
    Stream<Awaited> awaiting(Country country) {
        return decisions()
                .filter(decision -> decision.file()
                        .standing()
                        .match(
                                proposed -> true,
                                awaiting -> awaiting.country() == country,
                                inForce -> false,
                                gone -> false,
                                superseded -> false,
                                withdrawn -> false))
                .map(decision -> new Awaited(
                        Awaited.What.ENDORSE,
                        country,
                        Optional.empty(),
                        Optional.of(decision.file().hash()),
                        decision.file().document().title()));
    }

    private Stream<LeadForum> decisions() {
        Map<String, Overlap> byId =
                overlaps.stream().collect(Collectors.toMap(Overlap::id, Function.identity(), (one, same) -> one));
        return accords.ofKind(LeadForum.KIND).stream()
                .flatMap(file -> decision(file, byId).stream())
                .sorted(Comparator.comparing(Forums::distance));
    }

    private static Optional<LeadForum> decision(DocumentFile file, Map<String, Overlap> byId) {
        Content content = Content.of(file.document().content());
        return content.maybeWords("overlap")
                .flatMap(id -> Optional.ofNullable(byId.get(id)))
                .map(overlap -> new LeadForum(overlap, LeadForum.Choice.valueOf(content.words("choice")), file));
    }

    private static int distance(LeadForum decision) {
        Standing standing = decision.file().standing();
        return standing.match(proposed -> 2, awaiting -> 1, inForce -> 0, gone -> 4, superseded -> 3, withdrawn -> 3);
    }
}
