package org.garita.app.accord;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.garita.app.identity.OfficeId;
import org.garita.kernel.place.Country;

/**
 * The door of the accord. Reads see one consistent state of both journals; an act is acknowledged only after it was
 * forced to disk.
 */
public interface Accords {
    /** The hash that a document has, or will have once proposed. */
    Hash hash(Document document);

    /** Acts now, by the node's clock. */
    ActOutcome act(Act act, Signer by);

    /**
     * Acts at a stated time, for seeding and import of paper acts.
     *
     * @param time not before the last row of the same journal; an earlier time is moved to that row's
     */
    ActOutcome act(Act act, Signer by, Instant time);

    /** The document with this hash and all that was done to it, or nothing when this node has not seen it. */
    Optional<DocumentFile> find(Hash hash);

    /** All documents of one kind, oldest first. */
    List<DocumentFile> ofKind(String kind);

    /** All versions of one lineage, oldest first. */
    List<DocumentFile> versions(String documentId);

    /** All statements on a topic, in order of time, country and seq. */
    List<JournalRow> statements(String topic);

    /** Delegations that this office granted or holds, whatever their validity. */
    List<Delegation> delegations(OfficeId office);

    /** When an act ended this delegation before its time was over; nothing when none did. */
    Optional<Instant> ended(Delegation delegation);

    /** The last rows of a journal, newest first. */
    default List<JournalRow> latest(Country country, int limit) {
        return latest(country, Long.MAX_VALUE, limit);
    }

    /**
     * Rows of a journal up to a place, newest first.
     *
     * @param upTo place of the first row wanted; beyond the end for the last one
     * @param limit how many at most
     */
    List<JournalRow> latest(Country country, long upTo, int limit);

    /** Number of rows in a journal. */
    long length(Country country);

    /** Changes whenever either journal grows; equal versions mean equal answers. */
    long version();

    /** Countries whose acts this node may sign: both when one process serves both. */
    List<Country> signsFor();
}
