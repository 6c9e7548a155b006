package org.garita.planning.advice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.port.LanePlan;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Stage;
import org.garita.simulation.sense.LaneNews;
import org.garita.simulation.sense.Observed;
import org.garita.simulation.sense.Sensing;
import org.garita.simulation.sense.SensorPlan;

/**
 * A simulated port under virtual sensors that does as it is told: lanes change from a moment on, and it is run again with the
 * same random numbers. What happened before that moment is the same, which is checked each time. Not for several threads at
 * once.
 */
public final class ObedientPort {
    private static final long STEP_MICROS = LanesAhead.STEP_MINUTES * CompiledPort.MINUTE;

    private final SensorPlan sensors;
    private final String stage;
    private final long seed;
    private final int days;
    private final BooleanSupplier goOn;
    private CompiledPort port;
    private LanesAhead lanes;
    private Observed observed;
    private List<LaneNews> told;

    /**
     * Runs the port as planned.
     *
     * @param given the port
     * @param sensors what watches it
     * @param stage id of the stage whose lanes may change
     * @param seed as for a simulation
     * @param days from Monday 00:00 on, 1 to 8
     * @param goOn whether work may go on
     * @throws java.util.concurrent.CancellationException when it may not
     */
    public ObedientPort(Port given, SensorPlan sensors, String stage, long seed, int days, BooleanSupplier goOn) {
        this(fine(given), sensors, stage, seed, days, goOn, Optional.empty());
    }

    private ObedientPort(
            Port fine,
            SensorPlan sensors,
            String stage,
            long seed,
            int days,
            BooleanSupplier goOn,
            Optional<Observed> known) {
        this.sensors = sensors;
        this.stage = stage;
        this.seed = seed;
        this.days = days;
        this.goOn = goOn;
        this.port = CompiledPort.of(fine);
        this.lanes = LanesAhead.planned(
                fine, fine.stages().get(fine.stageIndex(stage)), 0, Math.max(7, days) * LanesAhead.STEPS);
        this.observed = known.orElseGet(() -> run(port));
        this.told = observed.laneNews();
    }

    /** As the constructor, from what a run of a {@link #fine} port as planned was seen to do. */
    public static ObedientPort seen(
            Port fine, SensorPlan sensors, String stage, long seed, int days, BooleanSupplier goOn, Observed observed) {
        return new ObedientPort(fine, sensors, stage, seed, days, goOn, Optional.of(observed));
    }

    /** The same port in slots of five minutes, so that lanes can change every five minutes. */
    public static Port fine(Port given) {
        int times = given.slotMinutes() / LanesAhead.STEP_MINUTES;
        List<Stage> stages = given.stages().stream()
                .map(stage -> with(
                        stage,
                        new LanePlan(stage.plan().assignments().stream()
                                .map(one -> new LanePlan.Assignment(
                                        one.lane(), one.fromSlot() * times, one.toSlot() * times, one.flows()))
                                .toList())))
                .toList();
        return with(given, stages, LanesAhead.STEP_MINUTES);
    }

    private static Port with(Port given, List<Stage> stages, int slotMinutes) {
        return new Port(
                given.id(),
                given.name(),
                given.zone(),
                slotMinutes,
                given.dayFactorCv(),
                stages,
                given.flows(),
                given.roads());
    }

    private static Stage with(Stage given, LanePlan plan) {
        return new Stage(
                given.id(),
                given.name(),
                given.kind(),
                given.lanes(),
                given.queueing(),
                given.spaces(),
                given.whenFull(),
                given.services(),
                given.pace(),
                given.officers(),
                plan,
                given.priorities());
    }

    private Observed run(CompiledPort compiled) {
        return Sensing.run(compiled, sensors, seed, days, 1, (done, of) -> goOn.getAsBoolean());
    }

    /** The port as it runs now. */
    public CompiledPort port() {
        return port;
    }

    /** What came of it, with the lane plan as its operator was told. */
    public Observed observed() {
        return new Observed(
                observed.sightings(), observed.counts(), observed.queues(), told, observed.truth(), observed.scores());
    }

    /**
     * The lanes from a minute of the run on.
     *
     * @param minute a multiple of {@link LanesAhead#STEP_MINUTES}
     */
    public LanesAhead lanes(int minute) {
        return lanes.later(stepOf(minute));
    }

    /** All lanes from the beginning of the run. */
    public LanesAhead lanes() {
        return lanes;
    }

    private static int stepOf(int minute) {
        if (minute < 0 || minute % LanesAhead.STEP_MINUTES != 0) {
            throw new IllegalArgumentException("lanes change at minutes that are multiples of %d, not at minute %d"
                    .formatted(LanesAhead.STEP_MINUTES, minute));
        }
        return minute / LanesAhead.STEP_MINUTES;
    }

    /**
     * Changes lanes from a minute of the run on and runs it again.
     *
     * @param changes what changes
     * @param minute a multiple of {@link LanesAhead#STEP_MINUTES}; the operator learns of it at this minute
     * @throws IllegalStateException when anything before that minute came out differently
     * @throws java.util.concurrent.CancellationException when work may not go on
     */
    public void obey(List<LaneChange> changes, int minute) {
        int from = stepOf(minute);
        LanesAhead next = lanes.at(from, changes);
        Port changed = port.port();
        List<Stage> stages = new ArrayList<>(changed.stages());
        stages.replaceAll(one -> one.id().equals(stage) ? with(one, next.plan(changed.slotsPerWeek())) : one);
        CompiledPort compiled = CompiledPort.of(with(changed, stages, LanesAhead.STEP_MINUTES));
        Observed again = run(compiled);
        SamePast.check(observed, again, minute * CompiledPort.MINUTE);
        told = told(next, from, changes);
        lanes = next;
        port = compiled;
        observed = again;
    }

    /** What the operator was told, with what is told at a step of the steps that change. */
    private List<LaneNews> told(LanesAhead next, int from, List<LaneChange> changes) {
        int stageIndex = port.port().stageIndex(stage);
        int longest = changes.stream().mapToInt(LaneChange::minutes).max().orElse(0) / LanesAhead.STEP_MINUTES;
        int until = Math.min(next.steps(), from + longest + 2);
        Set<Long> groups = new LinkedHashSet<>();
        told.stream().filter(news -> news.stage() == stageIndex).forEach(news -> groups.add(news.flows()));
        IntStream.range(from, until)
                .forEach(step -> IntStream.range(0, next.lanes()).forEach(lane -> groups.add(mask(next, step, lane))));
        groups.remove(0L);
        List<LaneNews> all = new ArrayList<>();
        for (LaneNews news : told) {
            boolean replaced = news.stage() == stageIndex
                    && news.from() >= from * STEP_MICROS
                    && news.from() < until * STEP_MICROS;
            if (!replaced) {
                all.add(news);
            }
        }
        for (int step = from; step < until; step++) {
            for (long group : groups) {
                int at = step;
                List<Integer> serving = IntStream.range(0, next.lanes())
                        .filter(lane -> mask(next, at, lane) == group)
                        .boxed()
                        .toList();
                all.add(new LaneNews(from * STEP_MICROS, step * STEP_MICROS, stageIndex, group, serving));
            }
        }
        return all;
    }

    private long mask(LanesAhead ahead, int step, int lane) {
        long mask = 0;
        for (String flow : ahead.serves(step, lane)) {
            mask |= 1L << port.port().flowIndex(flow);
        }
        return mask;
    }
}
