package org.garita.app.accord.journal;

import org.garita.kernel.place.Country;

/** A row of a journal that is not what it must be. */
public final class JournalFault extends RuntimeException {
    private final Country country;
    private final long seq;
    private final String what;

    /**
     * Names the row.
     *
     * @param country whose journal
     * @param seq place of the row, counted by lines from 1, whatever the row says of itself
     * @param what is wrong with it
     */
    public JournalFault(Country country, long seq, String what) {
        super("journal %s, row %d: %s".formatted(country, seq, what));
        this.country = country;
        this.seq = seq;
        this.what = what;
    }

    /** Whose journal. */
    public Country country() {
        return country;
    }

    /** Place of the row, from 1. */
    public long seq() {
        return seq;
    }

    /** What is wrong. */
    public String what() {
        return what;
    }
}
