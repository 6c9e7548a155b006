package org.garita.app.accord.journal;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.garita.kernel.place.Country;

/**
 * Where the lines of one country's journal are kept. It appends and never changes; what a line means is for others. One
 * process owns a journal.
 */
public interface Journal extends AutoCloseable {
    /** Whose journal. */
    Country country();

    /** Number of lines. */
    long length();

    /** Hands every line over in order, without its line end. */
    void read(Consumer<byte[]> line) throws IOException;

    /**
     * Adds lines behind the last one. They survive a crash only after {@link #force}.
     *
     * @param firstSeq place of the first line, one more than the length; a guard against a caller that lost count
     */
    void append(long firstSeq, List<byte[]> lines) throws IOException;

    /** Returns when every line up to this place survives a crash; callers that come together share one wait. */
    void force(long seq) throws IOException;

    @Override
    void close() throws IOException;
}
