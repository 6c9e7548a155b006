package org.garita.app.accord;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garita.app.accord.journal.DocumentFormat;
import org.garita.kernel.place.Country;

/**
 * The slow obvious twin: where every document stands, from nothing but all rows, by trying every pair of rows. It shares
 * no line with the ledger.
 */
final class SlowStandings {
    private final List<JournalRow> rows;
    private final Map<Hash, Document> documents = new HashMap<>();

    private SlowStandings(List<JournalRow> rows) {
        this.rows = rows;
        for (JournalRow row : rows) {
            if (row.act() instanceof Act.Propose propose) {
                documents.put(DocumentFormat.hash(propose.document()), propose.document());
            }
        }
    }

    static Map<Hash, Standing> of(List<JournalRow> rows) {
        return new SlowStandings(rows).all();
    }

    private Map<Hash, Standing> all() {
        List<Hash> complete = new ArrayList<>(documents.keySet().stream()
                .filter(hash -> inForceSince(hash).isPresent())
                .toList());
        complete.sort(Comparator.comparing((Hash hash) -> inForceSince(hash).orElseThrow())
                .thenComparing(this::depth)
                .thenComparing(hash -> doc(hash).version())
                .thenComparing(hash -> hash));
        List<Hash> winners = new ArrayList<>();
        Map<Hash, Hash> replaced = new HashMap<>();
        for (Hash hash : complete) {
            Optional<Hash> holder = lastWinnerAt(place(hash), winners);
            Optional<Hash> target = doc(hash).supersedes();
            boolean mayTakePlace = holder.isEmpty() || replaces(hash, holder.get());
            boolean targetThere =
                    target.isEmpty() || (winners.contains(target.get()) && !replaced.containsKey(target.get()));
            if (mayTakePlace && targetThere) {
                winners.add(hash);
                holder.ifPresent(old -> replaced.put(old, hash));
                target.ifPresent(old -> replaced.put(old, hash));
            }
        }
        Map<Hash, Standing> standings = new HashMap<>();
        documents.keySet().forEach(hash -> standings.put(hash, standing(hash, winners, replaced)));
        return standings;
    }

    private Standing standing(Hash hash, List<Hash> winners, Map<Hash, Hash> replaced) {
        Document document = doc(hash);
        boolean ofPlace = document.slot().isPresent() || document.supersedes().isPresent();
        Standing barred = new Standing.Voided(ofPlace ? Standing.Reason.SLOT_TAKEN : Standing.Reason.TEXT_CHANGED);
        Optional<Instant> since = inForceSince(hash);
        if (since.isPresent()) {
            if (!winners.contains(hash)) {
                return barred;
            }
            Hash by = replaced.get(hash);
            if (by != null) {
                return new Standing.Superseded(by);
            }
            Optional<Instant> ended = endedSince(hash);
            return ended.isPresent() ? new Standing.WithdrawnByBoth(ended.get()) : new Standing.InForce(since.get());
        }
        if (documents.values().stream()
                .anyMatch(other -> other.id().equals(document.id()) && other.version() > document.version())) {
            return new Standing.Voided(Standing.Reason.TEXT_CHANGED);
        }
        Optional<Hash> holder = lastWinnerAt(place(hash), winners);
        if ((holder.isPresent() && !replaces(hash, holder.get()))
                || document.supersedes().filter(replaced::containsKey).isPresent()) {
            return barred;
        }
        for (Country country : Country.values()) {
            if (endorsements(hash, country).stream().anyMatch(e -> neverTakenBack(e, hash))) {
                return new Standing.Awaiting(country.other());
            }
        }
        return new Standing.Proposed();
    }

    private boolean neverTakenBack(JournalRow endorsement, Hash hash) {
        return rows.stream()
                .noneMatch(row -> row.country() == endorsement.country()
                        && row.seq() > endorsement.seq()
                        && takesBack(row, hash));
    }

    private Optional<Instant> inForceSince(Hash hash) {
        Optional<Instant> earliest = Optional.empty();
        for (JournalRow us : endorsements(hash, Country.US)) {
            for (JournalRow mx : endorsements(hash, Country.MX)) {
                Instant later = us.time().compareTo(mx.time()) > 0 ? us.time() : mx.time();
                if (isPair(us, mx, hash) && (earliest.isEmpty() || later.isBefore(earliest.get()))) {
                    earliest = Optional.of(later);
                }
            }
        }
        return earliest;
    }

    private boolean isPair(JournalRow us, JournalRow mx, Hash hash) {
        for (JournalRow row : rows) {
            if (takesBack(row, hash)
                    && ((row.country() == Country.US && us.seq() < row.seq() && row.seq() <= mx.seenSeq())
                            || (row.country() == Country.MX && mx.seq() < row.seq() && row.seq() <= us.seenSeq()))) {
                return false;
            }
        }
        return true;
    }

    private Optional<Instant> endedSince(Hash hash) {
        Optional<Instant> earliest = Optional.empty();
        for (JournalRow us : rows) {
            for (JournalRow mx : rows) {
                if (us.country() == Country.US
                        && mx.country() == Country.MX
                        && offersToEnd(us, hash)
                        && offersToEnd(mx, hash)
                        && !reendorsedInSight(us, mx, hash)
                        && !reendorsedInSight(mx, us, hash)) {
                    Instant later = us.time().compareTo(mx.time()) > 0 ? us.time() : mx.time();
                    if (earliest.isEmpty() || later.isBefore(earliest.get())) {
                        earliest = Optional.of(later);
                    }
                }
            }
        }
        return earliest;
    }

    private boolean reendorsedInSight(JournalRow withdrawal, JournalRow counter, Hash hash) {
        return endorsements(hash, withdrawal.country()).stream()
                .anyMatch(row -> row.seq() > withdrawal.seq() && row.seq() <= counter.seenSeq());
    }

    /** A withdrawal by one who could see that the document was in force. */
    private boolean offersToEnd(JournalRow row, Hash hash) {
        if (!(row.act() instanceof Act.Withdraw withdraw)
                || !withdraw.document().equals(hash)) {
            return false;
        }
        for (JournalRow own : endorsements(hash, row.country())) {
            for (JournalRow other : endorsements(hash, row.country().other())) {
                JournalRow us = row.country() == Country.US ? own : other;
                JournalRow mx = row.country() == Country.US ? other : own;
                if (own.seq() < row.seq() && other.seq() <= row.seenSeq() && isPair(us, mx, hash)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean takesBack(JournalRow row, Hash hash) {
        if (row.act() instanceof Act.Withdraw withdraw) {
            return withdraw.document().equals(hash);
        }
        return row.act() instanceof Act.Propose propose
                && propose.document().id().equals(doc(hash).id())
                && propose.document().version() > doc(hash).version();
    }

    private List<JournalRow> endorsements(Hash hash, Country country) {
        return rows.stream()
                .filter(row -> row.country() == country && row.act().equals(new Act.Endorse(hash)))
                .toList();
    }

    private Optional<Hash> lastWinnerAt(String place, List<Hash> winners) {
        return winners.stream().filter(hash -> place(hash).equals(place)).reduce((first, second) -> second);
    }

    private boolean replaces(Hash hash, Hash holder) {
        return doc(hash).supersedes().equals(Optional.of(holder))
                || (doc(hash).id().equals(doc(holder).id())
                        && doc(hash).version() > doc(holder).version());
    }

    private int depth(Hash hash) {
        Optional<Hash> target = doc(hash).supersedes().filter(documents::containsKey);
        return target.isEmpty() ? 0 : 1 + depth(target.get());
    }

    private String place(Hash hash) {
        return doc(hash)
                .slot()
                .map(slot -> "slot:" + slot)
                .orElse("id:" + doc(hash).id());
    }

    private Document doc(Hash hash) {
        return Optional.ofNullable(documents.get(hash)).orElseThrow();
    }
}
