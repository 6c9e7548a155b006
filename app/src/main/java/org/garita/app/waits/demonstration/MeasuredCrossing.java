package org.garita.app.waits.demonstration;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.garita.app.waits.ClassMeasure;
import org.garita.app.waits.measured.LatestWords;
import org.garita.kernel.sensor.Layout;
import org.garita.planning.advice.LaneChange;

/**
 * The simulated crossing as it is measured, minute after minute, week after week. The same port, the same first minute and
 * the same moments give the same values. Not for several threads at once.
 */
public final class MeasuredCrossing {
    private static final long MINUTE = 60_000;
    private static final int KEPT_MINUTES = 24 * 60;

    private final DemonstrationPort port;
    private final BooleanSupplier goOn;
    private final Deque<MeasuredMinute> kept = new ArrayDeque<>();
    private final LatestWords latest = new LatestWords();
    private SimulatedWeek week;
    private long next;

    /**
     * Runs the week of the first minute, which takes some seconds.
     *
     * @param from the moment at which measuring begins, milliseconds since 1970
     * @param goOn whether work may go on
     * @throws java.util.concurrent.CancellationException when it may not
     */
    public MeasuredCrossing(DemonstrationPort port, long from, BooleanSupplier goOn) {
        this.port = port;
        this.goOn = goOn;
        this.next = SimulatedWeek.wholeMinute(from);
        this.week = SimulatedWeek.around(port, next, goOn);
    }

    /**
     * Measures each minute that is not later than a moment and was not measured yet. A new week begins with an empty port,
     * and measuring begins anew with it.
     *
     * @throws java.util.concurrent.CancellationException when work may not go on
     */
    public void until(long now) {
        while (next <= now && goOn.getAsBoolean()) {
            if (week.isOver(next)) {
                week = SimulatedWeek.around(port, next, goOn);
            }
            MeasuredMinute minute = week.minute(next);
            minute.values().forEach(latest::take);
            kept.addLast(minute);
            if (kept.size() > KEPT_MINUTES) {
                kept.removeFirst();
            }
            next += MINUTE;
        }
    }

    /**
     * Changes lanes from the next five minutes on, for as long as the changes say; with a new week the plan holds again.
     *
     * @throws java.util.concurrent.CancellationException when work may not go on
     */
    public void obey(List<LaneChange> changes) {
        week.obey(changes, next - MINUTE);
    }

    /** What its operator knows. */
    public Layout layout() {
        return port.layout();
    }

    /** What is measured of each class at the last minute. */
    public List<ClassMeasure> measures() {
        return latest.measures(port.layout(), week.nowcast(), next - MINUTE);
    }

    /** The last 24 hours, oldest first; fewer at the beginning. */
    public List<MeasuredMinute> minutes() {
        return List.copyOf(kept);
    }
}
