package org.garita.planning.advice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.garita.simulation.port.LanePlan;
import org.garita.simulation.port.LanePlan.Assignment;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Stage;

/**
 * The lanes of one stage over the coming time in steps of five minutes: whom each serves, and whether an officer is there. A lane
 * that changes whom it serves is closed for one step while signs and cars sort themselves out; its officer stays. Immutable.
 */
public final class LanesAhead {
    /** Length of a step, in minutes. */
    public static final int STEP_MINUTES = 5;

    /** Steps of a day. */
    public static final int STEPS = 24 * 60 / STEP_MINUTES;

    /** Steps for which a lane is closed when it changes whom it serves. */
    static final int CHANGEOVER_STEPS = 1;

    private final List<String> flows;
    private final long[][] serves;
    private final boolean[][] staffed;

    private LanesAhead(List<String> flows, long[][] serves, boolean[][] staffed) {
        this.flows = List.copyOf(flows);
        this.serves = serves;
        this.staffed = staffed;
    }

    /**
     * The lanes of a stage by its plan.
     *
     * @param minuteOfWeek minute at which the first step begins, from 0 (Monday 00:00) on the clock of the port
     * @param steps how many steps are looked ahead, 1 or more
     */
    public static LanesAhead planned(Port port, Stage stage, int minuteOfWeek, int steps) {
        List<String> flows = port.flows().stream()
                .filter(flow ->
                        flow.path().stream().anyMatch(step -> step.stage().equals(stage.id())))
                .map(flow -> flow.id())
                .toList();
        int lanes = stage.lanes().size();
        long[][] serves = new long[steps][lanes];
        for (Assignment one : stage.plan().assignments()) {
            long mask = mask(flows, one.flows());
            for (int step = 0; step < steps; step++) {
                int slot = (minuteOfWeek + step * STEP_MINUTES) / port.slotMinutes() % port.slotsPerWeek();
                if (slot >= one.fromSlot() && slot < one.toSlot()) {
                    serves[step][one.lane()] = mask;
                }
            }
        }
        boolean[][] staffed = new boolean[steps][lanes];
        for (int step = 0; step < steps; step++) {
            for (int lane = 0; lane < lanes; lane++) {
                staffed[step][lane] = serves[step][lane] != 0;
            }
        }
        return new LanesAhead(flows, serves, staffed);
    }

    private static long mask(List<String> flows, Set<String> ids) {
        long mask = 0;
        for (String id : ids) {
            int index = flows.indexOf(id);
            if (index < 0) {
                throw new IllegalArgumentException(
                        "flow '%s' does not come to this stage; there are %s".formatted(id, flows));
            }
            mask |= 1L << index;
        }
        return mask;
    }

    /** Steps that are looked ahead. */
    public int steps() {
        return serves.length;
    }

    /** Lanes of the stage. */
    public int lanes() {
        return serves[0].length;
    }

    /** Ids of the flows that a lane serves in a step; none while it is closed or changes. */
    public Set<String> serves(int step, int lane) {
        return ids(at(step, lane));
    }

    private Set<String> ids(long mask) {
        Set<String> ids = new LinkedHashSet<>();
        for (int index = 0; index < flows.size(); index++) {
            if ((mask >>> index & 1) != 0) {
                ids.add(flows.get(index));
            }
        }
        return ids;
    }

    /** Whether an officer is at a lane in a step. */
    public boolean staffed(int step, int lane) {
        return staffed[Math.min(steps() - 1, step)][lane];
    }

    /** Lanes that serve a flow in a step, be it with others. */
    public int open(int step, String flow) {
        int bit = flows.indexOf(flow);
        return (int) Arrays.stream(serves[Math.min(steps() - 1, step)])
                .filter(mask -> (mask >>> bit & 1) != 0)
                .count();
    }

    /**
     * Officers at lanes times steps, changeovers included.
     *
     * @param until steps that are counted, from the first
     */
    public int staffedSteps(int until) {
        int sum = 0;
        for (int step = 0; step < Math.min(until, steps()); step++) {
            for (boolean one : staffed[step]) {
                sum += one ? 1 : 0;
            }
        }
        return sum;
    }

    /**
     * With changes from the first step on.
     *
     * @throws IllegalArgumentException when the stage has no such lane or flow
     */
    public LanesAhead with(List<LaneChange> changes) {
        return at(0, changes);
    }

    /**
     * With changes from a step on. A lane that serves the same flows in the step before needs no changeover.
     *
     * @throws IllegalArgumentException when the stage has no such lane or flow
     */
    public LanesAhead at(int from, List<LaneChange> changes) {
        long[][] next = copy(serves);
        boolean[][] officers = copy(staffed);
        for (LaneChange change : changes) {
            if (change.lane() < 0 || change.lane() >= lanes()) {
                throw new IllegalArgumentException(
                        "no lane %d; the stage has %d, counted from 0".formatted(change.lane(), lanes()));
            }
            long before = serves[Math.max(0, from - 1)][change.lane()];
            change(next, officers, from, change, before);
        }
        return new LanesAhead(flows, next, officers);
    }

    private void change(long[][] next, boolean[][] officers, int from, LaneChange change, long before) {
        long to = mask(flows, change.flows());
        int lane = change.lane();
        int end = Math.min(steps(), from + change.minutes() / STEP_MINUTES);
        for (int step = from; step < end; step++) {
            officers[step][lane] |= change.opens();
            next[step][lane] = officers[step][lane] ? to : 0;
        }
        if (before != to) {
            closeFor(next, lane, from);
        }
        if (end < steps() && next[end][lane] != 0 && next[end][lane] != to) {
            closeFor(next, lane, end);
        }
    }

    private static void closeFor(long[][] serves, int lane, int from) {
        for (int step = from; step < Math.min(serves.length, from + CHANGEOVER_STEPS); step++) {
            serves[step][lane] = 0;
        }
    }

    /** The same lanes seen so many steps later; beyond what was looked ahead the last step holds. */
    public LanesAhead later(int steps) {
        long[][] next = new long[steps()][];
        boolean[][] officers = new boolean[steps()][];
        for (int step = 0; step < steps(); step++) {
            int from = Math.min(steps() - 1, step + steps);
            next[step] = serves[from].clone();
            officers[step] = staffed[from].clone();
        }
        return new LanesAhead(flows, next, officers);
    }

    /**
     * As assignments to slots of five minutes, the first of them for the first step.
     *
     * @param length slots; where fewer steps were looked ahead, the last one holds
     */
    public LanePlan plan(int length) {
        List<Assignment> assignments = new ArrayList<>();
        for (int lane = 0; lane < lanes(); lane++) {
            int from = 0;
            for (int slot = 1; slot <= length; slot++) {
                if (slot == length || at(slot, lane) != at(from, lane)) {
                    if (at(from, lane) != 0) {
                        assignments.add(new Assignment(lane, from, slot, ids(at(from, lane))));
                    }
                    from = slot;
                }
            }
        }
        return new LanePlan(assignments);
    }

    private long at(int step, int lane) {
        return serves[Math.min(steps() - 1, step)][lane];
    }

    private static long[][] copy(long[][] given) {
        return Arrays.stream(given).map(long[]::clone).toArray(long[][]::new);
    }

    private static boolean[][] copy(boolean[][] given) {
        return Arrays.stream(given).map(boolean[]::clone).toArray(boolean[][]::new);
    }
}
