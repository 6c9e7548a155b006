package org.garita.app.accord.ledger;

import org.garita.app.accord.JournalRow;
import org.garita.kernel.place.Country;

/**
 * How much of both journals is looked at. A row is judged at the cut of what its signer could see, so that both nodes
 * judge it alike whatever arrived before.
 *
 * @param us rows of the United States' journal that count
 * @param mx rows of Mexico's journal that count
 */
public record Cut(long us, long mx) {
    /** Everything. */
    public static final Cut ALL = new Cut(Long.MAX_VALUE, Long.MAX_VALUE);

    /** What the signer of a row in this country's journal could see. */
    static Cut before(Country country, long seq, long seenSeq) {
        return country == Country.US ? new Cut(seq - 1, seenSeq) : new Cut(seenSeq, seq - 1);
    }

    /** What the signer of this row could see. */
    static Cut before(JournalRow row) {
        return before(row.country(), row.seq(), row.seenSeq());
    }

    /** Whether a row is within. */
    boolean holds(JournalRow row) {
        return row.seq() <= (row.country() == Country.US ? us : mx);
    }
}
