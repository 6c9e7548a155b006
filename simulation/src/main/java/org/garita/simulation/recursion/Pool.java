package org.garita.simulation.recursion;

import java.util.Arrays;
import java.util.List;

/**
 * Hot code. Flows that share lanes at a stage, in one line: those who wait stand in arrays from head to tail in the order in
 * which they joined, with their start and end of service once they are served.
 */
final class Pool {
    /** Vehicles prepared for service at once: small enough that a long backlog costs nothing. */
    private static final int CHUNK = 512;

    private final LineRun[] members;
    private final FreeLanes lanes;
    private final double[] officer;

    private long[] join = new long[1024];
    private long[] start = new long[1024];
    private long[] done = new long[1024];
    private long[] service = new long[1024];
    private double[] base = new double[0];
    private int[] member = new int[1024];
    private int head;
    private int tail;
    private int served;

    private final int[] next;
    private final Split[] splits;

    /** The part of the vehicles served that belongs to one member. */
    private static final class Split {
        private long[] join = new long[64];
        private long[] start = new long[64];
        private long[] done = new long[64];
        private int count;

        void clear(int room) {
            count = 0;
            if (room > join.length) {
                join = new long[room];
                start = new long[room];
                done = new long[room];
            }
        }
    }

    /**
     * @param lines the lines of its flows, in the order of the flows
     * @param stageLanes lanes of the stage
     */
    Pool(List<LineRun> lines, int stageLanes) {
        members = lines.toArray(LineRun[]::new);
        lanes = new FreeLanes(stageLanes);
        officer = new double[stageLanes];
        next = new int[members.length];
        splits = members.length == 1 ? new Split[0] : new Split[members.length];
        Arrays.setAll(splits, i -> new Split());
    }

    FreeLanes lanes() {
        return lanes;
    }

    /** Vehicles of a flow that stand in line before the run begins. */
    void startWith(int flow, int vehicles) {
        for (int m = 0; m < members.length; m++) {
            if (members[m].flow() == flow) {
                room(vehicles);
                Arrays.fill(join, tail, tail + vehicles, 0);
                Arrays.fill(member, tail, tail + vehicles, m);
                tail += vehicles;
                members[m].startWith(vehicles);
            }
        }
    }

    /** Where officers differ: their factors times the pace, by lane of the stage. */
    double[] officers() {
        return officer;
    }

    /**
     * Runs one slot.
     *
     * @param pace factor on all service
     * @param byOfficers whether {@link #officers()} holds factors to use instead
     * @return microseconds of service begun
     */
    long run(Slot slot, double pace, boolean byOfficers, int[][] waitingAt, int[][] begunIn) {
        gather(slot.end());
        int from = head;
        if (lanes.count() > 0) {
            head = byOfficers ? serveByOfficers(slot.end()) : serve(slot.end(), pace);
        }
        record(slot, from, head, waitingAt, begunIn);
        served = head - from;
        long begun = 0;
        for (int i = from; i < head; i++) {
            begun += (done[i] >>> FreeLanes.LANE_BITS) - start[i];
        }
        if (head == tail) {
            head = 0;
            tail = 0;
        }
        return begun;
    }

    /** Services begun in the slot that was run last. */
    int served() {
        return served;
    }

    /** Counts those still in line at the end of the run. */
    void close() {
        for (int i = head; i < tail; i++) {
            members[member[i]].unfinished(join[i]);
        }
    }

    private void gather(long end) {
        int count = 0;
        for (LineRun line : members) {
            line.inflow().settle(end);
            count += line.inflow().count();
        }
        room(count);
        if (members.length == 1) {
            System.arraycopy(members[0].inflow().times(), 0, join, tail, count);
        } else {
            merge(count);
        }
        tail += count;
    }

    private void merge(int count) {
        Arrays.fill(next, 0);
        for (int i = tail; i < tail + count; i++) {
            int best = -1;
            long least = Long.MAX_VALUE;
            for (int m = 0; m < members.length; m++) {
                Inflow inflow = members[m].inflow();
                if (next[m] < inflow.count() && inflow.order(next[m]) < least) {
                    least = inflow.order(next[m]);
                    best = m;
                }
            }
            join[i] = least >>> Inflow.RANK_BITS;
            member[i] = best;
            next[best]++;
        }
    }

    /** Room for more vehicles at the tail, first by forgetting those before the head. */
    private void room(int more) {
        if (tail + more <= join.length) {
            return;
        }
        int waiting = tail - head;
        long[] joins = join;
        int[] whose = member;
        if (waiting + more > join.length / 2) {
            int length = Math.max(2 * join.length, Integer.highestOneBit(waiting + more) * 4);
            joins = new long[length];
            whose = new int[length];
            start = new long[length];
            done = new long[length];
            service = new long[length];
        }
        System.arraycopy(join, head, joins, 0, waiting);
        System.arraycopy(member, head, whose, 0, waiting);
        join = joins;
        member = whose;
        head = 0;
        tail = waiting;
    }

    private int serve(long end, double pace) {
        int at = head;
        while (at < tail) {
            int until = Math.min(tail, at + CHUNK);
            prepare(at, until, pace);
            int served = lanes.serve(join, service, start, done, at, until, end);
            take(at, served);
            if (served < until) {
                return served;
            }
            at = served;
        }
        return at;
    }

    private void prepare(int from, int until, double pace) {
        if (members.length == 1) {
            double[] draws = members[0].services().window(until - from);
            int shift = members[0].services().position() - from;
            for (int i = from; i < until; i++) {
                service[i] = Math.max(1, (long) (draws[i + shift] * pace));
            }
            return;
        }
        for (int m = 0; m < members.length; m++) {
            double[] draws = members[m].services().window(until - from);
            int at = members[m].services().position();
            for (int i = from; i < until; i++) {
                if (member[i] == m) {
                    service[i] = Math.max(1, (long) (draws[at++] * pace));
                }
            }
        }
    }

    private int serveByOfficers(long end) {
        if (base.length < join.length) {
            base = new double[join.length];
        }
        int at = head;
        while (at < tail) {
            int until = Math.min(tail, at + CHUNK);
            for (int m = 0; m < members.length; m++) {
                double[] draws = members[m].services().window(until - at);
                int from = members[m].services().position();
                for (int i = at; i < until; i++) {
                    if (member[i] == m) {
                        base[i] = draws[from++];
                    }
                }
            }
            int served = lanes.serveByOfficers(join, base, officer, start, done, at, until, end);
            take(at, served);
            if (served < until) {
                return served;
            }
            at = served;
        }
        return at;
    }

    private void take(int from, int until) {
        if (members.length == 1) {
            members[0].services().take(until - from);
            return;
        }
        Arrays.fill(next, 0);
        for (int i = from; i < until; i++) {
            next[member[i]]++;
        }
        for (int m = 0; m < members.length; m++) {
            members[m].services().take(next[m]);
        }
    }

    private void record(Slot slot, int from, int until, int[][] waitingAt, int[][] begunIn) {
        if (members.length == 1) {
            members[0].record(slot, join, start, done, from, until, waitingAt, begunIn);
            members[0].inflow().drop();
            return;
        }
        for (Split split : splits) {
            split.clear(until - from);
        }
        for (int i = from; i < until; i++) {
            Split split = splits[member[i]];
            int n = split.count++;
            split.join[n] = join[i];
            split.start[n] = start[i];
            split.done[n] = done[i];
        }
        for (int m = 0; m < members.length; m++) {
            Split split = splits[m];
            members[m].record(slot, split.join, split.start, split.done, 0, split.count, waitingAt, begunIn);
            members[m].inflow().drop();
        }
    }
}
