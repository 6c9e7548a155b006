package org.garita.app.sensing.node;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.garita.app.sensing.store.BatchPlace;
import org.garita.app.sensing.store.Shelf;

/**
 * How far one node has the batches of the other: by crossing and family the last place up to which nothing is missing.
 *
 * @param places by shelf
 */
record ReadingMark(Map<String, BatchPlace> places) {
    ReadingMark {
        places = Map.copyOf(places);
    }

    /** The mark of a node that has nothing. */
    static ReadingMark none() {
        return new ReadingMark(Map.of());
    }

    Optional<BatchPlace> of(Shelf shelf) {
        return Optional.ofNullable(places.get(shelf.code()));
    }

    /** The same, with another place for one shelf. */
    ReadingMark with(Shelf shelf, BatchPlace place) {
        Map<String, BatchPlace> next = new TreeMap<>(places);
        next.put(shelf.code(), place);
        return new ReadingMark(next);
    }

    /** The same, with no place for one shelf. */
    ReadingMark without(Shelf shelf) {
        Map<String, BatchPlace> next = new TreeMap<>(places);
        next.remove(shelf.code());
        return new ReadingMark(next);
    }

    /** In one word: {@code pharr/reads=2026-11-24-00001@8-0123456789abcdef,...}. */
    String code() {
        return new TreeMap<>(places)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue().code())
                        .collect(Collectors.joining(","));
    }

    /**
     * The one with this {@link #code()}.
     *
     * @throws IllegalArgumentException when there is none
     */
    static ReadingMark of(String code) {
        Map<String, BatchPlace> places = new TreeMap<>();
        for (String part : code.isEmpty() ? new String[0] : code.split(",", -1)) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("'%s' is no mark of readings".formatted(part));
            }
            String shelf = Shelf.of(part.substring(0, equals)).code();
            places.put(shelf, BatchPlace.of(part.substring(equals + 1)));
        }
        return new ReadingMark(places);
    }
}
