package org.garita.app.waits.emission;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.garita.app.waits.ClassMeasure;
import org.garita.app.waits.CrossingMeasure;
import org.garita.app.waits.MeasuredBoard;
import org.garita.kernel.place.CrossingId;

/**
 * Sums boards into slices. A minute of a crossing counts once, however often its board is shown, and only when it is newer
 * than all that was counted before it. For one thread.
 */
final class QueueTally {
    private static final int SLICE_MINUTES = 15;
    private static final double SECONDS = 60;

    private final Spacing spacing;
    private final Map<CrossingId, Instant> counted = new LinkedHashMap<>();
    private final Map<Key, Sum> open = new LinkedHashMap<>();

    /** @param until for each crossing the end of what is in the store already */
    QueueTally(Map<CrossingId, Instant> until, Spacing spacing) {
        until.forEach((crossing, end) -> counted.put(crossing, end.minus(1, ChronoUnit.MINUTES)));
        this.spacing = spacing;
    }

    /** Road that one vehicle of a class takes in line. */
    interface Spacing {
        OptionalDouble metres(CrossingId crossing, String vehicleClass);
    }

    private record Key(CrossingId crossing, String vehicleClass) {}

    /**
     * Counts a board.
     *
     * @return slices that are complete, to be stored before the next board is counted
     */
    List<QueueSlice> count(MeasuredBoard board) {
        List<QueueSlice> complete = new ArrayList<>();
        for (CrossingMeasure crossing : board.crossings().values()) {
            Instant minute = crossing.issued().truncatedTo(ChronoUnit.MINUTES);
            Instant last = counted.get(crossing.crossing());
            if (last == null || minute.isAfter(last)) {
                counted.put(crossing.crossing(), minute);
                crossing.classes().forEach(measure -> add(crossing, measure, minute, complete));
            }
        }
        return complete;
    }

    private void add(CrossingMeasure crossing, ClassMeasure measure, Instant minute, List<QueueSlice> complete) {
        Key key = new Key(crossing.crossing(), measure.id());
        Sum sum = open.get(key);
        if (sum != null && !sum.holds(minute, crossing.simulated())) {
            complete.add(sum.slice(key));
            sum = null;
        }
        if (sum == null) {
            sum = new Sum(minute, measure, crossing.simulated());
            open.put(key, sum);
        }
        sum.add(QueueMinute.of(measure, spacing.metres(key.crossing(), key.vehicleClass())));
    }

    /** All that is counted and not yet told, because the program ends. */
    List<QueueSlice> rest() {
        List<QueueSlice> rest = new ArrayList<>();
        open.forEach((key, sum) -> rest.add(sum.slice(key)));
        open.clear();
        return rest;
    }

    /** Sums of one slice; whole seconds only when it is told, so that nothing is lost by rounding minute by minute. */
    private static final class Sum {
        private final Instant begun;
        private final ClassMeasure about;
        private final boolean simulated;
        private int known;
        private int unknown;
        private int atLeast;
        private double vehicles;
        private double crawl;
        private double unsplit;
        private double low;
        private double high;

        private Sum(Instant begun, ClassMeasure about, boolean simulated) {
            this.begun = begun;
            this.about = about;
            this.simulated = simulated;
        }

        /** A slice ends with its quarter of an hour. */
        private boolean holds(Instant minute, boolean virtual) {
            return quarter(minute) == quarter(begun) && virtual == simulated;
        }

        private static long quarter(Instant minute) {
            return Math.floorDiv(minute.getEpochSecond(), SLICE_MINUTES * 60L);
        }

        private void add(Optional<QueueMinute> said) {
            if (said.isEmpty()) {
                unknown++;
                return;
            }
            QueueMinute minute = said.get();
            known++;
            atLeast += minute.atLeast() ? 1 : 0;
            vehicles += minute.vehicles();
            low += minute.low();
            high += minute.high();
            if (minute.crawl().isPresent()) {
                crawl += minute.vehicles() * minute.crawl().getAsDouble();
            } else {
                unsplit += minute.vehicles();
            }
        }

        private QueueSlice slice(Key key) {
            long all = Math.round(vehicles * SECONDS);
            long creeping = Math.min(all, Math.round(crawl * SECONDS));
            long lowest = Math.round(low * SECONDS);
            return new QueueSlice(
                    key.crossing(),
                    key.vehicleClass(),
                    begun,
                    about.lane().mode(),
                    about.direction(),
                    known,
                    unknown,
                    atLeast,
                    all,
                    creeping,
                    Math.min(all - creeping, Math.round(unsplit * SECONDS)),
                    lowest,
                    Math.max(lowest, Math.round(high * SECONDS)),
                    simulated);
        }
    }
}
