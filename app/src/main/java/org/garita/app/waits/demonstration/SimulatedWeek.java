package org.garita.app.waits.demonstration;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.garita.app.scenario.OperatorReadings;
import org.garita.measurement.nowcast.PortNowcast;
import org.garita.planning.advice.LaneChange;
import org.garita.planning.advice.LanesAhead;
import org.garita.planning.advice.ObedientPort;
import org.garita.simulation.sense.Observed;
import org.garita.simulation.sense.Sensing;

/**
 * One week of the simulated crossing from Monday on, on the calendar of its clock, with what measures it. Its seed is the
 * Monday's date, so each week has other vehicles and the same week always has the same.
 */
final class SimulatedWeek {
    private static final long MINUTE = 60_000;

    /** A day more than a week: the last vehicles are served, and a week with a clock change has 169 hours. */
    private static final int DAYS = 8;

    private final DemonstrationPort given;
    private final ObedientPort obedient;
    private final long begins;
    private final long ends;
    private final PortNowcast nowcast;
    private final int classes;
    private OperatorReadings readings;
    private TrueWaits truth;

    private SimulatedWeek(DemonstrationPort given, ObedientPort obedient, long begins, long ends, long from) {
        this.given = given;
        this.obedient = obedient;
        this.begins = begins;
        this.ends = ends;
        this.nowcast = new PortNowcast(given.layout(), true, from);
        this.classes = given.layout().classes().size();
        this.readings = new OperatorReadings(given.port(), given.plan(), obedient.observed(), begins, from);
        this.truth = TrueWaits.of(obedient.observed(), classes, begins);
    }

    /**
     * Runs the week that a moment lies in.
     *
     * @param from the moment at which measuring begins, milliseconds since 1970
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
        long begins = start(monday, port.zone());
        return new SimulatedWeek(port, obedient, begins, start(monday.plusWeeks(1), port.zone()), from);
    }

    /**
     * Changes lanes from the next step after a moment on. What happened before is as it was; readings that were played stay
     * played.
     *
     * @param now the minute that was asked for last
     * @throws java.util.concurrent.CancellationException when work may not go on
     */
    void obey(List<LaneChange> changes, long now) {
        int step = LanesAhead.STEP_MINUTES;
        int minute = Math.toIntExact((now - begins) / MINUTE);
        obedient.obey(changes, (minute / step + 1) * step);
        readings = new OperatorReadings(obedient.port(), given.plan(), obedient.observed(), begins, now + 1);
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

    /** What measures it. */
    PortNowcast nowcast() {
        return nowcast;
    }

    /** Plays what arrived until a moment and says what is known then; moments rise by a minute. */
    MeasuredMinute minute(long now) {
        readings.until(now, nowcast);
        List<OptionalDouble> next = IntStream.range(0, classes)
                .mapToObj(flow -> truth.next(flow, now))
                .toList();
        return new MeasuredMinute(now, nowcast.minute(now), next);
    }

    /** The whole minute at or before a moment. */
    static long wholeMinute(long moment) {
        return Math.floorDiv(moment, MINUTE) * MINUTE;
    }
}
