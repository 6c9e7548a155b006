package org.garita.app.waits.measured;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.garita.app.waits.store.WordStore.Word;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;

/**
 * What was published of a span, held against what the stored readings give.
 *
 * @param equal words that are the same to the last digit
 * @param differing words of the same class, quantity, interval and minute that say something else
 * @param missing words that were published and that the readings do not give
 * @param additional words that the readings give and that were not published
 * @param largest by class and quantity, how far differing numbers are apart at most
 */
record Difference(int equal, int differing, int missing, int additional, List<Largest> largest) {
    Difference {
        largest = List.copyOf(largest);
    }

    /**
     * How far numbers of one class and quantity are apart at most.
     *
     * @param vehicleClass id of the class in the layout
     * @param words how many words differ
     * @param minutes the largest distance of two numbers; where one of the two words has none it is not counted
     * @param inKind how many of them differ in something else than the number and its interval
     */
    record Largest(String vehicleClass, Quantity quantity, int words, double minutes, int inKind) {
        private Largest with(WaitValue one, WaitValue other) {
            WaitValue.Minutes left = one.minutes();
            WaitValue.Minutes right = other.minutes();
            double apart = left == null || right == null ? 0 : Math.abs(left.middle() - right.middle());
            boolean kind = one.quality() != other.quality() || one.method() != other.method();
            return new Largest(vehicleClass, quantity, words + 1, Math.max(minutes, apart), inKind + (kind ? 1 : 0));
        }
    }

    /** What a word is about, and when it was said. */
    private record Key(String vehicleClass, Quantity quantity, long from, long until, long issued) {
        static Key of(Word word) {
            WaitValue value = word.said().value();
            return new Key(word.vehicleClass(), value.quantity(), value.from(), value.until(), value.issued());
        }
    }

    private record Series(String vehicleClass, Quantity quantity) {}

    /** Whether both say the same. */
    boolean none() {
        return differing == 0 && missing == 0 && additional == 0;
    }

    static Difference between(List<Word> published, List<Word> replayed) {
        Map<Key, Word> left = new LinkedHashMap<>();
        published.forEach(word -> left.put(Key.of(word), word));
        Map<Series, Largest> largest = new LinkedHashMap<>();
        int equal = 0;
        int differing = 0;
        int additional = 0;
        for (Word word : replayed) {
            Word before = left.remove(Key.of(word));
            if (before == null) {
                additional++;
            } else if (before.said().value().equals(word.said().value())) {
                equal++;
            } else {
                differing++;
                Series series =
                        new Series(word.vehicleClass(), word.said().value().quantity());
                Largest known =
                        largest.getOrDefault(series, new Largest(series.vehicleClass(), series.quantity(), 0, 0, 0));
                largest.put(
                        series, known.with(before.said().value(), word.said().value()));
            }
        }
        return new Difference(equal, differing, left.size(), additional, new ArrayList<>(largest.values()));
    }
}
