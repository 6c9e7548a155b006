package org.garita.app.waits.measured;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.garita.app.sensing.SensedReadings;
import org.garita.app.sensing.row.Detection;
import org.garita.app.sensing.row.ReadingListener;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.sensor.LaneStatus;
import org.garita.kernel.sensor.QueueLength;
import org.garita.kernel.sensor.SensorListener;
import org.garita.kernel.sensor.VehicleCount;

/**
 * What arrived at a crossing in a short span, in the order of arrival; of what arrived at once the lane plan first, then by sensor,
 * so that it does not matter on which node it arrived.
 */
final class MinuteReadings implements ReadingListener {
    private static final Comparator<Reading> ORDER =
            Comparator.comparingLong(Reading::arrived).thenComparingInt(Reading::place);

    /** Before any sensor. */
    private static final int PLAN = -1;

    private final List<Reading> readings = new ArrayList<>();
    private final List<LaneStatus> plan = new ArrayList<>();

    private MinuteReadings() {}

    /**
     * One reading, told to who measures.
     *
     * @param place position of its sensor in the layout; {@link #PLAN} of the lane plan
     */
    private record Reading(long arrived, int place, Telling telling) {}

    @FunctionalInterface
    private interface Telling {
        void to(SensorListener listener, SameDevice devices);
    }

    /**
     * @param from first moment, milliseconds since 1970-01-01T00:00Z
     * @param until moment after the last
     */
    static MinuteReadings of(SensedReadings stored, CrossingId crossing, long from, long until) throws IOException {
        MinuteReadings minute = new MinuteReadings();
        stored.play(crossing, from, until, minute);
        minute.readings.sort(ORDER);
        return minute;
    }

    /** Tells all of it. */
    void tell(SensorListener listener, SameDevice devices) {
        readings.forEach(reading -> reading.telling().to(listener, devices));
    }

    /** Words about the lane plan among it, in the order of arrival. */
    List<LaneStatus> plan() {
        return plan;
    }

    @Override
    public void read(Detection seen) {
        readings.add(new Reading(
                seen.read().received(), seen.read().sensor(), (listener, devices) -> devices.tell(seen, listener)));
    }

    @Override
    public void count(VehicleCount count) {
        readings.add(new Reading(count.received(), count.sensor(), (listener, devices) -> listener.count(count)));
    }

    @Override
    public void queue(QueueLength length) {
        readings.add(new Reading(length.received(), length.sensor(), (listener, devices) -> listener.queue(length)));
    }

    @Override
    public void lanes(LaneStatus status) {
        plan.add(status);
        readings.add(new Reading(status.known(), PLAN, (listener, devices) -> listener.lanes(status)));
    }
}
