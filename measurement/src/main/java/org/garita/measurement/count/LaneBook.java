package org.garita.measurement.count;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.garita.kernel.sensor.LaneStatus;

/** The lane plan of one stage as far as the operator was told: how many lanes, and which, serve which classes from when on. */
public final class LaneBook {
    private static final int UNKNOWN = -1;
    private static final long DAY = 86_400_000;
    private static final double HABIT = 0.7;

    /** By classes served: what holds from when on. */
    private final Map<Long, TreeMap<Long, LaneStatus>> plans = new HashMap<>();

    private final Map<Integer, Long> lastServed = new HashMap<>();

    /** Takes up what signs say: which classes a lane is for, until something is told of it. */
    public void sign(int lane, long classes) {
        lastServed.putIfAbsent(lane, classes);
    }

    /** Takes up what the operator learnt; the newest word about a moment and the same classes holds. */
    public void learn(LaneStatus status) {
        plans.computeIfAbsent(status.classes(), ignored -> new TreeMap<>()).put(status.from(), status);
        for (int lane : status.lanes()) {
            lastServed.put(lane, status.classes());
        }
    }

    /** Whether the operator was told anything. */
    public boolean isEmpty() {
        return plans.isEmpty();
    }

    /** All sets of classes that lanes were ever told to serve. */
    public List<Long> served() {
        return new ArrayList<>(plans.keySet());
    }

    /** How many lanes serve exactly these classes at a moment; 0 before the first word. */
    public int open(long classes, long moment) {
        Map.Entry<Long, LaneStatus> holds =
                plans.getOrDefault(classes, new TreeMap<>()).floorEntry(moment);
        return holds == null ? 0 : holds.getValue().open();
    }

    /** How many lanes serve a class at a moment, be it with others. */
    public int openFor(int vehicleClass, long moment) {
        int open = 0;
        for (Map.Entry<Long, TreeMap<Long, LaneStatus>> plan : plans.entrySet()) {
            if ((plan.getKey() >>> vehicleClass & 1) != 0) {
                Map.Entry<Long, LaneStatus> holds = plan.getValue().floorEntry(moment);
                open += holds == null ? 0 : holds.getValue().open();
            }
        }
        return open;
    }

    /**
     * How many lanes will serve a class at a later moment. Where nothing was announced since, what changed on the day before
     * between the same hours is taken to change again, by {@link #HABIT} of it.
     *
     * @param now when the question is asked
     */
    public double expectedFor(int vehicleClass, long now, long moment) {
        double open = 0;
        for (Map.Entry<Long, TreeMap<Long, LaneStatus>> plan : plans.entrySet()) {
            if ((plan.getKey() >>> vehicleClass & 1) != 0) {
                Map.Entry<Long, LaneStatus> holds = plan.getValue().floorEntry(moment);
                int announced = holds == null ? 0 : holds.getValue().open();
                long since = holds == null ? now : Math.max(now, holds.getKey());
                Map.Entry<Long, LaneStatus> then = plan.getValue().floorEntry(moment - DAY);
                Map.Entry<Long, LaneStatus> before = plan.getValue().floorEntry(since - DAY);
                double habit = then == null || before == null
                        ? 0
                        : then.getValue().open() - before.getValue().open();
                open += Math.max(0, announced + HABIT * habit);
            }
        }
        return open;
    }

    /**
     * The classes that a lane serves at a moment. A lane that is not told to serve any is taken to serve those that it was
     * told to serve last, else those of the nearest lane that was.
     *
     * @return one bit a class, 0 when nothing was told of any lane
     */
    public long servedBy(int lane, long moment) {
        for (TreeMap<Long, LaneStatus> plan : plans.values()) {
            Map.Entry<Long, LaneStatus> holds = plan.floorEntry(moment);
            if (holds != null && holds.getValue().lanes().contains(lane)) {
                lastServed.put(lane, holds.getValue().classes());
                return holds.getValue().classes();
            }
        }
        int nearest = UNKNOWN;
        for (int other : lastServed.keySet()) {
            boolean nearer = nearest == UNKNOWN || Math.abs(other - lane) < Math.abs(nearest - lane);
            nearest =
                    nearer || (Math.abs(other - lane) == Math.abs(nearest - lane) && other < nearest) ? other : nearest;
        }
        return nearest == UNKNOWN ? 0 : lastServed.get(nearest);
    }

    /** Forgets what stopped to hold before a moment. */
    public void forget(long moment) {
        for (TreeMap<Long, LaneStatus> plan : plans.values()) {
            Long holding = plan.floorKey(moment);
            if (holding != null) {
                plan.headMap(holding).clear();
            }
        }
    }
}
