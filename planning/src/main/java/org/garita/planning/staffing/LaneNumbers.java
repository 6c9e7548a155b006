package org.garita.planning.staffing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.garita.simulation.port.LanePlan;

/**
 * Which lane serves whom when only numbers are planned. Where the most lanes of all pools fit side by side each pool has its own
 * and never takes another's; else lanes keep their pool as long as they can and the last to come is the first to go.
 */
final class LaneNumbers {
    private static final int CLOSED = -1;

    private LaneNumbers() {}

    static LanePlan plan(PlannedStage stage, WeekLanes plan) {
        int[][] owner = owners(stage.lanes(), plan);
        int slotsPerHour = 60 / stage.port().slotMinutes();
        List<LanePlan.Assignment> assignments = new ArrayList<>();
        for (int lane = 0; lane < stage.lanes(); lane++) {
            int from = 0;
            for (int hour = 1; hour <= CoverProblem.HOURS; hour++) {
                if (hour == CoverProblem.HOURS || owner[hour][lane] != owner[from][lane]) {
                    if (owner[from][lane] != CLOSED) {
                        Set<String> flows =
                                Set.copyOf(stage.pools().get(owner[from][lane]).flows());
                        assignments.add(new LanePlan.Assignment(lane, from * slotsPerHour, hour * slotsPerHour, flows));
                    }
                    from = hour;
                }
            }
        }
        return new LanePlan(assignments);
    }

    private static int[][] owners(int lanes, WeekLanes plan) {
        int[] most = new int[plan.pools()];
        int side = 0;
        for (int pool = 0; pool < most.length; pool++) {
            most[pool] = Arrays.stream(plan.copyOf(pool)).max().orElse(0);
            side += most[pool];
        }
        return side <= lanes ? sideBySide(lanes, plan, most) : shared(lanes, plan);
    }

    private static int[][] sideBySide(int lanes, WeekLanes plan, int[] most) {
        int[][] owner = closed(lanes);
        int first = 0;
        for (int pool = 0; pool < most.length; pool++) {
            for (int hour = 0; hour < owner.length; hour++) {
                Arrays.fill(owner[hour], first, first + plan.lanes(pool, hour), pool);
            }
            first += most[pool];
        }
        return owner;
    }

    private static int[][] shared(int lanes, WeekLanes plan) {
        int[][] owner = closed(lanes);
        List<List<Integer>> held = new ArrayList<>();
        for (int pool = 0; pool < plan.pools(); pool++) {
            held.add(new ArrayList<>());
        }
        List<Integer> free = new ArrayList<>();
        for (int lane = 0; lane < lanes; lane++) {
            free.add(lane);
        }
        for (int hour = 0; hour < owner.length; hour++) {
            for (int pool = 0; pool < held.size(); pool++) {
                while (held.get(pool).size() > plan.lanes(pool, hour)) {
                    free.add(held.get(pool).remove(held.get(pool).size() - 1));
                }
            }
            free.sort(null);
            for (int pool = 0; pool < held.size(); pool++) {
                while (held.get(pool).size() < plan.lanes(pool, hour)) {
                    held.get(pool).add(take(free, pool, hour));
                }
                for (int lane : held.get(pool)) {
                    owner[hour][lane] = pool;
                }
            }
        }
        return owner;
    }

    private static int take(List<Integer> free, int pool, int hour) {
        if (free.isEmpty()) {
            throw new IllegalArgumentException(
                    "hour %d of the week has more open lanes than the stage has lanes, at pool %d"
                            .formatted(hour, pool));
        }
        return free.remove(0);
    }

    private static int[][] closed(int lanes) {
        int[][] owner = new int[CoverProblem.HOURS][lanes];
        for (int[] row : owner) {
            Arrays.fill(row, CLOSED);
        }
        return owner;
    }
}
