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
import java.util.function.UnaryOperator;
import org.garita.app.accord.journal.Journal;
import org.garita.app.accord.journal.JournalReading;
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
            return JournalVerifier.verify(new Copy(lines), line -> {}).findings().stream()
                    .findFirst()
                    .map(finding -> new Inspection.Fault(finding.country(), finding.row(), finding.what()));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a copy in memory cannot fail to be read
        }
    }

    /**
     * Lines in memory in place of the journals.
     *
     * @param lines of each country
     */
    private record Copy(Map<Country, List<byte[]>> lines) implements KeptJournals {
        @Override
        public String place() {
            return "memory";
        }

        @Override
        public JournalReading.Read read(Country country) {
            JournalReading.Read read =
                    JournalReading.read(country, line -> lines(country).forEach(line));
            long others = lines(country.other()).size();
            return new JournalReading.Read(seenHere(read.rows(), others), read.fault());
        }

        private List<byte[]> lines(Country country) {
            return lines.getOrDefault(country, List.of());
        }

        /** Rows written while the other journal's length was being asked have seen more than was read; they wait. */
        private static List<JournalRow> seenHere(List<JournalRow> rows, long otherRows) {
            return rows.stream().takeWhile(row -> row.seenSeq() <= otherRows).toList();
        }
    }
}
