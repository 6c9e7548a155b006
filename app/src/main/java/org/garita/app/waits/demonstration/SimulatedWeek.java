package org.garita.app.waits.demonstration;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.garita.app.scenario.OperatorBatches;
import org.garita.planning.advice.LaneChange;
import org.garita.planning.advice.LanesAhead;
import org.garita.planning.advice.ObedientPort;
import org.garita.simulation.sense.Observed;
import org.garita.simulation.sense.Sensing;

/**
 * One week of the simulated crossing from Monday on, on the calendar of its clock. Its seed is the Monday's date, so each week has
 * other vehicles and the same week always has the same.
 */
final class SimulatedWeek {
    private static final long MINUTE = 60_000;

    /** A day more than a week: the last vehicles are served, and a week with a clock change has 169 hours. */
    private static final int DAYS = 8;

    private final DemonstrationPort given;
    private final ObedientPort obedient;
    private final long begins;
    private final long ends;
    private final LocalDate monday;
    private final int classes;
    private OperatorBatches told;
    private TrueWaits truth;

    private SimulatedWeek(DemonstrationPort given, ObedientPort obedient, LocalDate monday) {
        this.given = given;
        this.obedient = obedient;
        this.monday = monday;
        this.begins = start(monday, given.zone());
        this.ends = start(monday.plusWeeks(1), given.zone());
        this.classes = given.layout().classes().size();
        this.told = new OperatorBatches(obedient.port(), given.plan(), obedient.observed(), monday);
        this.truth = TrueWaits.of(obedient.observed(), classes, begins);
    }

    /**
     * Runs the week that a moment lies in, which takes some seconds.
     *
     * @param from milliseconds since 1970
     * @param goOn whether the run may go on
     * @throws java.util.concurrent.CancellationException when it may not
     */
    static SimulatedWeek around(DemonstrationPort port, long from, BooleanSupplier goOn) {
        return of(port, observe(port, mondayOf(from, port.zone()), goOn), from, goOn);
    }

    /** What the sensors tell in the week of a Monday, and the truth. */
    static Observed observe(DemonstrationPort port, LocalDate monday, BooleanSupplier goOn) {
        return Sensing.run(port.port(), port.plan(), monday.toEpochDay(), DAYS, 1, (done, of) -> goOn.getAsBoolean());
    }

    /** The week that a moment lies in, from what was observed in it. */
    static SimulatedWeek of(DemonstrationPort port, Observed observed, long from) {
        return of(port, observed, from, () -> true);
    }

    private static SimulatedWeek of(DemonstrationPort port, Observed observed, long from, BooleanSupplier goOn) {
        LocalDate monday = mondayOf(from, port.zone());
        ObedientPort obedient = ObedientPort.seen(
                port.port().port(), port.plan(), DemonstrationPort.STAGE, monday.toEpochDay(), DAYS, goOn, observed);
        return new SimulatedWeek(port, obedient, monday);
    }

    /**
     * Changes lanes from the next step after a moment on. What happened before is as it was, and so is what was told of it.
     *
     * @param now milliseconds since 1970, in this week
     * @throws java.util.concurrent.CancellationException when work may not go on
     */
    void obey(List<LaneChange> changes, long now) {
        int step = LanesAhead.STEP_MINUTES;
        int minute = Math.toIntExact((now - begins) / MINUTE);
        obedient.obey(changes, (minute / step + 1) * step);
        told = new OperatorBatches(obedient.port(), given.plan(), obedient.observed(), monday);
        truth = TrueWaits.of(obedient.observed(), classes, begins);
    }

    private static LocalDate mondayOf(long moment, ZoneId zone) {
        return Instant.ofEpochMilli(moment)
                .atZone(zone)
                .toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static long start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    /** Whether a moment lies after this week. */
    boolean isOver(long moment) {
        return moment >= ends;
    }

    /** The moment at which it begins, milliseconds since 1970. */
    long begins() {
        return begins;
    }

    /** What its sensors told in a span, as {@link OperatorBatches#between}. */
    List<OperatorBatches.Rows> told(long from, long until) {
        return told.between(from, until);
    }

    /** What was known of the lane plan at a moment, as {@link OperatorBatches#planKnown}. */
    Optional<OperatorBatches.Rows> planKnown(long now, long since) {
        return told.planKnown(now, since);
    }

    /** What really was. */
    TrueWaits truth() {
        return truth;
    }
}
