package org.garita.app.waits.measured;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.garita.app.sensing.SensedCrossing;
import org.garita.app.sensing.SensedReadings;
import org.garita.app.waits.CrossingMeasure;
import org.garita.app.waits.MeasuredRoom;
import org.garita.app.waits.store.WordStore;
import org.garita.app.waits.store.WordStore.Word;
import org.garita.kernel.place.Country;
import org.garita.kernel.sensor.Layout;
import org.garita.measurement.wait.WaitValue;

/** One crossing as it is measured live: what was said before a restart is not said again. Not for several threads at once. */
final class LivePort {
    private final SensedCrossing sensed;
    private final MeasuredPort port;
    private final SaidIntervals said;
    private final boolean saidEver;
    private final long saidUntil;
    private final LatestWords latest = new LatestWords();

    private LivePort(SensedCrossing sensed, MeasuredPort port, SaidIntervals said, boolean saidEver, long saidUntil) {
        this.sensed = sensed;
        this.port = port;
        this.said = said;
        this.saidEver = saidEver;
        this.saidUntil = saidUntil;
    }

    /**
     * Stands where the last word was said, or where nothing ever was, just before this minute. Plays the readings since then,
     * which takes some seconds.
     *
     * @param now the whole minute that will be asked for next
     * @param from of a simulated crossing that was caught up, the minute after which it speaks where it never did; of any other
     *     nothing: it speaks of now only
     * @throws IOException when readings cannot be read
     */
    static LivePort begin(SensedCrossing sensed, SensedReadings readings, WordStore store, long now, OptionalLong from)
            throws IOException {
        Optional<Instant> last = store.lastIssued(sensed.crossing(), MeasuredRoom.LIVE);
        long first = from.orElse(now);
        long stands = Math.max(first, last.map(Instant::toEpochMilli).orElse(first));
        Layout layout = sensed.layout();
        LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(stands), layout.zone());
        List<Word> before = intervalsBefore(sensed, store, day);
        SaidIntervals said = new SaidIntervals();
        long saidUntil = last.map(Instant::toEpochMilli).orElse(from.orElse(now - MeasuredDay.MINUTE));
        LivePort live =
                new LivePort(sensed, new MeasuredPort(sensed, readings, day, said), said, last.isPresent(), saidUntil);
        before.forEach(word -> live.said(word.said().value()));
        while (live.port.played() < Math.min(live.saidUntil, stands)) {
            live.next();
        }
        return live;
    }

    /** Intervals that were said within 24 hours before a day, of classes that stand where they stood. */
    static List<Word> intervalsBefore(SensedCrossing sensed, WordStore store, LocalDate day) {
        Instant starts = day.atStartOfDay(sensed.layout().zone()).toInstant();
        return store.intervals(sensed.crossing(), MeasuredRoom.LIVE, starts.minusSeconds(86_400), starts).stream()
                .filter(word -> sensed.layout().classIndex(word.vehicleClass())
                        == word.said().value().vehicleClass())
                .toList();
    }

    /** Plays all minutes up to one, and returns what is said at them; nothing when it was reached before. */
    List<Word> until(long now) throws IOException {
        List<Word> words = new ArrayList<>();
        while (port.played() < now) {
            next().forEach(value -> words.add(
                    Word.of(sensed.crossing(), sensed.simulated(), MeasuredRoom.LIVE, sensed.layout(), value)));
        }
        return words;
    }

    private List<WaitValue> next() throws IOException {
        List<WaitValue> values = port.next();
        boolean isNew = port.played() > saidUntil;
        if (isNew || saidEver) {
            values.forEach(this::said);
        }
        return isNew ? values : List.of();
    }

    private void said(WaitValue value) {
        said.take(value);
        latest.take(value);
    }

    /** What is measured now. */
    CrossingMeasure measure(Optional<Country> measuredBy) {
        return new CrossingMeasure(
                sensed.crossing(),
                Instant.ofEpochMilli(port.played()),
                sensed.simulated(),
                measuredBy,
                latest.measures(sensed.layout(), port.nowcast(), port.played()));
    }
}
