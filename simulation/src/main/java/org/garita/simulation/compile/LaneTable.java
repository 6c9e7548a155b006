package org.garita.simulation.compile;

import java.util.List;
import org.garita.simulation.port.LanePlan;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Stage;

/**
 * All lanes of a port numbered through, stage by stage in the order of the port, and their booths likewise; for each slot of
 * the week which flows a lane serves and how much service slows.
 */
public final class LaneTable {
    private final int[] firstLane;
    private final int[] stageOfLane;
    private final int[] firstBooth;
    private final int[] laneOfBooth;
    private final long[][] served;
    private final int[][] open;
    private final double[][] pace;

    LaneTable(Port port) {
        if (port.flows().size() > 64) {
            throw new IllegalArgumentException("port '%s' has %d flows; at most 64 fit a lane's mask"
                    .formatted(port.id(), port.flows().size()));
        }
        List<Stage> stages = port.stages();
        firstLane = new int[stages.size() + 1];
        for (int s = 0; s < stages.size(); s++) {
            firstLane[s + 1] = firstLane[s] + stages.get(s).lanes().size();
        }
        int lanes = firstLane[stages.size()];
        stageOfLane = new int[lanes];
        firstBooth = new int[lanes + 1];
        for (int lane = 0; lane < lanes; lane++) {
            int stage = stageOf(lane);
            stageOfLane[lane] = stage;
            firstBooth[lane + 1] = firstBooth[lane]
                    + stages.get(stage).lanes().get(lane - firstLane[stage]).booths();
        }
        laneOfBooth = new int[firstBooth[lanes]];
        for (int lane = 0; lane < lanes; lane++) {
            for (int booth = firstBooth[lane]; booth < firstBooth[lane + 1]; booth++) {
                laneOfBooth[booth] = lane;
            }
        }
        served = new long[port.slotsPerWeek()][lanes];
        open = new int[port.slotsPerWeek()][stages.size()];
        pace = new double[port.slotsPerWeek()][stages.size()];
        for (int s = 0; s < stages.size(); s++) {
            plan(port, s);
            pace(port, s);
        }
    }

    private int stageOf(int lane) {
        int stage = 0;
        while (firstLane[stage + 1] <= lane) {
            stage++;
        }
        return stage;
    }

    private void plan(Port port, int stage) {
        for (LanePlan.Assignment assignment : port.stages().get(stage).plan().assignments()) {
            long mask = 0;
            for (String flow : assignment.flows()) {
                mask |= 1L << port.flowIndex(flow);
            }
            int lane = firstLane[stage] + assignment.lane();
            for (int slot = assignment.fromSlot(); slot < assignment.toSlot(); slot++) {
                if (served[slot][lane] != 0) {
                    throw new IllegalArgumentException(
                            "lane %d of stage '%s' has two assignments in slot %d of the week"
                                    .formatted(
                                            assignment.lane(),
                                            port.stages().get(stage).id(),
                                            slot));
                }
                served[slot][lane] = mask;
            }
        }
    }

    private void pace(Port port, int stage) {
        Stage of = port.stages().get(stage);
        double[] byHour = of.pace().byHour().overWeek(port.slotsPerWeek());
        for (int slot = 0; slot < byHour.length; slot++) {
            int count = 0;
            for (int lane = firstLane[stage]; lane < firstLane[stage + 1]; lane++) {
                count += served[slot][lane] != 0 ? 1 : 0;
            }
            open[slot][stage] = count;
            double exponent = of.pace().openLanesExponent();
            boolean depends = exponent != 0 && count > 0;
            double byOpen = depends ? StrictMath.pow((double) count / of.lanes().size(), exponent) : 1;
            pace[slot][stage] = byHour[slot] * byOpen;
        }
    }

    /** All lanes of all stages. */
    public int lanes() {
        return stageOfLane.length;
    }

    /** All booths of all lanes. */
    public int booths() {
        return laneOfBooth.length;
    }

    /** The first lane of a stage; its last is before that of the next stage (which exists for the number of stages too). */
    public int firstLane(int stage) {
        return firstLane[stage];
    }

    public int stageOfLane(int lane) {
        return stageOfLane[lane];
    }

    /** The front booth of a lane; a tandem lane's rear booth follows it. */
    public int firstBooth(int lane) {
        return firstBooth[lane];
    }

    /** 1, or 2 for a tandem lane. */
    public int boothsOfLane(int lane) {
        return firstBooth[lane + 1] - firstBooth[lane];
    }

    public int laneOfBooth(int booth) {
        return laneOfBooth[booth];
    }

    /** The flows a lane serves in a slot of the week: bit f for flow f; 0 when closed. */
    public long served(int slotOfWeek, int lane) {
        return served[slotOfWeek][lane];
    }

    /** Lanes of a stage that are open by plan in a slot of the week, whomever they serve. */
    public int open(int slotOfWeek, int stage) {
        return open[slotOfWeek][stage];
    }

    /** Factor on service times that start in a slot of the week: the hour's times that of the open lanes. */
    public double pace(int slotOfWeek, int stage) {
        return pace[slotOfWeek][stage];
    }
}
