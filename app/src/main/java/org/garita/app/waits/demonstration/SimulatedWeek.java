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

    private final long ends;
    private final OperatorReadings readings;
    private final TrueWaits truth;
    private final PortNowcast nowcast;
    private final int classes;

    private SimulatedWeek(long ends, OperatorReadings readings, TrueWaits truth, PortNowcast nowcast, int classes) {
        this.ends = ends;
        this.readings = readings;
        this.truth = truth;
        this.nowcast = nowcast;
        this.classes = classes;
    }

    /**
     * Runs the week that a moment lies in.
     *
     * @param from the moment at which measuring begins, milliseconds since 1970
     * @param goOn whether the run may go on
     * @throws java.util.concurrent.CancellationException when it may not
     */
    static SimulatedWeek around(DemonstrationPort port, long from, BooleanSupplier goOn) {
        return of(port, observe(port, mondayOf(from, port.zone()), goOn), from);
    }

    /** What the sensors tell in the week of a Monday, and the truth. */
    static Observed observe(DemonstrationPort port, LocalDate monday, BooleanSupplier goOn) {
        return Sensing.run(port.port(), port.plan(), monday.toEpochDay(), DAYS, 1, (done, of) -> goOn.getAsBoolean());
    }

    /** The week that a moment lies in, from what was observed in it. */
    static SimulatedWeek of(DemonstrationPort port, Observed observed, long from) {
        LocalDate monday = mondayOf(from, port.zone());
        long begins = start(monday, port.zone());
        int classes = port.layout().classes().size();
        return new SimulatedWeek(
                start(monday.plusWeeks(1), port.zone()),
                new OperatorReadings(port.port(), port.plan(), observed, begins, from),
                TrueWaits.of(observed, classes, begins),
                new PortNowcast(port.layout(), true, from),
                classes);
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
