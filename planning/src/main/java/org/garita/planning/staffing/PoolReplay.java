package org.garita.planning.staffing;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.garita.simulation.compile.CompiledPort;

/**
 * Hot code. The vehicles of one pool served first come, first served by the lanes of a plan, hour by hour: the recursion of the
 * simulation's own engine, whose waits it gives to the microsecond where lanes never serve another pool. It remembers how every
 * hour began under the plan in force, so that a plan that differs in some hours is judged by these hours and those after them
 * until lanes and line stand as they would have.
 *
 * <p>Several threads may judge at once while none takes a plan over.
 */
final class PoolReplay {
    private static final int LANE_BITS = 8;
    private static final int LANE_MASK = (1 << LANE_BITS) - 1;
    private static final long HOUR = CompiledPort.HOUR;

    private final long[][] join;
    private final double[][] base;
    private final long[][] service;
    private final double[] pace;
    private final int most;
    private final int hours;
    private int[] plan;
    /** By replication and hour of the run: position of the first vehicle in line, free time of each lane, cost of the hour. */
    private final int[][] headAt;

    private final long[][][] freeAt;
    private final long[][] costOf;

    /** What a change of plan costs. */
    record Change(long microseconds, int reachHours) {}

    /** Where one replication stands. */
    private static final class Run {
        private final long[] free;
        private final long[] sorted;
        private final long[] other;
        private int head;

        Run(int most) {
            free = new long[most];
            sorted = new long[most + 1];
            other = new long[most];
        }
    }

    /**
     * @param recordings one for each replication
     * @param pace factor on service in each hour of the week
     * @param most most lanes that any plan may open
     * @param plan lanes in each hour of the week
     * @param weeks length of each replication
     */
    PoolReplay(Recording[] recordings, double[] pace, int most, int[] plan, int weeks) {
        this.join = Arrays.stream(recordings).map(Recording::join).toArray(long[][]::new);
        this.pace = pace.clone();
        this.base = Arrays.stream(recordings).map(Recording::service).toArray(double[][]::new);
        this.service = Arrays.stream(base)
                .map(draws -> Arrays.stream(draws)
                        .mapToLong(draw -> Math.max(1, (long) draw))
                        .toArray())
                .toArray(long[][]::new);
        this.most = most;
        this.hours = weeks * CoverProblem.HOURS;
        this.plan = plan.clone();
        this.headAt = new int[join.length][hours + 1];
        this.freeAt = new long[join.length][hours + 1][most];
        this.costOf = new long[join.length][hours + 1];
        refresh();
    }

    int replications() {
        return join.length;
    }

    /** Lanes in each hour of the week of the plan in force. */
    int[] plan() {
        return plan.clone();
    }

    /** Time waited in one replication under the plan in force; of those in line at the end until then. */
    long waited(int replication) {
        return Arrays.stream(costOf[replication]).sum();
    }

    /** By how much more would be waited, all replications together, under another plan. */
    Change judge(int[] other) {
        Run run = new Run(most);
        long sum = 0;
        int reach = 0;
        for (int replication = 0; replication < join.length; replication++) {
            int hour = nextDifference(other, 0);
            while (hour < hours) {
                int from = hour;
                load(run, replication, hour);
                do {
                    sum += hour(run, replication, hour, other) - costOf[replication][hour];
                    hour++;
                } while (hour < hours && !asBefore(run, replication, hour, other));
                if (hour == hours) {
                    sum += rest(run, replication) - costOf[replication][hours];
                }
                reach = Math.max(reach, hour - from);
                hour = nextDifference(other, hour);
            }
        }
        return new Change(sum, reach);
    }

    /** Takes another plan over; what comes long after its differences is left as it is until {@link #refresh()}. */
    void take(int[] other) {
        for (int replication = 0; replication < join.length; replication++) {
            int hour = nextDifference(other, 0);
            while (hour < hours) {
                hour = nextDifference(other, take(replication, other, hour, hour));
            }
        }
        plan = other.clone();
    }

    /** Runs the plan in force anew from the start. */
    void refresh() {
        IntStream.range(0, join.length).forEach(replication -> take(replication, plan, 0, hours));
    }

    /** Runs from an hour, at least until another, and on until the run would go on as before; returns that hour. */
    private int take(int replication, int[] other, int from, int atLeast) {
        Run run = new Run(most);
        load(run, replication, from);
        int hour = from;
        do {
            costOf[replication][hour] = hour(run, replication, hour, other);
            hour++;
            boolean again = hour >= atLeast && asBefore(run, replication, hour, other);
            headAt[replication][hour] = run.head;
            System.arraycopy(run.free, 0, freeAt[replication][hour], 0, most);
            if (again) {
                return hour;
            }
        } while (hour < hours);
        costOf[replication][hours] = rest(run, replication);
        return hours;
    }

    private int nextDifference(int[] other, int from) {
        int hour = from;
        while (hour < hours && other[hour % 168] == plan[hour % 168]) {
            hour++;
        }
        return hour;
    }

    private void load(Run run, int replication, int hour) {
        run.head = headAt[replication][hour];
        System.arraycopy(freeAt[replication][hour], 0, run.free, 0, most);
    }

    /**
     * Whether an hour begins as under the plan in force and has as many lanes, whatever their numbers. Open and closed lanes are
     * held apart: a vehicle that a closed lane still serves keeps no open one busy.
     */
    private boolean asBefore(Run run, int replication, int hour, int[] other) {
        if (hour == hours || other[hour % 168] != plan[hour % 168] || run.head != headAt[replication][hour]) {
            return false;
        }
        long now = hour * HOUR;
        long[] mine = run.sorted;
        long[] theirs = run.other;
        for (int lane = 0; lane < most; lane++) {
            mine[lane] = Math.max(now, run.free[lane]);
            theirs[lane] = Math.max(now, freeAt[replication][hour][lane]);
        }
        int open = plan[hour % 168];
        Arrays.sort(mine, 0, open);
        Arrays.sort(theirs, 0, open);
        Arrays.sort(mine, open, most);
        Arrays.sort(theirs, open, most);
        return Arrays.equals(mine, 0, most, theirs, 0, most);
    }

    /** Time waited by those still in line at the end of the run. */
    private long rest(Run run, int replication) {
        long sum = 0;
        long end = hours * HOUR;
        long[] joins = join[replication];
        for (int i = run.head; i < joins.length && joins[i] < end; i++) {
            sum += end - joins[i];
        }
        return sum;
    }

    /** Serves one hour of the run; returns the waits of those whose service began in it. */
    private long hour(Run run, int replication, int hour, int[] lanesOfHour) {
        int lanes = lanesOfHour[hour % 168];
        long start = hour * HOUR;
        int before = hour == 0 ? 0 : lanesOfHour[(hour + 167) % 168];
        for (int lane = before; lane < lanes; lane++) {
            run.free[lane] = Math.max(run.free[lane], start);
        }
        if (lanes == 0) {
            return 0;
        }
        long[] sorted = run.sorted;
        for (int lane = 0; lane < lanes; lane++) {
            sorted[lane] = run.free[lane] << LANE_BITS | lane;
        }
        Arrays.sort(sorted, 0, lanes);
        sorted[lanes] = Long.MAX_VALUE;
        double factor = pace[hour % 168];
        long waited = factor == 1
                ? serve(run, join[replication], service[replication], lanes, start + HOUR)
                : serve(run, join[replication], base[replication], factor, lanes, start + HOUR);
        for (int i = 0; i < lanes; i++) {
            run.free[(int) (sorted[i] & LANE_MASK)] = sorted[i] >>> LANE_BITS;
        }
        return waited;
    }

    private static long serve(Run run, long[] join, long[] service, int lanes, long end) {
        long[] free = run.sorted;
        long waited = 0;
        int i = run.head;
        while (i < join.length) {
            long first = free[0];
            long begin = Math.max(join[i], first >>> LANE_BITS);
            if (begin >= end) {
                break;
            }
            waited += begin - join[i];
            long next = (begin + service[i]) << LANE_BITS | (first & LANE_MASK);
            for (int k = 0; k < lanes; k++) {
                free[k] = Math.max(free[k], Math.min(free[k + 1], next));
            }
            i++;
        }
        run.head = i;
        return waited;
    }

    /** As the other, where service is slower or faster by a factor. */
    private static long serve(Run run, long[] join, double[] base, double factor, int lanes, long end) {
        long[] free = run.sorted;
        long waited = 0;
        int i = run.head;
        while (i < join.length) {
            long first = free[0];
            long begin = Math.max(join[i], first >>> LANE_BITS);
            if (begin >= end) {
                break;
            }
            waited += begin - join[i];
            long taken = Math.max(1, (long) (base[i] * factor));
            long next = (begin + taken) << LANE_BITS | (first & LANE_MASK);
            for (int k = 0; k < lanes; k++) {
                free[k] = Math.max(free[k], Math.min(free[k + 1], next));
            }
            i++;
        }
        run.head = i;
        return waited;
    }
}
