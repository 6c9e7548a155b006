package org.garita.app.accord.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.garita.app.accord.JournalRow;
import org.garita.app.accord.journal.JournalFault;
import org.garita.kernel.place.Country;

/** Adds the rows of both journals to a ledger in an order in which every row finds what it has seen. */
public final class Replay {
    private final Ledger ledger;
    private final Map<Country, Deque<JournalRow>> waiting = new EnumMap<>(Country.class);

    /** Starts from what the ledger holds. */
    public Replay(Ledger ledger) {
        this.ledger = ledger;
        for (Country country : Country.values()) {
            waiting.put(country, new ArrayDeque<>());
        }
    }

    /** Adds all rows that can be added; what has seen rows that are not here waits. */
    public void add(List<JournalRow> rows) {
        rows.forEach(row -> waiting(row.country()).add(row));
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Country country : Country.values()) {
                moved |= advance(waiting(country));
            }
        }
    }

    private boolean advance(Deque<JournalRow> rows) {
        boolean moved = false;
        while (!rows.isEmpty() && ledger.hasSeenRows(rows.element())) {
            admit(rows);
            moved = true;
        }
        return moved;
    }

    private void admit(Deque<JournalRow> rows) {
        boolean admitted = false;
        try {
            ledger.admit(rows.remove());
            admitted = true;
        } finally {
            if (!admitted) {
                rows.clear(); // nothing can follow a row that does not count
            }
        }
    }

    /**
     * Ends the replay.
     *
     * @throws JournalFault when a row has seen rows that the other journal does not have
     */
    public void finish() {
        for (Country country : Country.values()) {
            for (JournalRow row : waiting(country)) {
                throw new JournalFault(
                        country,
                        row.seq(),
                        "it has seen row %d of the other journal, which has %d rows"
                                .formatted(row.seenSeq(), ledger.length(country.other())));
            }
        }
    }

    private Deque<JournalRow> waiting(Country country) {
        return waiting.computeIfAbsent(country, c -> new ArrayDeque<>());
    }
}
