package org.garita.app.accord.exchange;

import org.garita.kernel.place.Country;

/** What became of a bundle. */
public sealed interface ImportOutcome {
    /** In one English sentence, for the console. */
    String sentence();

    /**
     * Every row is in the journal.
     *
     * @param added rows that were new
     * @param known rows that were there before, identical
     */
    record Imported(Country country, long from, long to, long added, long known) implements ImportOutcome {
        @Override
        public String sentence() {
            return "%s: rows %d to %d, %d added, %d known before.".formatted(country, from, to, added, known);
        }
    }

    /**
     * Kept in the inbox until missing rows arrive.
     *
     * @param missing whose rows are missing
     * @param missingFrom place of the first missing row
     */
    record Waiting(Country country, long from, long to, Country missing, long missingFrom) implements ImportOutcome {
        @Override
        public String sentence() {
            return "%s: rows %d to %d wait in the inbox for rows of %s from %d on."
                    .formatted(country, from, to, missing, missingFrom);
        }
    }

    /**
     * Refused whole; nothing was written.
     *
     * @param why which row, if one can be named, and what is wrong
     */
    record Refused(String why) implements ImportOutcome {
        @Override
        public String sentence() {
            return "Refused whole, nothing was written: " + why;
        }
    }
}
