package org.garita.app.accord;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.garita.app.accord.journal.Journal;
import org.garita.kernel.place.Country;

/** A journal that no disk slows down, for tests that make many. */
final class MemoryJournal implements Journal {
    private final Country country;
    private final List<byte[]> lines = new ArrayList<>();

    MemoryJournal(Country country) {
        this.country = country;
    }

    @Override
    public Country country() {
        return country;
    }

    @Override
    public long length() {
        return lines.size();
    }

    @Override
    public void read(Consumer<byte[]> line) {
        lines.forEach(line);
    }

    @Override
    public void append(long firstSeq, List<byte[]> more) {
        if (firstSeq != lines.size() + 1L) {
            throw new IllegalArgumentException("row " + firstSeq + " after " + lines.size());
        }
        lines.addAll(more);
    }

    @Override
    public void force(long seq) {
        // memory is as safe as it gets
    }

    @Override
    public void close() {
        // nothing is open
    }
}
