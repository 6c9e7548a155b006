package org.garita.app.accord.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.garita.app.accord.Hash;
import org.garita.app.accord.Standing;
import org.garita.kernel.place.Country;

/**
 * Where related documents stand: a pure function of the rows within a cut, whatever the order in which they arrived.
 *
 * <p>{@link Sides} says which pairs of endorsements are complete. Complete documents then take their place (their slot,
 * or else their lineage) in the order of the later act's time, then of what builds on what, then of the hash: the first
 * gets it, and a later one gets it only by replacing the holder, which it does by naming it in {@code supersedes} or by
 * being a later version of the same lineage. A replaced document is superseded. Everyone else is void.
 *
 * <p>Nothing frees a place silently. A document that both countries withdrew, or that one in another place superseded,
 * still holds its place; only a document that names it takes over.
 */
final class Standings {
    private final Cut cut;
    private final Map<Hash, Paper> papers = new HashMap<>();
    private final Map<Hash, Sides> sides = new HashMap<>();
    private final Map<String, Paper> holders = new HashMap<>();
    private final Map<Hash, Hash> replacedBy = new HashMap<>();
    private final Set<Hash> won = new HashSet<>();

    /**
     * Works out where documents stand.
     *
     * @param related every document that shares a place, a lineage or a supersession with another of them
     */
    Standings(Collection<Paper> related, Cut cut) {
        this.cut = cut;
        Map<String, List<Paper>> lineages = new HashMap<>();
        for (Paper paper : related) {
            if (paper.known(cut)) {
                papers.put(paper.hash(), paper);
                lineages.computeIfAbsent(paper.document().id(), id -> new ArrayList<>())
                        .add(paper);
            }
        }
        papers.values()
                .forEach(paper -> sides.put(
                        paper.hash(),
                        new Sides(paper, lineages.getOrDefault(paper.document().id(), List.of()), cut)));
        complete().forEach(this::takePlace);
    }

    private List<Paper> complete() {
        return papers.values().stream()
                .filter(paper -> since(paper).isPresent())
                .sorted(Comparator.comparing((Paper paper) -> since(paper).orElseThrow())
                        .thenComparing(this::depth)
                        .thenComparing(paper -> paper.document().version())
                        .thenComparing(Paper::hash))
                .toList();
    }

    private Optional<Instant> since(Paper paper) {
        return sides(paper).inForceSince();
    }

    /** Number of documents that this one builds on; a hash cannot build on itself, so it ends. */
    private int depth(Paper paper) {
        int depth = 0;
        Optional<Paper> below = target(paper);
        while (below.isPresent()) {
            depth++;
            below = target(below.get());
        }
        return depth;
    }

    private Optional<Paper> target(Paper paper) {
        return paper.document().supersedes().map(papers::get);
    }

    private void takePlace(Paper paper) {
        if (isBarred(paper)) {
            return;
        }
        won.add(paper.hash());
        Paper holder = holders.put(paper.place(), paper);
        if (holder != null) {
            replacedBy.put(holder.hash(), paper.hash());
        }
        paper.document().supersedes().ifPresent(target -> replacedBy.put(target, paper.hash()));
    }

    /** Whether another holds the place, or what this one builds on is not there to be replaced (any more). */
    private boolean isBarred(Paper paper) {
        Paper holder = holders.get(paper.place());
        boolean placeTaken = holder != null && !holder.equals(paper) && !paper.replaces(holder);
        boolean targetGone = paper.document()
                .supersedes()
                .filter(target -> !won.contains(target) || replacedBy.containsKey(target))
                .isPresent();
        return placeTaken || targetGone;
    }

    /** The document's two sides. */
    Sides sides(Paper paper) {
        Sides known = sides.get(paper.hash());
        if (known == null) {
            throw new IllegalArgumentException("%s is not within the cut %s".formatted(paper, cut));
        }
        return known;
    }

    /** Whether a document was in force and nothing has replaced it: what a superseding document may build on. */
    boolean canBeReplaced(Hash target) {
        return won.contains(target) && !replacedBy.containsKey(target);
    }

    /** Where the document stands. */
    Standing of(Paper paper) {
        Sides both = sides(paper);
        Optional<Instant> since = both.inForceSince();
        if (since.isEmpty()) {
            return beforeForce(paper, both);
        }
        if (!won.contains(paper.hash())) {
            return new Standing.Voided(reasonWhenBarred(paper));
        }
        Hash successor = replacedBy.get(paper.hash());
        if (successor != null) {
            return new Standing.Superseded(successor);
        }
        return both.endedSince()
                .<Standing>map(Standing.WithdrawnByBoth::new)
                .orElseGet(() -> new Standing.InForce(since.get()));
    }

    private Standing beforeForce(Paper paper, Sides both) {
        if (hasLaterVersion(paper)) {
            return new Standing.Voided(Standing.Reason.TEXT_CHANGED);
        }
        if (canNoLongerTakePlace(paper)) {
            return new Standing.Voided(reasonWhenBarred(paper));
        }
        for (Country country : Country.values()) {
            if (both.stands(country)) {
                return new Standing.Awaiting(country.other());
            }
        }
        return new Standing.Proposed();
    }

    private boolean hasLaterVersion(Paper paper) {
        return papers.values().stream()
                .anyMatch(other -> other.document().id().equals(paper.document().id())
                        && other.document().version() > paper.document().version());
    }

    /** As {@link #isBarred}, but what it builds on may still come into force. */
    private boolean canNoLongerTakePlace(Paper paper) {
        Paper holder = holders.get(paper.place());
        boolean placeTaken = holder != null && !paper.replaces(holder);
        boolean targetReplaced =
                paper.document().supersedes().filter(replacedBy::containsKey).isPresent();
        return placeTaken || targetReplaced;
    }

    private static Standing.Reason reasonWhenBarred(Paper paper) {
        boolean ofPlace = paper.document().slot().isPresent()
                || paper.document().supersedes().isPresent();
        return ofPlace ? Standing.Reason.SLOT_TAKEN : Standing.Reason.TEXT_CHANGED;
    }
}
