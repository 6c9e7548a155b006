package org.garita.app.sensing.health;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.garita.app.sensing.Reason;
import org.garita.app.sensing.SensedCrossing;
import org.garita.app.sensing.SensorRegister;
import org.garita.app.sensing.row.Detection;
import org.garita.app.sensing.store.Batch;
import org.garita.app.sensing.store.StoredListener;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.sensor.LaneStatus;
import org.garita.kernel.sensor.QueueLength;
import org.garita.kernel.sensor.SensorSite;
import org.garita.kernel.sensor.VehicleCount;

/**
 * Hears every batch that is on disk, those of before the start included, so that all of it is known again after a restart.
 * Readings of another layout are not told apart by sensor.
 */
public final class SensorHealth implements StoredListener {
    private static final int DAYS_OF_REJECTIONS = 2;
    private static final long MILLIS = 1_000;

    private final SensorRegister register;
    private final InstantSource clock;
    private final Map<CrossingId, HeardSensor[]> sensors = new HashMap<>();
    private final Map<Sender, TreeMap<LocalDate, Map<Reason, Long>>> rejected = new TreeMap<>();
    private HeardSensor[] hearing = {};
    private LocalDate day = LocalDate.EPOCH;

    /**
     * Nothing heard yet.
     *
     * @param register all sensors
     * @param clock tells what silence is
     */
    public SensorHealth(SensorRegister register, InstantSource clock) {
        this.register = register;
        this.clock = clock;
        for (SensedCrossing sensed : register.crossings()) {
            HeardSensor[] ofCrossing = new HeardSensor[sensed.layout().sensors().size()];
            for (int i = 0; i < ofCrossing.length; i++) {
                ofCrossing[i] = new HeardSensor();
            }
            sensors.put(sensed.crossing(), ofCrossing);
        }
    }

    /** Who sends for which crossing. */
    private record Sender(CrossingId crossing, String vendor) implements Comparable<Sender> {
        @Override
        public int compareTo(Sender other) {
            int byCrossing = crossing.compareTo(other.crossing);
            return byCrossing != 0 ? byCrossing : vendor.compareTo(other.vendor);
        }
    }

    /**
     * Rows of one vendor that could not be used, today and yesterday by UTC.
     *
     * @param vendor who sent them
     * @param reason why
     * @param rows how many
     */
    public record Rejected(String vendor, Reason reason, long rows) {}

    @Override
    public synchronized void batch(Batch.Head head) {
        boolean known = register.find(head.crossing())
                .filter(sensed -> sensed.mark().equals(head.layout()))
                .isPresent();
        hearing = known ? sensors.getOrDefault(head.crossing(), new HeardSensor[0]) : new HeardSensor[0];
        day = LocalDate.ofInstant(Instant.ofEpochMilli(head.received()), ZoneOffset.UTC);
        TreeMap<LocalDate, Map<Reason, Long>> byDay =
                rejected.computeIfAbsent(new Sender(head.crossing(), head.vendor()), sender -> new TreeMap<>());
        Map<Reason, Long> today = byDay.computeIfAbsent(day, date -> new EnumMap<>(Reason.class));
        head.rejected().forEach((reason, count) -> today.merge(reason, (long) count, Long::sum));
        while (byDay.size() > DAYS_OF_REJECTIONS) {
            byDay.pollFirstEntry();
        }
    }

    @Override
    public synchronized void read(Detection seen) {
        hear(seen.read().sensor(), seen.read().received(), seen.read().shown());
    }

    @Override
    public synchronized void count(VehicleCount count) {
        hear(count.sensor(), count.received(), count.shown() + count.seconds() * MILLIS);
    }

    @Override
    public synchronized void queue(QueueLength length) {
        hear(length.sensor(), length.received(), length.shown());
    }

    @Override
    public void lanes(LaneStatus status) {
        // the lane plan comes from no sensor
    }

    private void hear(int sensor, long received, long shown) {
        if (sensor < hearing.length) {
            hearing[sensor].hear(day, received, shown);
        }
    }

    /** How each sensor of a crossing is heard, in the order of the layout. */
    public synchronized List<SensorState> sensors(SensedCrossing sensed) {
        HeardSensor[] heard = sensors.getOrDefault(sensed.crossing(), new HeardSensor[0]);
        List<SensorState> states = new ArrayList<>();
        for (int i = 0; i < heard.length; i++) {
            states.add(state(sensed, sensed.layout().sensors().get(i), heard[i]));
        }
        return states;
    }

    private SensorState state(SensedCrossing sensed, SensorSite site, HeardSensor heard) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        OptionalLong last = heard.last();
        Optional<Instant> lastHeard =
                last.isPresent() ? Optional.of(Instant.ofEpochMilli(last.getAsLong())) : Optional.empty();
        boolean silent = lastHeard
                .map(moment -> moment.plus(SensorState.patience(site)).isBefore(now))
                .orElse(true);
        return new SensorState(
                site,
                sensed.vendorOf(site.id()).orElse("-"),
                lastHeard,
                silent,
                heard.rows(today),
                heard.rows(today.minusDays(1)),
                heard.medianOffset());
    }

    /** What could not be used of a crossing's rows, today and yesterday. */
    public synchronized List<Rejected> rejected(CrossingId crossing) {
        LocalDate yesterday =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
        List<Rejected> lines = new ArrayList<>();
        rejected.forEach((sender, byDay) -> {
            if (sender.crossing().equals(crossing)) {
                Map<Reason, Long> sums = new EnumMap<>(Reason.class);
                byDay.tailMap(yesterday)
                        .values()
                        .forEach(counts -> counts.forEach((reason, rows) -> sums.merge(reason, rows, Long::sum)));
                sums.forEach((reason, rows) -> lines.add(new Rejected(sender.vendor(), reason, rows)));
            }
        });
        return lines;
    }
}
