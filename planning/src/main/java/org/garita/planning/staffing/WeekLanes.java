package org.garita.planning.staffing;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/** How many lanes are open for each pool of flows in each hour of the week; read-only. */
public final class WeekLanes {
    private final int[][] lanes;

    private WeekLanes(int[][] lanes) {
        this.lanes = lanes;
    }

    /** A plan from a number for each (pool, hour of the week). */
    public static WeekLanes of(int pools, IntBinaryOperator lanesOfPoolAndHour) {
        int[][] lanes = new int[pools][CoverProblem.HOURS];
        for (int pool = 0; pool < pools; pool++) {
            for (int hour = 0; hour < CoverProblem.HOURS; hour++) {
                lanes[pool][hour] = lanesOfPoolAndHour.applyAsInt(pool, hour);
                if (lanes[pool][hour] < 0) {
                    throw new IllegalArgumentException(
                            "pool %d has %d lanes in hour %d of the week".formatted(pool, lanes[pool][hour], hour));
                }
            }
        }
        return new WeekLanes(lanes);
    }

    public int pools() {
        return lanes.length;
    }

    /** Lanes of a pool in an hour of the week. */
    public int lanes(int pool, int hour) {
        return lanes[pool][hour];
    }

    /** Lanes of all pools in an hour of the week: officers needed at lanes. */
    public int lanes(int hour) {
        int sum = 0;
        for (int[] pool : lanes) {
            sum += pool[hour];
        }
        return sum;
    }

    /** Lanes of all pools in each hour of the week. */
    public int[] byHour() {
        int[] sums = new int[CoverProblem.HOURS];
        Arrays.setAll(sums, this::lanes);
        return sums;
    }

    /** Open lanes times hours in a week: officer-hours at lanes. */
    public int laneHours() {
        return Arrays.stream(byHour()).sum();
    }

    /** Hours in which a lane opens or changes its pool, summed over pools, the week repeating. */
    public int openings() {
        int changes = 0;
        for (int[] pool : lanes) {
            for (int hour = 0; hour < pool.length; hour++) {
                changes += Math.max(0, pool[hour] - pool[(hour + pool.length - 1) % pool.length]);
            }
        }
        return changes;
    }

    int[] copyOf(int pool) {
        return lanes[pool].clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WeekLanes plan && Arrays.deepEquals(lanes, plan.lanes);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(lanes);
    }

    @Override
    public String toString() {
        return Arrays.deepToString(lanes);
    }
}
