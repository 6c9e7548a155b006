package org.garita.measurement.nowcast;

import java.util.HashMap;
import java.util.Map;
import org.garita.measurement.count.LaneBook;

/**
 * How many lanes serve a class, now and later. Lanes are seen to be open by vehicles that leave them; while there is a line
 * that is believed before the plan. The plan tells what changes later; where it was wrong now, half of that is taken to
 * last until the next hour.
 */
final class OpenLanes {
    private static final long MINUTE = 60_000;
    private static final double LASTS = 0.5;
    private static final long HOUR = 3_600_000;

    private final int vehicleClass;
    private final LaneBook book;
    private final boolean planUsed;
    private final Map<Integer, Long> lastLeft = new HashMap<>();
    private final LaneHabit habit = new LaneHabit();
    private double off;
    private long lastCount = Long.MIN_VALUE;

    OpenLanes(int vehicleClass, LaneBook book, boolean planUsed) {
        this.vehicleClass = vehicleClass;
        this.book = book;
        this.planUsed = planUsed;
    }

    /** A lane let vehicles leave within an interval that ended at a moment. */
    void left(int lane, int vehicles, long until) {
        lastCount = Math.max(lastCount, until);
        if (vehicles > 0) {
            lastLeft.merge(lane, until, Math::max);
        }
    }

    /** Whether lanes are told apart by a counter that was heard within the last five minutes. */
    boolean seen(long now) {
        return lastCount > now - 5 * MINUTE;
    }

    /** Lanes that a vehicle left lately. */
    int active(double perLaneMinute) {
        long patience = patience(perLaneMinute);
        return (int) lastLeft.values().stream()
                .filter(left -> left > lastCount - patience)
                .count();
    }

    /** Lanes by the plan; empty when nothing was told or it is not to be used. */
    java.util.OptionalInt planned(long moment) {
        return planUsed && !book.isEmpty()
                ? java.util.OptionalInt.of(book.openFor(vehicleClass, moment))
                : java.util.OptionalInt.empty();
    }

    /** Lanes open now; with a line, those that are seen to be. Negative when neither plan nor counter tells. */
    double now(long now, boolean queued, double perLaneMinute) {
        java.util.OptionalInt planned = planned(now);
        if (!seen(now) || (!queued && planned.isPresent())) {
            off = 0;
            return planned.orElse(-1);
        }
        int active = active(perLaneMinute);
        if (planned.isEmpty()) {
            if (queued) {
                habit.seen(now, active);
            }
            return active;
        }
        if (!changedLately(now, patience(perLaneMinute))) {
            off = active - planned.getAsInt();
        }
        return Math.max(0, planned.getAsInt() + off);
    }

    private boolean changedLately(long now, long within) {
        int planned = book.openFor(vehicleClass, now);
        for (long ago = MINUTE; ago <= within; ago += MINUTE) {
            if (book.openFor(vehicleClass, now - ago) != planned) {
                return true;
            }
        }
        return false;
    }

    private static long patience(double perLaneMinute) {
        return Math.max(4 * MINUTE, Math.round(5 * MINUTE / Math.max(0.2, perLaneMinute)));
    }

    /** Lanes open at a later moment, given how many are open now. */
    double later(long now, double open, long moment) {
        if (planned(moment).isEmpty()) {
            double change = habit.change(now, moment);
            return Double.isNaN(change) ? open : Math.max(1, open + change);
        }
        double off = open - planned(now).orElse(0);
        double expected = book.expectedFor(vehicleClass, now, moment);
        double lasts = Math.floorDiv(moment, HOUR) == Math.floorDiv(now, HOUR) ? 1 : LASTS;
        return Math.max(0, expected + lasts * off);
    }
}
