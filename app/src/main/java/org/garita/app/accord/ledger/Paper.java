package org.garita.app.accord.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.garita.app.accord.Act;
import org.garita.app.accord.Document;
import org.garita.app.accord.Hash;
import org.garita.app.accord.JournalRow;
import org.garita.kernel.place.Country;

/** A document with the rows about it, as far as this node has them. */
final class Paper {
    /** The order in which people read rows of both journals; no rule rests on it. */
    static final Comparator<JournalRow> READING_ORDER = Comparator.comparing(JournalRow::time)
            .thenComparing(JournalRow::country)
            .thenComparing(JournalRow::seq);

    private final Hash hash;
    private final Document document;
    private final List<JournalRow> rows = new ArrayList<>();

    Paper(Hash hash, Document document) {
        this.hash = hash;
        this.document = document;
    }

    Hash hash() {
        return hash;
    }

    Document document() {
        return document;
    }

    void add(JournalRow row) {
        rows.add(row);
    }

    /** Rows within a cut, in the order of each journal. */
    Stream<JournalRow> rows(Cut cut) {
        return rows.stream().filter(cut::holds);
    }

    /** A country's rows of one kind of act within a cut, in the order of its journal. */
    List<JournalRow> rows(Cut cut, Country country, Class<? extends Act> kind) {
        return rows(cut)
                .filter(row -> row.country() == country && kind.isInstance(row.act()))
                .toList();
    }

    boolean has(Cut cut, Country country, Class<? extends Act> kind) {
        return rows(cut).anyMatch(row -> row.country() == country && kind.isInstance(row.act()));
    }

    /** Whether anyone has put it forward within a cut. */
    boolean known(Cut cut) {
        return rows(cut).anyMatch(row -> row.act() instanceof Act.Propose);
    }

    /** The proposal that people read first. */
    JournalRow firstProposal(Cut cut) {
        return rows(cut)
                .filter(row -> row.act() instanceof Act.Propose)
                .min(READING_ORDER)
                .orElseThrow(() -> new IllegalStateException("no proposal of " + hash));
    }

    /** The place that only one document can hold: its slot, or else its lineage. */
    String place() {
        return document.slot().map(slot -> "slot " + slot).orElseGet(() -> "lineage " + document.id());
    }

    /** Whether coming into force, this document takes over from that one rather than rivals it. */
    boolean replaces(Paper other) {
        boolean named = document.supersedes().filter(other.hash::equals).isPresent();
        boolean laterVersion =
                document.id().equals(other.document.id()) && document.version() > other.document.version();
        return named || laterVersion;
    }

    @Override
    public String toString() {
        return "%s version %d (%s)".formatted(document.id(), document.version(), hash.brief());
    }
}
