package org.garita.app.waits.measured;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.garita.kernel.sensor.LaneStatus;
import org.garita.kernel.sensor.Layout;
import org.garita.measurement.nowcast.PortNowcast;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;

/**
 * One crossing over one day of its own clock. Measuring begins {@link #WARMING} before the day, so that whoever has the
 * readings since then finds the same words: after a restart, and in a replay.
 */
final class MeasuredDay {
    static final long MINUTE = 60_000;

    /** Played before a day, in milliseconds: 16 hours, within which measuring finds its feet. */
    static final long WARMING = 16 * 60 * MINUTE;

    /** So long before that, in milliseconds, words about the lane plan are read: 8 days, since a plan repeats each week. */
    static final long PLAN_KNOWN = 8 * 24 * 60 * MINUTE;

    private final long starts;
    private final long ends;
    private final PortNowcast nowcast;
    private final SameDevice devices = new SameDevice();
    private final List<WaitValue> early = new ArrayList<>();

    MeasuredDay(Layout layout, LocalDate day) {
        this.starts = start(day, layout.zone());
        this.ends = start(day.plusDays(1), layout.zone());
        this.nowcast = new PortNowcast(layout, true, begins());
    }

    private static long start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    /** The moment at which measuring begins for it. */
    long begins() {
        return starts - WARMING;
    }

    /** Its first minute. */
    long starts() {
        return starts;
    }

    /** The first minute of the day after. */
    long ends() {
        return ends;
    }

    PortNowcast nowcast() {
        return nowcast;
    }

    /** Takes up what was told of the lane plan before measuring begins. */
    void plan(Iterable<LaneStatus> before) {
        before.forEach(nowcast::lanes);
    }

    /**
     * Plays what arrived in a minute and says what is known at its end; nothing before the day has begun. With its first words
     * come those intervals that ended before and that the day before had not said.
     */
    List<WaitValue> minute(MinuteReadings arrived, long now, SaidIntervals said) {
        arrived.tell(nowcast, devices);
        List<WaitValue> values = nowcast.minute(now);
        if (now < starts) {
            values.stream()
                    .filter(value -> value.quantity() != Quantity.EXPECTED)
                    .forEach(early::add);
            return List.of();
        }
        List<WaitValue> words = new ArrayList<>();
        early.stream()
                .filter(said::goesOn)
                .sorted(Comparator.comparingLong(WaitValue::from))
                .map(value -> saidAt(value, now))
                .forEach(words::add);
        early.clear();
        values.stream().filter(said::isNew).forEach(words::add);
        return words;
    }

    private static WaitValue saidAt(WaitValue value, long now) {
        int older = (int) ((now - value.issued()) / 1000);
        return new WaitValue(
                now,
                value.vehicleClass(),
                value.quantity(),
                value.from(),
                value.until(),
                value.minutes(),
                value.atLeast(),
                value.sample(),
                value.ageSeconds() < 0 ? -1 : value.ageSeconds() + older,
                value.quality(),
                value.method(),
                value.fromFirst());
    }
}
