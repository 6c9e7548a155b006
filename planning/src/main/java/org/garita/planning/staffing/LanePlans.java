package org.garita.planning.staffing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Lane plans by the rules of the literature; where a rule asks for more lanes than there are, lanes are shared out. */
public final class LanePlans {
    private LanePlans() {}

    /**
     * What a rule aims at: at most this share of vehicles waits longer than this.
     *
     * @param seconds 0 or more
     * @param share above 0, below 1
     */
    public record Target(double seconds, double share) {
        public Target {
            if (seconds < 0 || !(share > 0 && share < 1)) {
                throw new IllegalArgumentException(
                        "a target is 0 seconds or more for a share between 0 and 1, got %s s and %s"
                                .formatted(seconds, share));
            }
        }
    }

    /**
     * Each hour on its own as if it lasted for ever: the fewest lanes at which Erlang C meets the target (stationary independent
     * period by period, SIPP; Green, Kolesar and Soares, Operations Research 49(4), 2001). It does not know of backlog, and where
     * demand is more than all lanes serve it shares the lanes in proportion to the loads.
     */
    public static WeekLanes sipp(PlannedStage stage, Target target) {
        int[][] wanted = new int[stage.pools().size()][CoverProblem.HOURS];
        for (int pool = 0; pool < wanted.length; pool++) {
            double service = stage.meanServiceHours(pool) * 3600;
            for (int hour = 0; hour < CoverProblem.HOURS; hour++) {
                double load = stage.load(pool, hour);
                wanted[pool][hour] = load == 0 ? 0 : fewest(load, target.seconds() / service, target.share());
            }
        }
        return fitInProportion(stage, wanted);
    }

    private static int fewest(double load, double time, double share) {
        int lanes = (int) Math.floor(load) + 1;
        while (ErlangC.waitsLonger(lanes, load, time) > share) {
            lanes++;
        }
        return lanes;
    }

    /**
     * Modified offered load with square-root safety: m + beta sqrt(m), where m is the load of an hour seen a residual service
     * later (Jennings, Mandelbaum, Massey and Whitt, Management Science 42(10), 1996; the lag to first order).
     *
     * @param beta safety, 0 or more; 1 leaves about one in five waiting, 2 about one in fifty
     */
    public static WeekLanes modifiedOfferedLoad(PlannedStage stage, double beta) {
        int[][] wanted = new int[stage.pools().size()][CoverProblem.HOURS];
        for (int pool = 0; pool < wanted.length; pool++) {
            double[] load = modifiedLoad(stage, pool);
            Arrays.setAll(wanted[pool], hour -> safe(load[hour], beta));
        }
        return fitInProportion(stage, wanted);
    }

    /**
     * As {@link #modifiedOfferedLoad}, but what one hour leaves undone is carried into the next, and where lanes are short they
     * go first to the flows that are served fastest, whose vehicles wait most per lane-hour withheld (the c-mu rule; Cox and
     * Smith, Queues, 1961). For ports whose demand exceeds all lanes at some hours.
     */
    public static WeekLanes backlogCarrying(PlannedStage stage, double beta) {
        int pools = stage.pools().size();
        double[][] load = new double[pools][];
        Arrays.setAll(load, pool -> modifiedLoad(stage, pool));
        int[][] given = new int[pools][CoverProblem.HOURS];
        double[] backlog = new double[pools];
        List<Integer> fastestFirst = IntStream.range(0, pools)
                .boxed()
                .sorted(Comparator.comparingDouble(stage::meanServiceHours))
                .toList();
        // The second week knows the backlog of the first.
        for (int at = 0; at < 2 * CoverProblem.HOURS; at++) {
            int hour = at % CoverProblem.HOURS;
            double[] work = new double[pools];
            int left = stage.lanes();
            for (int pool = 0; pool < pools; pool++) {
                work[pool] = load[pool][hour] + backlog[pool];
                given[pool][hour] = stage.least(pool, hour);
                left -= given[pool][hour];
            }
            for (double safety : new double[] {0, beta}) {
                for (int pool : fastestFirst) {
                    int most = Math.min(stage.pools().get(pool).most(), safe(work[pool], safety));
                    int extra = Math.max(0, Math.min(left, most - given[pool][hour]));
                    given[pool][hour] += extra;
                    left -= extra;
                }
            }
            for (int pool = 0; pool < pools; pool++) {
                backlog[pool] = Math.max(0, work[pool] - given[pool][hour]);
            }
        }
        return WeekLanes.of(pools, (pool, hour) -> given[pool][hour]);
    }

    private static double[] modifiedLoad(PlannedStage stage, int pool) {
        double meanSquare = 0;
        double mean = 0;
        for (String id : stage.pools().get(pool).flows()) {
            double hours = stage.service(id).meanSeconds() / 3600;
            double cv = stage.service(id).cv();
            mean += hours;
            meanSquare += hours * hours * (1 + cv * cv);
        }
        double lag = Math.min(1, mean == 0 ? 0 : meanSquare / mean / 2);
        double[] load = new double[CoverProblem.HOURS];
        for (int hour = 0; hour < load.length; hour++) {
            double before = stage.load(pool, (hour + load.length - 1) % load.length);
            load[hour] = (1 - lag) * stage.load(pool, hour) + lag * before;
        }
        return load;
    }

    private static int safe(double load, double beta) {
        return load == 0 ? 0 : (int) Math.ceil(load + beta * Math.sqrt(load));
    }

    /**
     * The same lanes in all hours, shared so that the largest load per lane over the week is least.
     *
     * @param lanes open at all hours, at least one for each pool
     */
    public static WeekLanes flat(PlannedStage stage, int lanes) {
        int pools = stage.pools().size();
        if (lanes < pools || lanes > stage.lanes()) {
            throw new IllegalArgumentException(
                    "a flat plan needs %d to %d lanes, got %d".formatted(pools, stage.lanes(), lanes));
        }
        double[] mean = new double[pools];
        Arrays.setAll(mean, pool -> IntStream.range(0, CoverProblem.HOURS)
                .mapToDouble(hour -> stage.load(pool, hour))
                .average()
                .orElse(0));
        int[] given = new int[pools];
        Arrays.fill(given, 1);
        for (int left = lanes - pools; left > 0; left--) {
            given[neediest(stage, mean, given)]++;
        }
        return WeekLanes.of(pools, (pool, hour) -> given[pool]);
    }

    private static int neediest(PlannedStage stage, double[] mean, int[] given) {
        int best = -1;
        for (int pool = 0; pool < given.length; pool++) {
            boolean may = given[pool] < stage.pools().get(pool).most();
            if (may && (best < 0 || mean[pool] / given[pool] > mean[best] / given[best])) {
                best = pool;
            }
        }
        if (best < 0) {
            throw new IllegalArgumentException("the pools may not have as many lanes; their most are "
                    + stage.pools().stream().map(LanePool::most).toList());
        }
        return best;
    }

    private static WeekLanes fitInProportion(PlannedStage stage, int[][] wanted) {
        int pools = wanted.length;
        int[][] given = new int[pools][CoverProblem.HOURS];
        for (int hour = 0; hour < CoverProblem.HOURS; hour++) {
            int sum = 0;
            for (int pool = 0; pool < pools; pool++) {
                int most = stage.pools().get(pool).most();
                given[pool][hour] = Math.max(stage.least(pool, hour), Math.min(most, wanted[pool][hour]));
                sum += given[pool][hour];
            }
            for (; sum > stage.lanes(); sum--) {
                given[leastLoaded(stage, given, hour)][hour]--;
            }
        }
        return WeekLanes.of(pools, (pool, hour) -> given[pool][hour]);
    }

    /** The pool whose load per lane stays least when it gives up a lane. */
    private static int leastLoaded(PlannedStage stage, int[][] given, int hour) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int pool = 0; pool < given.length; pool++) {
            if (given[pool][hour] > Math.max(1, stage.least(pool, hour))) {
                double then = stage.load(pool, hour) / (given[pool][hour] - 1);
                if (then < least) {
                    least = then;
                    best = pool;
                }
            }
        }
        if (best < 0) {
            throw new IllegalArgumentException(
                    "stage '%s' has %d lanes, too few for the least that its pools must have in hour %d of the week"
                            .formatted(stage.stage().id(), stage.lanes(), hour));
        }
        return best;
    }
}
