package org.garita.app.accord.web;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.garita.app.accord.Accords;
import org.garita.app.accord.JournalRow;
import org.garita.kernel.place.Country;

/** Both journals as one run of rows, newest first, read in short stretches and only as far as somebody looks. */
final class NewestRows implements Iterator<JournalRow> {
    /** Rows taken of one journal at once: a page and a little, since one country may act much more than the other. */
    private static final int STRETCH = 64;

    private static final Comparator<JournalRow> OLDEST_FIRST = Comparator.comparing(JournalRow::time)
            .thenComparing(JournalRow::country)
            .thenComparing(JournalRow::seq);

    private final Accords accords;
    private final Map<Country, Deque<JournalRow>> taken = new EnumMap<>(Country.class);
    private final Map<Country, Long> left = new EnumMap<>(Country.class);

    private NewestRows(Accords accords) {
        this.accords = accords;
        for (Country country : Country.values()) {
            left.put(country, accords.length(country));
        }
    }

    /** Every row that is there now; rows written meanwhile are for the next look. */
    static Stream<JournalRow> of(Accords accords) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(new NewestRows(accords), Spliterator.ORDERED), false);
    }

    @Override
    public boolean hasNext() {
        return newest().isPresent();
    }

    @Override
    public JournalRow next() {
        JournalRow next = newest().orElseThrow(NoSuchElementException::new);
        rows(next.country()).remove();
        return next;
    }

    private Optional<JournalRow> newest() {
        return Stream.of(Country.values())
                .flatMap(country -> Optional.ofNullable(rows(country).peek()).stream())
                .max(OLDEST_FIRST);
    }

    private Deque<JournalRow> rows(Country country) {
        Deque<JournalRow> rows = taken.computeIfAbsent(country, none -> new ArrayDeque<>());
        long upTo = left.getOrDefault(country, 0L);
        if (rows.isEmpty() && upTo > 0) {
            rows.addAll(accords.latest(country, upTo, STRETCH));
            left.put(country, upTo - rows.size());
        }
        return rows;
    }
}
