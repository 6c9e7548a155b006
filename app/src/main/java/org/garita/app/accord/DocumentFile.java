package org.garita.app.accord;

import java.util.List;
import java.util.Set;
import org.garita.kernel.place.Country;

/**
 * A document with everything that was done to it, as of one state of both journals.
 *
 * @param hash hash of the canonical bytes
 * @param document the document
 * @param proposedBy the country that put it forward
 * @param standing where it stands
 * @param agreed countries whose co-lead agrees to the text
 * @param conforming countries that noted that both texts say the same
 * @param endorsed countries whose endorsement counts
 * @param rows every journal row about this document, in order of time, country and seq
 */
public record DocumentFile(
        Hash hash,
        Document document,
        Country proposedBy,
        Standing standing,
        Set<Country> agreed,
        Set<Country> conforming,
        Set<Country> endorsed,
        List<JournalRow> rows) {
    public DocumentFile {
        agreed = Set.copyOf(agreed);
        conforming = Set.copyOf(conforming);
        endorsed = Set.copyOf(endorsed);
        rows = List.copyOf(rows);
    }
}
