package org.garita.app.waits.measured;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.garita.app.sensing.SensedCrossing;
import org.garita.app.sensing.SensedReadings;
import org.garita.app.waits.MeasuredRoom;
import org.garita.app.waits.store.WordStore;
import org.garita.app.waits.store.WordStore.Word;
import org.garita.measurement.wait.WaitValue;

/**
 * Plays the stored readings of a day by the path of the minute cycle, and holds what comes of it against what was published.
 *
 * @param difference what was found
 * @param from the first minute that was compared: the day's, or the first at which this node ever said anything of the crossing
 * @param until the minute after the last: the day's end, or that of what was published yet
 */
record DayReplay(Difference difference, Instant from, Instant until) {
    /**
     * Replays a day of a crossing's own clock.
     *
     * @throws IllegalArgumentException when nothing was published in it
     * @throws IOException when readings cannot be read
     */
    static DayReplay of(SensedCrossing sensed, SensedReadings readings, WordStore store, LocalDate day)
            throws IOException {
        Instant starts = day.atStartOfDay(sensed.layout().zone()).toInstant();
        Instant ends = day.plusDays(1).atStartOfDay(sensed.layout().zone()).toInstant();
        List<Word> published = store.issued(sensed.crossing(), MeasuredRoom.LIVE, starts, ends);
        if (published.isEmpty()) {
            throw new IllegalArgumentException(
                    "Nothing was published of %s on %s by its own clock (%s). Maybe this node did not run then, or the day has not come yet."
                            .formatted(sensed.crossing(), day, sensed.layout().zone()));
        }
        Instant from = later(starts, store.firstIssued(sensed.crossing(), MeasuredRoom.LIVE));
        Instant until = store.lastIssued(sensed.crossing(), MeasuredRoom.LIVE)
                .map(last -> last.plusMillis(MeasuredDay.MINUTE))
                .filter(last -> last.isBefore(ends))
                .orElse(ends);
        List<Word> replayed = replay(sensed, readings, store, day, from, until);
        return new DayReplay(Difference.between(published, replayed), from, until);
    }

    private static Instant later(Instant one, Optional<Instant> other) {
        return other.filter(moment -> moment.isAfter(one)).orElse(one);
    }

    private static List<Word> replay(
            SensedCrossing sensed, SensedReadings readings, WordStore store, LocalDate day, Instant from, Instant until)
            throws IOException {
        SaidIntervals said = new SaidIntervals();
        LivePort.intervalsBefore(sensed, store, day)
                .forEach(word -> said.take(word.said().value()));
        MeasuredPort port = new MeasuredPort(sensed, readings, day, said);
        List<Word> words = new ArrayList<>();
        while (port.played() + MeasuredDay.MINUTE < until.toEpochMilli()) {
            List<WaitValue> values = port.next();
            if (port.played() >= from.toEpochMilli()) {
                for (WaitValue value : values) {
                    said.take(value);
                    words.add(
                            Word.of(sensed.crossing(), sensed.simulated(), MeasuredRoom.LIVE, sensed.layout(), value));
                }
            }
        }
        return words;
    }
}
