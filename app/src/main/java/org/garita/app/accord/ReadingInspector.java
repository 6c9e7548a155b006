package org.garita.app.accord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.garita.app.accord.journal.Journal;
import org.garita.app.accord.journal.JournalFault;
import org.garita.app.accord.journal.JournalReading;
import org.garita.app.accord.ledger.Ledger;
import org.garita.app.accord.ledger.Replay;
import org.garita.kernel.place.Country;
import org.springframework.stereotype.Component;

/**
 * Reads both journals again from where they are kept and judges every row, while the node goes on working: what was
 * acknowledged when the inspection began is inspected, later rows are for the next one.
 */
@Component
final class ReadingInspector implements Inspector {
    private final Accords accords;
    private final JournalSet journals;
    private final Clock clock;
    private volatile Optional<Inspection> last = Optional.empty();

    ReadingInspector(Accords accords, JournalSet journals, Clock clock) {
        this.accords = accords;
        this.journals = journals;
        this.clock = clock;
    }

    @Override
    public Optional<Inspection> last() {
        return last;
    }

    @Override
    public synchronized Inspection inspect() {
        Inspection inspection = judge(lines());
        last = Optional.of(inspection);
        return inspection;
    }

    @Override
    public synchronized Inspection inspectCopy(Country country, long seq, UnaryOperator<byte[]> change) {
        Map<Country, List<byte[]>> copy = lines();
        List<byte[]> journal = copy.getOrDefault(country, List.of());
        if (seq < 1 || seq > journal.size()) {
            throw new IllegalArgumentException(
                    "journal %s has %d rows, row %d is none of them".formatted(country, journal.size(), seq));
        }
        int index = Math.toIntExact(seq - 1);
        journal.set(index, change.apply(journal.get(index).clone()));
        return judge(copy);
    }

    private Map<Country, List<byte[]>> lines() {
        Map<Country, Long> acknowledged = new EnumMap<>(Country.class);
        for (Country country : Country.values()) {
            acknowledged.put(country, accords.length(country));
        }
        Map<Country, List<byte[]>> lines = new EnumMap<>(Country.class);
        for (Journal journal : journals.journals()) {
            long wanted = acknowledged.getOrDefault(journal.country(), 0L);
            List<byte[]> read = new ArrayList<>();
            try {
                journal.read(line -> {
                    if (read.size() < wanted) {
                        read.add(line);
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            lines.put(journal.country(), read);
        }
        return lines;
    }

    private Inspection judge(Map<Country, List<byte[]>> lines) {
        long started = System.nanoTime();
        Optional<Inspection.Fault> fault = fault(lines);
        return new Inspection(
                clock.instant(),
                Duration.ofNanos(System.nanoTime() - started),
                lines.getOrDefault(Country.US, List.of()).size(),
                lines.getOrDefault(Country.MX, List.of()).size(),
                fault);
    }

    private static Optional<Inspection.Fault> fault(Map<Country, List<byte[]>> lines) {
        try {
            Map<Country, List<JournalRow>> rows = new EnumMap<>(Country.class);
            for (Map.Entry<Country, List<byte[]>> journal : lines.entrySet()) {
                rows.put(
                        journal.getKey(), JournalReading.rows(new CopiedJournal(journal.getKey(), journal.getValue())));
            }
            judge(rows.getOrDefault(Country.US, List.of()), rows.getOrDefault(Country.MX, List.of()));
            return Optional.empty();
        } catch (JournalFault e) {
            return Optional.of(new Inspection.Fault(e.country(), e.seq(), e.what()));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a copy in memory cannot fail to be read
        }
    }

    private static void judge(List<JournalRow> us, List<JournalRow> mx) {
        Ledger ledger = new Ledger();
        Replay replay = new Replay(ledger);
        List<JournalRow> usSeen = seenHere(us, mx.size());
        List<JournalRow> mxSeen = seenHere(mx, us.size());
        replay.add(usSeen);
        replay.add(mxSeen);
        replay.finish();
        JournalReading.checkSignatures(usSeen, ledger::key);
        JournalReading.checkSignatures(mxSeen, ledger::key);
    }

    /** Rows written while the other journal's length was being asked have seen more than was read; they wait. */
    private static List<JournalRow> seenHere(List<JournalRow> rows, long otherRows) {
        return rows.stream().takeWhile(row -> row.seenSeq() <= otherRows).toList();
    }

    /** Lines in memory in place of a journal; nothing can be written to them. */
    private record CopiedJournal(Country country, List<byte[]> lines) implements Journal {
        @Override
        public long length() {
            return lines.size();
        }

        @Override
        public void read(Consumer<byte[]> line) {
            lines.forEach(line);
        }

        @Override
        public void append(long firstSeq, List<byte[]> added) {
            throw new UnsupportedOperationException("a copy is only read");
        }

        @Override
        public void force(long seq) {
            throw new UnsupportedOperationException("a copy is only read");
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
