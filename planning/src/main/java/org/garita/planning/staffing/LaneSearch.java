package org.garita.planning.staffing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.garita.planning.replication.Workers;
import org.garita.simulation.draw.Streams;

/**
 * Looks for the hours in which lanes are worth most. What one lane more or less in an hour would change is judged for every pool
 * and hour under the same arrivals and service times; lanes are closed where that costs least, opened where it saves most, and
 * moved or converted while that pays. A judgement stays valid until the plan changes within its reach.
 */
final class LaneSearch {
    /** Moves made between two rounds of judging, at most. */
    private static final int BATCH = 24;

    private final PlannedStage stage;
    private final Workers workers;
    private final PoolReplay[] replays;
    private final int[][] lanes;
    private final Margin[][] more;
    private final Margin[][] fewer;
    private int[] officers;

    /** What one lane more or less in one hour changes, once judged. */
    private static final class Margin {
        private boolean known;
        private long micros;
        private int reach;
    }

    /** One lane more or less for a pool in an hour. */
    record Step(int pool, int hour, int by) {}

    /** One or two steps made together. */
    private record Move(long micros, List<Step> steps) {}

    /**
     * @param start the plan to begin with
     * @param streams random numbers of each replication that plans are judged by
     */
    LaneSearch(
            PlannedStage stage,
            WeekLanes start,
            IntFunction<Streams> streams,
            int replications,
            int weeks,
            Workers workers) {
        this.stage = stage;
        this.workers = workers;
        int pools = stage.pools().size();
        replays = new PoolReplay[pools];
        lanes = new int[pools][];
        more = new Margin[pools][];
        fewer = new Margin[pools][];
        officers = new int[CoverProblem.HOURS];
        Arrays.fill(officers, stage.lanes());
        workers.each(pools, pool -> {
            Recording[] recordings = IntStream.range(0, replications)
                    .mapToObj(r -> Recording.of(stage, pool, streams.apply(r), weeks))
                    .toArray(Recording[]::new);
            int most = Math.min(stage.lanes(), stage.pools().get(pool).most());
            replays[pool] = new PoolReplay(recordings, stage.pace(), most, start.copyOf(pool), weeks);
            lanes[pool] = start.copyOf(pool);
            more[pool] = unknown();
            fewer[pool] = unknown();
        });
    }

    private static Margin[] unknown() {
        return IntStream.range(0, CoverProblem.HOURS)
                .mapToObj(hour -> new Margin())
                .toArray(Margin[]::new);
    }

    /** The plan in force. */
    WeekLanes plan() {
        int[][] copy = Arrays.stream(lanes).map(int[]::clone).toArray(int[][]::new);
        return WeekLanes.of(copy.length, (pool, hour) -> copy[pool][hour]);
    }

    /** Puts another plan in force. */
    void start(WeekLanes plan) {
        workers.each(replays.length, pool -> {
            lanes[pool] = plan.copyOf(pool);
            replays[pool].take(lanes[pool]);
            replays[pool].refresh();
            more[pool] = unknown();
            fewer[pool] = unknown();
        });
    }

    /** Microseconds waited under the plan in force, by replication. */
    long[] waited() {
        workers.each(replays.length, pool -> replays[pool].refresh());
        long[] sums = new long[replays[0].replications()];
        Arrays.setAll(sums, replication -> Arrays.stream(replays)
                .mapToLong(replay -> replay.waited(replication))
                .sum());
        return sums;
    }

    /** Microseconds waited by a pool under the plan in force, all replications together; after {@link #waited()}. */
    long waitedBy(int pool) {
        return IntStream.range(0, replays[pool].replications())
                .mapToLong(replays[pool]::waited)
                .sum();
    }

    /** Time waited under the plan in force, all replications together, as far as judged. */
    long cost() {
        long sum = 0;
        for (PoolReplay replay : replays) {
            for (int replication = 0; replication < replay.replications(); replication++) {
                sum += replay.waited(replication);
            }
        }
        return sum;
    }

    /** Lets no hour have more open lanes than officers; the plan in force must keep to it. */
    void staffedBy(int[] officersByHour) {
        officers = officersByHour.clone();
    }

    /** Opens lanes wherever an officer is free and that saves waiting. */
    void fill() {
        int made;
        do {
            List<Move> moves =
                    single(1).stream().filter(move -> room(move.steps.get(0))).toList();
            made = make(moves, BATCH, 0);
        } while (made > 0);
    }

    /** The step by one lane in an hour that costs least or saves most, if any may be made; officers are not asked. */
    Optional<Step> best(int hour, int by) {
        return IntStream.range(0, lanes.length)
                .mapToObj(pool -> new Step(pool, hour, by))
                .filter(step -> may(step) && (by < 0 || open(hour) < stage.lanes()))
                .min(Comparator.comparingLong(step -> margin(step).micros));
    }

    /** Microseconds that a step changes, as judged; call {@link #judgeAll()} before. */
    long change(Step step) {
        return margin(step).micros;
    }

    /** Judges all steps that were not judged since the plan changed about them. */
    void judgeAll() {
        judge(1);
        judge(-1);
    }

    /** Makes steps, whatever they cost. */
    void apply(List<Step> steps) {
        apply(new Move(0, steps));
        for (int pool = 0; pool < lanes.length; pool++) {
            takeOver(pool, steps);
        }
    }

    /** Open lanes of all pools in an hour. */
    int open(int hour) {
        return Arrays.stream(lanes).mapToInt(pool -> pool[hour]).sum();
    }

    /** Closes or opens lanes, one hour at a time, until as many lane-hours are left. */
    void bringTo(int laneHours) {
        int over = plan().laneHours() - laneHours;
        while (over != 0) {
            int by = over > 0 ? -1 : 1;
            List<Move> moves = single(by);
            int want = Math.max(1, Math.min(BATCH, Math.abs(over) / 8));
            int made = make(moves, Math.min(want, Math.abs(over)), Long.MAX_VALUE);
            if (made == 0) {
                return;
            }
            over += by * made;
        }
    }

    /** Moves and converts lanes while that saves waiting; the lane-hours stay. */
    void exchange(int rounds) {
        for (int round = 0; round < rounds; round++) {
            List<Move> moves = pairs();
            if (make(moves, BATCH, 0) == 0) {
                return;
            }
        }
    }

    private List<Move> single(int by) {
        judge(by);
        List<Move> moves = new ArrayList<>();
        for (Step step : steps(by)) {
            moves.add(new Move(margin(step).micros, List.of(step)));
        }
        return moves;
    }

    private List<Move> pairs() {
        judge(1);
        judge(-1);
        List<Step> opening = cheapest(steps(1).stream().filter(this::room).toList(), 4 * BATCH);
        List<Step> closing = cheapest(steps(-1), 4 * BATCH);
        List<Move> moves = new ArrayList<>();
        for (Step open : opening) {
            for (Step close : closing) {
                pair(moves, open, close);
            }
        }
        for (Step open : steps(1)) {
            for (int pool = 0; pool < lanes.length; pool++) {
                Step close = new Step(pool, open.hour, -1);
                if (pool != open.pool && may(close)) {
                    pair(moves, open, close);
                }
            }
        }
        return moves;
    }

    private void pair(List<Move> moves, Step open, Step close) {
        long sum = margin(open).micros + margin(close).micros;
        if (sum < 0 && !(open.pool == close.pool && meet(open, close))) {
            moves.add(new Move(sum, List.of(open, close)));
        }
    }

    private List<Step> cheapest(List<Step> steps, int count) {
        return steps.stream()
                .sorted(Comparator.comparingLong(step -> margin(step).micros))
                .limit(count)
                .toList();
    }

    private List<Step> steps(int by) {
        List<Step> steps = new ArrayList<>();
        for (int pool = 0; pool < lanes.length; pool++) {
            for (int hour = 0; hour < CoverProblem.HOURS; hour++) {
                Step step = new Step(pool, hour, by);
                if (may(step)) {
                    steps.add(step);
                }
            }
        }
        return steps;
    }

    private boolean may(Step step) {
        int then = lanes[step.pool][step.hour] + step.by;
        int most = Math.min(stage.lanes(), stage.pools().get(step.pool).most());
        return then >= stage.least(step.pool, step.hour) && then <= most;
    }

    /** Whether the stage has a lane that is closed in the hour, and an officer for it. */
    private boolean room(Step step) {
        return open(step.hour) < limit(step.hour);
    }

    private int limit(int hour) {
        return Math.min(stage.lanes(), officers[hour]);
    }

    private Margin margin(Step step) {
        return (step.by > 0 ? more : fewer)[step.pool][step.hour];
    }

    private void judge(int by) {
        List<Step> open = steps(by).stream().filter(step -> !margin(step).known).toList();
        workers.each(open.size(), i -> {
            Step step = open.get(i);
            int[] plan = lanes[step.pool].clone();
            plan[step.hour] += step.by;
            PoolReplay.Change change = replays[step.pool].judge(plan);
            Margin margin = margin(step);
            margin.micros = change.microseconds();
            margin.reach = change.reachHours();
            margin.known = true;
        });
    }

    /** Makes the best moves that do not touch each other, up to a number, each saving more than nothing or what is said. */
    private int make(List<Move> moves, int count, long below) {
        List<Move> sorted = new ArrayList<>(moves);
        sorted.sort(Comparator.comparingLong(Move::micros));
        List<Step> made = new ArrayList<>();
        int number = 0;
        for (Move move : sorted) {
            if (number == count || move.micros >= below) {
                break;
            }
            if (move.steps.stream().noneMatch(step -> touches(step, made)) && fits(move)) {
                apply(move);
                made.addAll(move.steps);
                number++;
            }
        }
        for (int pool = 0; pool < lanes.length; pool++) {
            takeOver(pool, made);
        }
        return number;
    }

    private boolean fits(Move move) {
        for (Step step : move.steps) {
            int change = move.steps.stream()
                    .filter(other -> other.hour == step.hour)
                    .mapToInt(Step::by)
                    .sum();
            if (!may(step) || (change > 0 && open(step.hour) + change > limit(step.hour))) {
                return false;
            }
        }
        return true;
    }

    private void apply(Move move) {
        for (Step step : move.steps) {
            lanes[step.pool][step.hour] += step.by;
        }
    }

    private void takeOver(int pool, List<Step> made) {
        List<Step> mine = made.stream().filter(step -> step.pool == pool).toList();
        if (mine.isEmpty()) {
            return;
        }
        replays[pool].take(lanes[pool]);
        for (int hour = 0; hour < CoverProblem.HOURS; hour++) {
            for (int by = -1; by <= 1; by += 2) {
                Step judged = new Step(pool, hour, by);
                if (mine.stream().anyMatch(step -> meet(step, judged))) {
                    margin(judged).known = false;
                }
            }
        }
    }

    private boolean touches(Step step, List<Step> made) {
        return made.stream().anyMatch(other -> other.pool == step.pool && meet(other, step));
    }

    /** Whether one step is within the reach of the other, the week repeating. */
    private boolean meet(Step a, Step b) {
        int after = Math.floorMod(b.hour - a.hour, CoverProblem.HOURS);
        int before = Math.floorMod(a.hour - b.hour, CoverProblem.HOURS);
        return after <= margin(a).reach || before <= margin(b).reach;
    }
}
