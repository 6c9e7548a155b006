package org.garita.app.accord.exchange;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.garita.app.accord.JournalRow;
import org.garita.app.accord.journal.Ed25519Key;
import org.garita.kernel.place.Country;

/** What the exchange needs of the node's journals. */
public interface RowStore {
    /** Number of rows of a journal. */
    long length(Country country);

    /**
     * Rows of a journal from a place on, all of them safe on the disk.
     *
     * @param from first place, from 1
     * @param limit how many at most
     */
    List<JournalRow> rows(Country country, long from, int limit) throws IOException;

    /** The key that rows of a journal cite by this id, revoked or not. */
    Optional<Ed25519Key> key(Country country, String keyId);

    /** The root key of a journal, once it has a first row. */
    Optional<Ed25519Key> rootKey(Country country);

    /** All statements on a topic, in order of time, country and seq. */
    List<JournalRow> statements(String topic);

    /** Countries whose acts this node signs. */
    List<Country> signsFor();

    /**
     * Judges rows whose signatures were checked and that follow the last one of their journal, and writes them: all of
     * them or none.
     *
     * @throws org.garita.app.accord.journal.JournalFault naming the row that does not count; nothing was written then
     */
    void admit(List<JournalRow> rows) throws IOException;
}
