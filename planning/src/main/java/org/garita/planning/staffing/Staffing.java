package org.garita.planning.staffing;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.garita.planning.replication.Replicates;
import org.garita.planning.replication.Workers;
import org.garita.planning.staffing.StaffingRefused.Reason;
import org.garita.simulation.draw.Streams;

/**
 * Plans lanes and shifts of one stage. A start that carries backlog is thinned out by {@link LaneSearch} under common random
 * numbers; the plan for the wanted lane-hours is covered by shifts; what is published is judged under arrivals that the search
 * never saw, and the comparisons are run in the full engine.
 */
public final class Staffing {
    private static final int EXCHANGES = 100;
    /** Safety of the start, in square roots of the load: more lanes than will be kept. */
    private static final double START_SAFETY = 1;

    private final PlannedStage stage;
    private final Settings settings;
    private final Watcher watcher;
    private final LaneSearch search;
    private final LaneSearch unseen;
    private final Confirmation confirmation;
    private final LaneSearch neither;
    private final CoverSolver coverSolver;

    /** What is being worked on. */
    public enum Phase {
        LANES,
        SHIFTS,
        CONFIRMATION
    }

    /** Follows the work from outside. */
    public interface Watcher {
        /** Told now and then; answers whether to go on. If not, the work ends with a {@link CancellationException}. */
        boolean goOn(Phase phase, int done, int of);
    }

    /**
     * How to plan.
     *
     * @param laneHours lane-hours a week that the chosen plan may use; absent: those of the SIPP plan
     * @param target what the SIPP plan aims at
     * @param shifts kinds of shift
     * @param startHours hours of the day in which shifts may begin
     * @param seed any number; the same seed gives the same plan, for any number of threads
     * @param threads threads to use, 1 to 256
     * @param replications of the search and, apart from them, of the confirmation; at least 2
     * @param weeks length of each
     * @param alsoLaneHours further lane-hours a week for which the front shall have a plan
     */
    public record Settings(
            OptionalInt laneHours,
            LanePlans.Target target,
            List<ShiftKind> shifts,
            List<Integer> startHours,
            long seed,
            int threads,
            int replications,
            int weeks,
            List<Integer> alsoLaneHours) {
        public Settings {
            alsoLaneHours = List.copyOf(alsoLaneHours);
            shifts = List.copyOf(shifts);
            startHours = List.copyOf(startHours);
            if (replications < 2 || weeks < 1 || threads < 1 || threads > 256) {
                throw new IllegalArgumentException(
                        "planning needs 2 replications, 1 week and 1 to 256 threads or more, got %d, %d and %d"
                                .formatted(replications, weeks, threads));
            }
        }

        /** At most one vehicle in five waits longer than five minutes; 8-hour shifts at any hour; 4 times 2 weeks. */
        public static Settings usual(long seed, int threads) {
            return new Settings(
                    OptionalInt.empty(),
                    new LanePlans.Target(300, .2),
                    ShiftKind.eightHours(),
                    IntStream.range(0, 24).boxed().toList(),
                    seed,
                    threads,
                    4,
                    2,
                    List.of());
        }
    }

    private Staffing(PlannedStage stage, Settings settings, Watcher watcher, CoverSolver coverSolver, Workers workers) {
        this.stage = stage;
        this.settings = settings;
        this.watcher = watcher;
        this.coverSolver = coverSolver;
        WeekLanes start = LanePlans.backlogCarrying(stage, START_SAFETY);
        int replications = settings.replications();
        this.search = new LaneSearch(
                stage, start, r -> new Streams(settings.seed(), r), replications, settings.weeks(), workers);
        this.confirmation = new Confirmation(stage, ~settings.seed(), replications, settings.weeks(), workers);
        this.unseen = new LaneSearch(stage, start, confirmation::streams, replications, settings.weeks(), workers);
        this.neither = new LaneSearch(
                stage, start, r -> new Streams(settings.seed(), ~r), replications, settings.weeks(), workers);
    }

    /**
     * Plans, with shifts by {@link CoverSolver#preferred()}.
     *
     * @throws StaffingRefused when demand exceeds what all lanes can serve in a week, or the wanted lane-hours are too few or
     *     too many
     * @throws IllegalArgumentException when the shifts cannot cover an hour
     * @throws CancellationException when the watcher does not go on
     */
    public static StaffingPlan plan(PlannedStage stage, Settings settings, Watcher watcher) {
        return plan(stage, settings, watcher, CoverSolver.preferred());
    }

    /**
     * Plans; another solver gives another roster, and so may give other lanes to it.
     *
     * @param coverSolver finds the first roster
     * @throws IllegalArgumentException as the other
     */
    public static StaffingPlan plan(PlannedStage stage, Settings settings, Watcher watcher, CoverSolver coverSolver) {
        try (Workers workers = new Workers(settings.threads())) {
            check(stage, settings);
            return new Staffing(stage, settings, watcher, coverSolver, workers).plan();
        }
    }

    /**
     * What can be told before planning.
     *
     * @throws StaffingRefused as {@link #plan}
     */
    public static void check(PlannedStage stage, Settings settings) {
        checkStable(stage);
        settings.laneHours().ifPresent(wanted -> checkHours(stage, wanted));
        settings.alsoLaneHours().forEach(wanted -> checkHours(stage, wanted));
    }

    private static void checkStable(PlannedStage stage) {
        double work = leastLaneHours(stage);
        double most = stage.lanes() * (double) CoverProblem.HOURS;
        if (work >= most) {
            throw new StaffingRefused(Reason.BEYOND_ALL_LANES, stage.stage().id(), work, stage.lanes(), most);
        }
    }

    private static void checkHours(PlannedStage stage, int wanted) {
        String id = stage.stage().id();
        double work = leastLaneHours(stage);
        if (wanted <= work) {
            throw new StaffingRefused(Reason.TOO_FEW_FOR_THE_WORK, id, wanted, Math.ceil(work));
        }
        int least = 0;
        for (int hour = 0; hour < CoverProblem.HOURS; hour++) {
            for (int pool = 0; pool < stage.pools().size(); pool++) {
                least += stage.least(pool, hour);
            }
        }
        if (wanted < least) {
            throw new StaffingRefused(Reason.BELOW_ONE_LANE, id, wanted, least);
        }
        int most = stage.lanes() * CoverProblem.HOURS;
        if (wanted > most) {
            throw new StaffingRefused(Reason.ABOVE_ALL_LANES, id, wanted, most);
        }
    }

    private static double leastLaneHours(PlannedStage stage) {
        double work = 0;
        for (int pool = 0; pool < stage.pools().size(); pool++) {
            for (int hour = 0; hour < CoverProblem.HOURS; hour++) {
                work += stage.load(pool, hour);
            }
        }
        return work;
    }

    private StaffingPlan plan() {
        WeekLanes sipp = LanePlans.sipp(stage, settings.target());
        int wanted = settings.laneHours().orElse(sipp.laneHours());
        checkHours(stage, wanted);
        WeekLanes flat = flat(wanted);
        List<WeekLanes> plans = orRule(front(wanted, sipp.laneHours(), flat.laneHours()), sipp);
        WeekLanes chosen = withHours(plans, wanted);
        tell(Phase.SHIFTS, 0, 1);
        CoverProblem problem = new CoverProblem(chosen.byHour(), settings.shifts(), settings.startHours());
        CoverSearch.Cover cover = coverSolver.solve(problem, settings.seed());
        search.start(chosen);
        Roster roster = new RosterSearch(problem, cover.roster(), search).improve();
        WeekLanes opened = search.plan();
        tell(Phase.CONFIRMATION, 0, 3);
        StaffingPlan.Confirmed confirmed = confirmation.certain(chosen).confirmed();
        StaffingPlan.Staffed staffed = new StaffingPlan.Staffed(
                roster, point(opened), confirmation.certain(opened).confirmed());
        tell(Phase.CONFIRMATION, 1, 3);
        StaffingPlan.Comparison toFlat =
                confirmation.compare(StaffingPlan.Rule.FLAT, flat, withHours(plans, flat.laneHours()));
        tell(Phase.CONFIRMATION, 2, 3);
        StaffingPlan.Comparison toSipp =
                confirmation.compare(StaffingPlan.Rule.SIPP, sipp, withHours(plans, sipp.laneHours()));
        return new StaffingPlan(
                plans.stream().distinct().map(this::point).toList(),
                point(chosen),
                confirmed,
                List.of(toFlat, toSipp),
                cover,
                staffed);
    }

    /** Plans from many lane-hours to few, those wanted and those of the comparisons among them. */
    private List<WeekLanes> front(int wanted, int sipp, int flat) {
        WeekLanes start = LanePlans.backlogCarrying(stage, START_SAFETY);
        double least = leastLaneHours(stage);
        List<Integer> budgets = new ArrayList<>(List.of(wanted, sipp, flat));
        budgets.addAll(settings.alsoLaneHours());
        for (double use = .98; use > .7; use -= .04) {
            budgets.add((int) Math.round(least / use));
        }
        List<Integer> falling = budgets.stream()
                .distinct()
                .filter(hours -> hours <= stage.lanes() * CoverProblem.HOURS)
                .sorted((a, b) -> b - a)
                .toList();
        search.start(start);
        List<WeekLanes> plans = new ArrayList<>();
        for (int i = 0; i < falling.size(); i++) {
            tell(Phase.LANES, i, falling.size());
            search.bringTo(falling.get(i));
            search.exchange(EXCHANGES);
            plans.add(search.plan());
        }
        return plans;
    }

    /**
     * Where days differ much, the search may learn its own days by heart. The rule's plan is taken for its lane-hours when it does
     * better under arrivals that neither the search nor the confirmation uses.
     */
    private List<WeekLanes> orRule(List<WeekLanes> plans, WeekLanes rule) {
        WeekLanes found = withHours(plans, rule.laneHours());
        neither.start(found);
        long cost = neither.cost();
        neither.start(rule);
        WeekLanes better = neither.cost() < cost ? rule : found;
        return plans.stream().map(plan -> plan.equals(found) ? better : plan).toList();
    }

    private static WeekLanes withHours(List<WeekLanes> plans, int laneHours) {
        return plans.stream()
                .filter(plan -> plan.laneHours() == laneHours)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no plan with %d lane-hours; lanes were limited to %s"
                        .formatted(
                                laneHours,
                                plans.stream().map(WeekLanes::laneHours).toList())));
    }

    /** The flat plan of about so many lane-hours that can do the work, split among the pools as serves best. */
    private WeekLanes flat(int laneHours) {
        int lanes = Math.max(stage.pools().size(), Math.min(stage.lanes(), Math.round(laneHours / 168f)));
        while (!stable(LanePlans.flat(stage, lanes)) && lanes < stage.lanes()) {
            lanes++;
        }
        WeekLanes best = LanePlans.flat(stage, lanes);
        search.start(best);
        long least = search.cost();
        for (boolean better = true; better; ) {
            better = false;
            for (WeekLanes other : moved(best)) {
                search.start(other);
                if (stable(other) && search.cost() < least) {
                    least = search.cost();
                    best = other;
                    better = true;
                }
            }
        }
        return best;
    }

    /** Whether every pool's lanes can do its work of a week. */
    private boolean stable(WeekLanes plan) {
        for (int pool = 0; pool < plan.pools(); pool++) {
            double left = 0;
            for (int hour = 0; hour < CoverProblem.HOURS; hour++) {
                left += plan.lanes(pool, hour) - stage.load(pool, hour);
            }
            if (left <= 0) {
                return false;
            }
        }
        return true;
    }

    private List<WeekLanes> moved(WeekLanes flat) {
        List<WeekLanes> others = new ArrayList<>();
        for (int from = 0; from < flat.pools(); from++) {
            for (int to = 0; to < flat.pools(); to++) {
                boolean may = flat.lanes(from, 0) > 1
                        && flat.lanes(to, 0) < stage.pools().get(to).most();
                if (from != to && may) {
                    int giver = from;
                    int taker = to;
                    others.add(WeekLanes.of(
                            flat.pools(),
                            (pool, hour) ->
                                    flat.lanes(pool, hour) + (pool == taker ? 1 : 0) - (pool == giver ? 1 : 0)));
                }
            }
        }
        return others;
    }

    private StaffingPlan.Point point(WeekLanes plan) {
        unseen.start(plan);
        long[] waited = unseen.waited();
        double hourWeeks = 3.6e9 * settings.weeks();
        List<Double> byPool = IntStream.range(0, stage.pools().size())
                .mapToObj(pool -> unseen.waitedBy(pool) / hourWeeks / waited.length)
                .toList();
        return new StaffingPlan.Point(plan, Replicates.mean(waited.length, i -> waited[i] / hourWeeks), byPool);
    }

    private void tell(Phase phase, int done, int of) {
        if (!watcher.goOn(phase, done, of)) {
            throw new CancellationException("planning was cancelled");
        }
    }
}
