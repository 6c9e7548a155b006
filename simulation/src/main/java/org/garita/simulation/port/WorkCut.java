package org.garita.simulation.port;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Spreads work over lanes by augmenting shortest paths (J. Edmonds and R. M. Karp, Journal of the ACM 19, 1972). Work that
 * finds no lane shows the flows that are too much together: those that can still be reached.
 *
 * <p>Nodes: 0 is where work comes from, then the flows, then the kinds of lanes, last where work is done.
 */
final class WorkCut {
    /** Work as much as capacity is too much already, since arrivals are random; this much less is called as much. */
    private static final double AS_MUCH = 1e-9;

    private final double[][] room;
    private final int last;
    private final double dust;

    private WorkCut(double[] work, List<BitSet> kinds, List<Double> capacity) {
        last = work.length + kinds.size() + 1;
        room = new double[last + 1][last + 1];
        dust = Arrays.stream(work).sum() * 1e-13;
        for (int flow = 0; flow < work.length; flow++) {
            room[0][1 + flow] = work[flow] * (1 + AS_MUCH);
            for (int kind = 0; kind < kinds.size(); kind++) {
                if (kinds.get(kind).get(flow)) {
                    room[1 + flow][1 + work.length + kind] = Double.POSITIVE_INFINITY;
                }
            }
        }
        for (int kind = 0; kind < kinds.size(); kind++) {
            room[1 + work.length + kind][last] = capacity.get(kind);
        }
    }

    /**
     * Flows that together bring at least as much work as the lanes that serve any of them can do.
     *
     * @param work of each flow
     * @param capacity of lanes by the flows that they serve
     * @return positions of the flows; nothing when all work can be done
     */
    static Optional<BitSet> overloaded(double[] work, Map<BitSet, Double> capacity) {
        List<BitSet> kinds = new ArrayList<>(capacity.keySet());
        WorkCut cut = new WorkCut(work, kinds, kinds.stream().map(capacity::get).toList());
        double needed = Arrays.stream(cut.room[0]).sum();
        double done = cut.spread();
        if (needed == 0 || done >= needed * (1 - AS_MUCH / 10)) {
            return Optional.empty();
        }
        int[] from = cut.search();
        BitSet reached = new BitSet();
        for (int flow = 0; flow < work.length; flow++) {
            reached.set(flow, from[1 + flow] >= 0 && work[flow] > 0);
        }
        return Optional.of(reached);
    }

    private double spread() {
        double done = 0;
        for (int[] from = search(); from[last] >= 0; from = search()) {
            double amount = Double.POSITIVE_INFINITY;
            for (int node = last; node != 0; node = from[node]) {
                amount = Math.min(amount, room[from[node]][node]);
            }
            for (int node = last; node != 0; node = from[node]) {
                room[from[node]][node] = withoutDust(room[from[node]][node] - amount);
                room[node][from[node]] += amount;
            }
            done += amount;
        }
        return done;
    }

    /** What rounding left of a full passage is no room. */
    private double withoutDust(double left) {
        return left > dust ? left : 0;
    }

    /** For each node the one before it on a shortest way from node 0 with room left; -1 where there is none. */
    private int[] search() {
        int[] from = new int[last + 1];
        Arrays.fill(from, -1);
        from[0] = 0;
        Deque<Integer> open = new ArrayDeque<>(List.of(0));
        while (!open.isEmpty() && from[last] < 0) {
            int at = open.remove();
            for (int to = 1; to <= last; to++) {
                if (from[to] < 0 && room[at][to] > 0) {
                    from[to] = at;
                    open.add(to);
                }
            }
        }
        return from;
    }
}
