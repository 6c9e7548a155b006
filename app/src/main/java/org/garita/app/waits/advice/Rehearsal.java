package org.garita.app.waits.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.garita.app.scenario.OperatorReadings;
import org.garita.app.scenario.OperatorView;
import org.garita.app.waits.ClassMeasure;
import org.garita.kernel.sensor.Layout;
import org.garita.measurement.nowcast.PortNowcast;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;
import org.garita.planning.advice.Advice;
import org.garita.planning.advice.Adviser;
import org.garita.planning.advice.LaneChange;
import org.garita.planning.advice.LanesAhead;
import org.garita.planning.advice.ObedientPort;
import org.garita.planning.advice.Situation;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Stage;
import org.garita.simulation.sense.Observed;
import org.garita.simulation.sense.SensorPlan;
import org.garita.simulation.sense.Truth;

/**
 * One simulated day on which every advice is taken: sensors, measured waits, advice, changed lanes, the same day again with the
 * same vehicles. The truth is only asked for the score.
 */
public final class Rehearsal {
    private static final long MINUTE = 60_000;
    private static final int DAY = 24 * 60;

    private final Port worked;
    private final SensorPlan sensors;
    private final Setting setting;
    private final Stage stage;
    private final Layout layout;
    private final Map<Integer, Integer> changedAt = new HashMap<>();
    private final List<Taken> taken = new ArrayList<>();
    private long slowestMillis;

    /**
     * How it is done.
     *
     * @param stage id of the stage whose lanes may change
     * @param targets minutes by class id
     * @param everyMinutes how often advice is asked for; a multiple of 5
     * @param dwellMinutes how long a lane that changed stays as it is
     * @param fromMinute first minute of the day at which it is asked for
     * @param adviser who advises
     */
    public record Setting(
            String stage,
            Map<String, Double> targets,
            int everyMinutes,
            int dwellMinutes,
            int fromMinute,
            Adviser adviser) {
        public Setting {
            targets = Map.copyOf(targets);
        }

        /** As the desk asks: every quarter of an hour, a lane that changed stays so for a while. */
        public static Setting usual(String stage, Map<String, Double> targets, int fromMinute) {
            return new Setting(stage, targets, 15, Dwell.MINUTES, fromMinute, Adviser.USUAL);
        }
    }

    /** An advice that was taken, and the minute of the day. */
    public record Taken(int minute, Advice advice) {}

    /**
     * What came of the day.
     *
     * @param hoursOverBefore vehicle-hours waited beyond the target, by class id, with the lanes as planned
     * @param hoursOverAfter the same with every advice taken
     * @param officerHoursBefore hours of officers at lanes of the stage, changeovers included, as planned
     * @param officerHoursAfter the same with every advice taken
     * @param taken each advice in order
     * @param slowestMillis longest time that one advice took
     */
    public record Result(
            Map<String, Double> hoursOverBefore,
            Map<String, Double> hoursOverAfter,
            double officerHoursBefore,
            double officerHoursAfter,
            List<Taken> taken,
            long slowestMillis) {
        public Result {
            hoursOverBefore = new TreeMap<>(hoursOverBefore);
            hoursOverAfter = new TreeMap<>(hoursOverAfter);
            taken = List.copyOf(taken);
        }

        public double before() {
            return hoursOverBefore.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
        }

        public double after() {
            return hoursOverAfter.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
        }
    }

    /**
     * @param worked the port as the desk knows it, without the surge
     * @param sensors what watches it
     */
    public Rehearsal(Port worked, SensorPlan sensors, Setting setting) {
        this.worked = worked;
        this.sensors = sensors;
        this.setting = setting;
        this.stage = worked.stages().get(worked.stageIndex(setting.stage()));
        this.layout = OperatorView.layout(CompiledPort.of(worked), sensors);
    }

    /**
     * Runs a day.
     *
     * @param real the port as it really is that day; same stages and flows as the worked one
     * @param seed of the day
     */
    public Result day(Port real, long seed) {
        changedAt.clear();
        taken.clear();
        ObedientPort port = new ObedientPort(real, sensors, setting.stage(), seed, 1, () -> true);
        Map<String, Double> before = hoursOver(port.observed());
        int officersBefore = port.lanes().staffedSteps(LanesAhead.STEPS);
        play(port);
        return new Result(
                before,
                hoursOver(port.observed()),
                hours(officersBefore),
                hours(port.lanes().staffedSteps(LanesAhead.STEPS)),
                taken,
                slowestMillis);
    }

    private static double hours(int steps) {
        return steps * LanesAhead.STEP_MINUTES / 60.0;
    }

    private void play(ObedientPort port) {
        PortNowcast nowcast = new PortNowcast(layout, true, 0);
        OperatorReadings readings = new OperatorReadings(port.port(), sensors, port.observed(), 0, 0);
        for (int minute = 1; minute < DAY; minute++) {
            long now = minute * MINUTE;
            readings.until(now, nowcast);
            List<WaitValue> said = nowcast.minute(now);
            if (minute >= setting.fromMinute()
                    && minute % setting.everyMinutes() == 0
                    && minute - lastTaken() >= Dwell.PAUSE_MINUTES
                    && asked(port, nowcast, said, minute)) {
                readings = new OperatorReadings(port.port(), sensors, port.observed(), 0, now + 1);
            }
        }
    }

    private int lastTaken() {
        return taken.isEmpty() ? -DAY : taken.get(taken.size() - 1).minute();
    }

    private boolean asked(ObedientPort port, PortNowcast nowcast, List<WaitValue> said, int minute) {
        Set<Integer> held = changedAt.entrySet().stream()
                .filter(one -> minute - one.getValue() < setting.dwellMinutes())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Situation now = Situations.of(
                worked,
                stage,
                minute,
                port.lanes(minute),
                measured(nowcast, said, minute * MINUTE),
                setting.targets(),
                held);
        long begun = System.nanoTime();
        Advice advice = setting.adviser().advise(now);
        slowestMillis = Math.max(slowestMillis, (System.nanoTime() - begun) / 1_000_000);
        if (advice.changes().isEmpty()) {
            return false;
        }
        port.obey(advice.changes(), minute);
        for (LaneChange change : advice.changes()) {
            changedAt.put(change.lane(), minute);
        }
        taken.add(new Taken(minute, advice));
        return true;
    }

    private List<ClassMeasure> measured(PortNowcast nowcast, List<WaitValue> said, long now) {
        List<ClassMeasure> classes = new ArrayList<>();
        for (int index : nowcast.measured()) {
            Layout.VehicleClass of = layout.classes().get(index);
            List<WaitValue> expected = said.stream()
                    .filter(value -> value.vehicleClass() == index && value.quantity() == Quantity.EXPECTED)
                    .toList();
            classes.add(new ClassMeasure(
                    of.id(),
                    of.name(),
                    of.kind(),
                    of.direction(),
                    OptionalDouble.of(nowcast.waiting(index)),
                    OptionalDouble.empty(),
                    expected,
                    nowcast.arrivalsPerHour(index, now)));
        }
        return classes;
    }

    /** Vehicle-hours that vehicles really waited beyond the target; who is still in line at the end waited until then. */
    private Map<String, Double> hoursOver(Observed observed) {
        Map<String, Double> hours = new HashMap<>();
        for (Truth vehicle : observed.truth()) {
            String id = worked.flows().get(vehicle.flow()).id();
            Double target = setting.targets().get(id);
            if (target != null) {
                double until = vehicle.primaryStart().orElse(CompiledPort.DAY);
                double minutes = (until - vehicle.joined()) / CompiledPort.MINUTE;
                hours.merge(id, Math.max(0, minutes - target) / 60, Double::sum);
            }
        }
        return hours;
    }
}
