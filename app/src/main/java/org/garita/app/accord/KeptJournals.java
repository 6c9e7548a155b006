package org.garita.app.accord;

import java.io.IOException;
import org.garita.app.accord.journal.JournalReading;
import org.garita.kernel.place.Country;

/**
 * Both journals as they were kept at one moment, to be read only: no row of one has seen a row of the other that is not
 * there too. Files, a table and a copy in memory are checked by the same rules this way.
 */
public interface KeptJournals {
    /** Where they are, as a sentence can name it; never a password. */
    String place();

    /** Rows of one country up to the first that is wrong, and what is wrong with it; no rows when there are none. */
    JournalReading.Read read(Country country) throws IOException;
}
