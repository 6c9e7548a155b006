package org.garita.app.waits.demonstration;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;
import org.garita.app.scenario.OperatorBatches;
import org.garita.app.sensing.VirtualReadings;
import org.garita.kernel.place.CrossingId;

/**
 * Hands to the intake what the virtual sensors of the simulated crossing tell, a batch for each table and {@link #SPAN}, week after
 * week. The same port, orders and moments give the same batches under the same ids, so whoever begins again doubles nothing. Not
 * for several threads at once.
 */
final class SimulatedFeed {
    /** What one batch covers, in milliseconds: a third of a minute, so that clocks can be told from the way to the intake. */
    static final long SPAN = 20_000;

    /** Lane changes older than this are not taken in, in milliseconds: less than what the intake calls too old. */
    private static final long PLAN_BEFORE = 23 * 3_600_000L;

    private static final int BATCHES_AT_ONCE = 256;

    private final LongFunction<SimulatedWeek> weeks;
    private final CrossingId crossing;
    private final VirtualReadings intake;
    private final BooleanSupplier goOn;
    private final Deque<LaneOrder> orders = new ArrayDeque<>();
    private SimulatedWeek week;
    private Optional<TrueWaits> truthBefore = Optional.empty();
    private long given;

    /**
     * Runs the week of the first moment, which takes some seconds.
     *
     * @param from what arrived before this moment is left out, milliseconds since 1970; a whole minute
     * @param goOn whether work may go on
     * @throws java.util.concurrent.CancellationException when it may not
     */
    SimulatedFeed(
            DemonstrationPort port, CrossingId crossing, VirtualReadings intake, long from, BooleanSupplier goOn) {
        this(moment -> SimulatedWeek.around(port, moment, goOn), crossing, intake, from, goOn);
    }

    /** From weeks that are known by a moment in them. */
    SimulatedFeed(
            LongFunction<SimulatedWeek> weeks,
            CrossingId crossing,
            VirtualReadings intake,
            long from,
            BooleanSupplier goOn) {
        this.weeks = weeks;
        this.crossing = crossing;
        this.intake = intake;
        this.goOn = goOn;
        this.week = weeks.apply(from);
        this.given = from;
    }

    /** Everything that arrived before this moment is on disk, milliseconds since 1970. */
    long given() {
        return given;
    }

    /** Lanes change when the feed comes to that moment, or now when it is past it; with a new week the plan holds again. */
    void obey(LaneOrder order) {
        orders.addLast(order);
    }

    /**
     * Hands in all spans that ended by a moment and returns when they are on disk.
     *
     * @throws IOException when the disk fails; the same spans are handed in again next time
     * @throws InterruptedException when the server ends
     * @throws java.util.concurrent.CancellationException when work may not go on
     */
    void until(long now) throws IOException, InterruptedException {
        while (given + SPAN <= now && goOn.getAsBoolean()) {
            if (week.isOver(given)) {
                truthBefore = Optional.of(week.truth());
                week = weeks.apply(given);
            }
            obeyDue();
            handIn(now);
        }
    }

    private void obeyDue() {
        while (!orders.isEmpty() && isDue(orders.getFirst())) {
            LaneOrder due = orders.removeFirst();
            long at = Math.max(due.at().toEpochMilli(), given);
            if (due.at().toEpochMilli() >= week.begins()) {
                week.obey(due.changes(), at);
            }
        }
    }

    private boolean isDue(LaneOrder order) {
        return order.at().toEpochMilli() < given + SPAN;
    }

    private void handIn(long now) throws IOException, InterruptedException {
        List<VirtualReadings.Batch> batches = new ArrayList<>();
        long end = given;
        boolean due = false;
        while (end + SPAN <= now && batches.size() < BATCHES_AT_ONCE && !week.isOver(end) && !due) {
            batches.addAll(batches(week.told(end, end + SPAN), end, ""));
            end += SPAN;
            due = !orders.isEmpty() && orders.getFirst().at().toEpochMilli() < end + SPAN;
        }
        intake.take(crossing, batches);
        given = end;
    }

    /**
     * Hands in the first span with what was known of the lane plan before it, unless the span is there already.
     *
     * @throws IOException when the disk fails
     * @throws InterruptedException when the server ends
     */
    void begin() throws IOException, InterruptedException {
        if (intake.take(crossing, batches(week.told(given, given + SPAN), given, "")) > 0) {
            List<OperatorBatches.Rows> plan =
                    week.planKnown(given, given - PLAN_BEFORE).stream().toList();
            intake.take(crossing, batches(plan, given, "-known"));
        }
        given += SPAN;
    }

    private static List<VirtualReadings.Batch> batches(List<OperatorBatches.Rows> told, long from, String more) {
        return told.stream()
                .map(rows -> new VirtualReadings.Batch(
                        Instant.ofEpochMilli(from) + "-" + rows.table() + more, rows.csv(), from + SPAN - 1))
                .toList();
    }

    /**
     * What really was at a moment: of each class, by its position in the layout, the wait in minutes of the next vehicle to join.
     * Nobody who measures is told.
     */
    List<OptionalDouble> truth(long now) {
        TrueWaits of = now < week.begins() ? truthBefore.orElse(week.truth()) : week.truth();
        return of.next(now);
    }
}
