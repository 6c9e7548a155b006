package org.garita.app.waits.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.garita.app.waits.MeasuredRoom;
import org.garita.app.waits.store.WordStore;
import org.garita.app.waits.store.WordStore.Word;
import org.garita.kernel.place.CrossingId;
import org.garita.measurement.wait.WaitValue;

/**
 * The last hours of the simulated crossing: each stored word of the minute cycle, with what really was beside it. Here the two meet
 * for the first time. Not for several threads at once.
 */
final class SimulatedHours {
    /** So much is kept. */
    static final Duration KEPT = Duration.ofHours(24);

    private final WordStore words;
    private final CrossingId crossing;
    private final Deque<MeasuredMinute> minutes = new ArrayDeque<>();
    private Instant shown = Instant.EPOCH;

    SimulatedHours(WordStore words, CrossingId crossing) {
        this.words = words;
        this.crossing = crossing;
    }

    /**
     * Takes up what was said up to a minute.
     *
     * @param truth by the moment, what really was
     * @return the last hours, oldest first; nothing when no minute is new
     */
    Optional<List<MeasuredMinute>> upTo(Instant minute, LongFunction<List<OptionalDouble>> truth) {
        if (!minute.isAfter(shown)) {
            return Optional.empty();
        }
        Instant oldest = minute.minus(KEPT);
        Instant from = shown.isAfter(oldest) ? shown : oldest;
        TreeMap<Long, List<WaitValue>> said = new TreeMap<>();
        for (Word word : words.issued(crossing, MeasuredRoom.LIVE, from.plusMillis(1), minute.plusMillis(1))) {
            WaitValue value = word.said().value();
            said.computeIfAbsent(value.issued(), any -> new ArrayList<>()).add(value);
        }
        said.forEach((at, values) -> minutes.addLast(new MeasuredMinute(at, values, truth.apply(at))));
        while (!minutes.isEmpty() && minutes.getFirst().at() <= oldest.toEpochMilli()) {
            minutes.removeFirst();
        }
        shown = minute;
        return Optional.of(List.copyOf(minutes));
    }
}
