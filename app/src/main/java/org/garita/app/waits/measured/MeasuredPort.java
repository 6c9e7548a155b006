package org.garita.app.waits.measured;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.garita.app.sensing.SensedCrossing;
import org.garita.app.sensing.SensedReadings;
import org.garita.app.sensing.row.Detection;
import org.garita.app.sensing.row.ReadingListener;
import org.garita.kernel.sensor.LaneStatus;
import org.garita.kernel.sensor.QueueLength;
import org.garita.kernel.sensor.VehicleCount;
import org.garita.measurement.nowcast.PortNowcast;
import org.garita.measurement.wait.WaitValue;

/**
 * Plays the stored readings of one crossing minute by minute, day after day. Before a day ends the next one is warmed up beside
 * it, by the same readings. Not for several threads at once.
 */
final class MeasuredPort {
    private static final long MINUTE = MeasuredDay.MINUTE;

    private final SensedCrossing sensed;
    private final SensedReadings readings;
    private final SaidIntervals said;
    private final Deque<LaneStatus> plan = new ArrayDeque<>();
    private MeasuredDay today;
    private Optional<MeasuredDay> tomorrow = Optional.empty();
    private long played;

    /**
     * Stands at the beginning of the warming of a day.
     *
     * @param said intervals that were said before the day; who has words of {@link #next} published takes them up in it
     * @throws IOException when the lane plan of the days before cannot be read
     */
    MeasuredPort(SensedCrossing sensed, SensedReadings readings, LocalDate day, SaidIntervals said) throws IOException {
        this.sensed = sensed;
        this.readings = readings;
        this.said = said;
        this.today = new MeasuredDay(sensed.layout(), day);
        this.played = today.begins();
        long known = played - MeasuredDay.PLAN_KNOWN;
        readings.play(sensed.crossing(), known, played, new PlanOnly(plan));
        today.plan(plan);
    }

    /** Keeps the lane plan and lets all else pass. */
    private record PlanOnly(Deque<LaneStatus> plan) implements ReadingListener {
        @Override
        public void read(Detection seen) {}

        @Override
        public void count(VehicleCount count) {}

        @Override
        public void queue(QueueLength length) {}

        @Override
        public void lanes(LaneStatus status) {
            plan.addLast(status);
        }
    }

    /** The moment until which readings were played: a whole minute. */
    long played() {
        return played;
    }

    /** The day at which it stands. */
    MeasuredDay today() {
        return today;
    }

    /** What measures it now. */
    PortNowcast nowcast() {
        return today.nowcast();
    }

    /**
     * Plays the next minute. @return what is said at its end
     *
     * @throws IOException when readings cannot be read
     */
    List<WaitValue> next() throws IOException {
        long now = played + MINUTE;
        MinuteReadings arrived = MinuteReadings.of(readings, sensed.crossing(), played, now);
        warmTomorrow();
        Optional<MeasuredDay> next = tomorrow;
        if (next.isPresent() && now >= next.get().starts()) {
            today = next.get();
            tomorrow = Optional.empty();
        } else if (next.isPresent()) {
            next.get().minute(arrived, now, said);
        }
        List<WaitValue> words = today.minute(arrived, now, said);
        plan.addAll(arrived.plan());
        played = now;
        return words;
    }

    /** Lets the next day begin when its time has come, with the lane plan that is known until then. */
    private void warmTomorrow() {
        if (tomorrow.isPresent() || played < today.ends() - MeasuredDay.WARMING) {
            return;
        }
        LocalDate day = LocalDate.ofInstant(
                Instant.ofEpochMilli(today.ends()), sensed.layout().zone());
        MeasuredDay next = new MeasuredDay(sensed.layout(), day);
        plan.removeIf(status -> status.known() < next.begins() - MeasuredDay.PLAN_KNOWN);
        next.plan(plan);
        tomorrow = Optional.of(next);
    }
}
