package org.garita.simulation.compile;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Port;

/**
 * The steps of all flows numbered through, flow by flow, and the lines: one for each stage and flow that meet. Results are
 * kept by line; a flow that visits a stage twice has one line there.
 */
public final class PathTable {
    private static final int NONE = -1;

    private final int[] firstStep;
    private final int[] stageOfStep;
    private final int[] flowOfStep;
    private final int[] lineOfStep;
    private final long[] travel;
    private final Routes[] after;
    private final Routes[] atArrival;
    private final int[] stageOfLine;
    private final int[] flowOfLine;
    private final int[][] lineOf;
    private final int[] rank;
    private final boolean cyclic;

    PathTable(Port port) {
        List<Flow> flows = port.flows();
        int stages = port.stages().size();
        firstStep = new int[flows.size() + 1];
        for (int f = 0; f < flows.size(); f++) {
            firstStep[f + 1] = firstStep[f] + flows.get(f).path().size();
        }
        int steps = firstStep[flows.size()];
        stageOfStep = new int[steps];
        flowOfStep = new int[steps];
        lineOfStep = new int[steps];
        travel = new long[steps];
        after = new Routes[steps];
        atArrival = new Routes[flows.size()];
        lineOf = new int[stages][flows.size()];
        for (int[] row : lineOf) {
            Arrays.fill(row, NONE);
        }
        int[] stageOf = new int[steps];
        int[] flowOf = new int[steps];
        int lines = 0;
        for (int f = 0; f < flows.size(); f++) {
            for (int step = firstStep[f]; step < firstStep[f + 1]; step++) {
                Flow.Step given = flows.get(f).path().get(step - firstStep[f]);
                int stage = port.stageIndex(given.stage());
                if (lineOf[stage][f] == NONE) {
                    stageOf[lines] = stage;
                    flowOf[lines] = f;
                    lineOf[stage][f] = lines++;
                }
                stageOfStep[step] = stage;
                flowOfStep[step] = f;
                lineOfStep[step] = lineOf[stage][f];
                travel[step] = Math.round(given.travelSeconds() * 1e6);
            }
            routes(flows.get(f), f);
        }
        stageOfLine = Arrays.copyOf(stageOf, lines);
        flowOfLine = Arrays.copyOf(flowOf, lines);
        rank = new int[stages];
        cyclic = !rankStages();
    }

    private void routes(Flow flow, int f) {
        atArrival[f] = routesFrom(flow, f, 0);
        for (int step = firstStep[f]; step < firstStep[f + 1]; step++) {
            after[step] = routesFrom(flow, f, step - firstStep[f] + 1);
        }
    }

    private Routes routesFrom(Flow flow, int f, int from) {
        int until = from;
        while (until < flow.path().size()
                && (until == from || flow.path().get(until - 1).share() < 1)) {
            until++;
        }
        int[] next = new int[until - from];
        long[] limits = new long[until - from];
        double pass = 1;
        for (int i = 0; i < next.length; i++) {
            next[i] = firstStep[f] + from + i;
            double share = flow.path().get(from + i).share();
            pass *= 1 - share;
            limits[i] = share >= 1 ? Long.MAX_VALUE : (long) ((1 - pass) * 0x1.0p63);
        }
        return new Routes(next, limits);
    }

    /** Ranks by the longest way from the outside (Kahn, 1962); stages on a cycle rank after all others, in port order. */
    private boolean rankStages() {
        int stages = rank.length;
        boolean[][] leads = new boolean[stages][stages];
        int[] before = new int[stages];
        for (int step = 0; step < after.length; step++) {
            for (int i = 0; i < after[step].choices(); i++) {
                int from = stageOfStep[step];
                int to = stageOfStep[after[step].step(i)];
                before[to] += leads[from][to] ? 0 : 1;
                leads[from][to] = true;
            }
        }
        Deque<Integer> ready = new ArrayDeque<>();
        for (int stage = 0; stage < stages; stage++) {
            if (before[stage] == 0) {
                ready.add(stage);
            }
        }
        int ranked = 0;
        while (!ready.isEmpty()) {
            int stage = ready.remove();
            rank[stage] = ranked++;
            for (int to = 0; to < stages; to++) {
                if (leads[stage][to] && --before[to] == 0) {
                    ready.add(to);
                }
            }
        }
        int next = ranked;
        for (int stage = 0; stage < stages; stage++) {
            if (before[stage] > 0) {
                rank[stage] = next++;
            }
        }
        return ranked == stages;
    }

    /** All steps of all flows. */
    public int steps() {
        return stageOfStep.length;
    }

    /** The first step of a flow; its last is before that of the next flow (which exists for the number of flows too). */
    public int firstStep(int flow) {
        return firstStep[flow];
    }

    public int stageOfStep(int step) {
        return stageOfStep[step];
    }

    public int flowOfStep(int step) {
        return flowOfStep[step];
    }

    public int lineOfStep(int step) {
        return lineOfStep[step];
    }

    /** Drive to a step from wherever the vehicle comes, in microseconds. */
    public long travelMicros(int step) {
        return travel[step];
    }

    /** Where vehicles go after a step. */
    public Routes after(int step) {
        return after[step];
    }

    /** Where vehicles of a flow go on arrival. */
    public Routes atArrival(int flow) {
        return atArrival[flow];
    }

    /** All lines: stages and flows that meet. */
    public int lines() {
        return stageOfLine.length;
    }

    public int stageOfLine(int line) {
        return stageOfLine[line];
    }

    public int flowOfLine(int line) {
        return flowOfLine[line];
    }

    /** Whether a flow ever comes to a stage. */
    public boolean meet(int stage, int flow) {
        return lineOf[stage][flow] != NONE;
    }

    /** The line of a flow at a stage; they must {@link #meet}. */
    public int line(int stage, int flow) {
        if (!meet(stage, flow)) {
            throw new IllegalArgumentException("flow %d never comes to stage %d".formatted(flow, stage));
        }
        return lineOf[stage][flow];
    }

    /** Position of a stage in an order in which every stage comes after those that lead to it; larger is downstream. */
    public int rank(int stage) {
        return rank[stage];
    }

    /** Whether some vehicle can come from a stage back to it, or visits one twice. */
    public boolean cyclic() {
        return cyclic;
    }
}
