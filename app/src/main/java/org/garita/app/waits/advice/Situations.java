package org.garita.app.waits.advice;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.garita.app.waits.ClassMeasure;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;
import org.garita.planning.advice.ClassNow;
import org.garita.planning.advice.LanesAhead;
import org.garita.planning.advice.Situation;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Stage;

/**
 * What the adviser may know of a stage: measured lines, counted arrivals, the lane plan as told, the worked port. Nothing of the
 * truth.
 */
public final class Situations {
    /** Standard normal deviations that the interval of a measured wait holds to each side: four of five. */
    private static final double TO_EACH_SIDE = 1.2816;

    private static final double SUREST = 0.05;
    private static final double VAGUEST = 0.5;

    private Situations() {}

    /**
     * What is known now.
     *
     * @param port the worked port of the crossing
     * @param stage the stage of primary inspection whose lanes may change
     * @param minute minute of the week that it is, by {@link #minuteOfWeek}
     * @param lanes lanes from now on, with the changes under way
     * @param measured what is measured; a class without a number is left alone
     * @param targets minutes by class id, where a target is in force
     * @param held lanes that changed so lately that they may not change again
     */
    public static Situation of(
            Port port,
            Stage stage,
            int minute,
            LanesAhead lanes,
            List<ClassMeasure> measured,
            Map<String, Double> targets,
            Set<Integer> held) {
        List<ClassNow> classes = new ArrayList<>();
        for (Flow flow : port.flows()) {
            boolean here = flow.path().stream().anyMatch(step -> step.stage().equals(stage.id()));
            if (here) {
                measured.stream()
                        .filter(one -> one.id().equals(flow.id()))
                        .findFirst()
                        .flatMap(one -> classNow(port, flow, minute, one, targets))
                        .ifPresent(classes::add);
            }
        }
        return new Situation(port, stage, minute, lanes, classes, held);
    }

    /** The minute of the week from Monday 00:00 on the clock of a port. */
    public static int minuteOfWeek(Port port, Instant at) {
        ZonedDateTime there = at.atZone(ZoneId.of(port.zone()));
        return (there.getDayOfWeek().getValue() - 1) * 1440 + there.getHour() * 60 + there.getMinute();
    }

    private static Optional<ClassNow> classNow(
            Port port, Flow flow, int minute, ClassMeasure measured, Map<String, Double> targets) {
        Optional<WaitValue> expected = measured.value(Quantity.EXPECTED);
        WaitValue.Minutes minutes = expected.map(WaitValue::minutes).orElse(null);
        if (measured.waiting().isEmpty() || minutes == null) {
            return Optional.empty();
        }
        Double target = targets.get(flow.id());
        return Optional.of(new ClassNow(
                flow.id(),
                Math.max(0, measured.waiting().getAsDouble()),
                uncertainty(minutes),
                measured.arrivalsPerHour().orElseGet(() -> usual(port, flow, minute)),
                OptionalDouble.of(minutes.middle()),
                target == null ? OptionalDouble.empty() : OptionalDouble.of(target)));
    }

    /** Arrivals an hour by the worked port, where none are counted. */
    private static double usual(Port port, Flow flow, int minute) {
        double[] perHour = flow.demand().perHour().overWeek(port.slotsPerWeek());
        return perHour[minute / port.slotMinutes() % perHour.length];
    }

    private static double uncertainty(WaitValue.Minutes minutes) {
        if (minutes.middle() <= 0) {
            return VAGUEST;
        }
        double relative = (minutes.high() - minutes.low()) / (2 * TO_EACH_SIDE * minutes.middle());
        return Math.max(SUREST, Math.min(VAGUEST, relative));
    }
}
