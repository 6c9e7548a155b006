package org.garita.measurement.baseline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.lane.LaneClass;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.lane.Mode;
import org.garita.measurement.baseline.Baseline.MeasuredClass;
import org.garita.measurement.wait.Method;
import org.garita.measurement.wait.Quality;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;
import org.jspecify.annotations.Nullable;

/** Issued values of quarters of an hour, for tests. */
final class Weeks {
    static final ZoneId ZONE = ZoneId.of("America/Chicago");
    static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    static final LaneKind TRUCKS = new LaneKind(Mode.COMMERCIAL, LaneClass.GENERAL);
    private static final long QUARTER = 15 * 60_000;

    private Weeks() {}

    static long moment(LocalDateTime local) {
        return local.atZone(ZONE).toInstant().toEpochMilli();
    }

    static long start() {
        return moment(MONDAY.atStartOfDay());
    }

    static long after(int days) {
        return moment(MONDAY.plusDays(days).atStartOfDay());
    }

    static WaitValue number(LocalDateTime local, double minutes) {
        return value(moment(local), minutes, false, 10);
    }

    static WaitValue atLeast(LocalDateTime local, double minutes) {
        return value(moment(local), minutes, true, 10);
    }

    static WaitValue word(LocalDateTime local, Quality quality) {
        long from = moment(local);
        return said(from, null, false, 0, quality);
    }

    static WaitValue value(long from, double minutes, boolean atLeast, int sample) {
        return said(from, new WaitValue.Minutes(minutes, minutes, minutes), atLeast, sample, Quality.GOOD);
    }

    private static WaitValue said(
            long from, WaitValue.@Nullable Minutes minutes, boolean atLeast, int sample, Quality quality) {
        return new WaitValue(
                from + QUARTER,
                0,
                Quantity.ACTUAL_BY_PRIMARY,
                from,
                from + QUARTER,
                minutes,
                atLeast,
                sample,
                0,
                quality,
                minutes == null ? Method.NONE : Method.MEDIAN,
                true);
    }

    static Baselines over(int days, long seed) {
        return new Baselines(ZONE, Quantity.ACTUAL_BY_PRIMARY, start(), after(days), seed);
    }

    /** What is said of one class in one slot. */
    static Cell cell(List<WaitValue> values, Slot slot, Baselines baselines) {
        return baselines
                .of(List.of(trucks(values)), List.of(slot))
                .classes()
                .get(0)
                .cells()
                .get(0);
    }

    static MeasuredClass trucks(List<WaitValue> values) {
        return new MeasuredClass("trucks", TRUCKS, Direction.NORTHBOUND, values);
    }

    /** One number for each day from the first Monday on, at eight in the morning. */
    static List<WaitValue> atEight(double... minutes) {
        List<WaitValue> values = new ArrayList<>();
        for (int day = 0; day < minutes.length; day++) {
            values.add(number(MONDAY.plusDays(day).atTime(8, 0), minutes[day]));
        }
        return values;
    }
}
