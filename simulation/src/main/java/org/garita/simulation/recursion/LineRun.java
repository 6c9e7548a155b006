package org.garita.simulation.recursion;

import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.compile.Routes;
import org.garita.simulation.draw.ServiceDraws;
import org.garita.simulation.draw.ShareDraws;
import org.garita.simulation.draw.Streams;
import org.garita.simulation.result.Ledger;

/** Hot code. One flow at one stage: what joined and what was served in a slot is recorded here and sent on. */
final class LineRun {
    private final int line;
    private final int flow;
    private final int rankOfLane0;
    private final Inflow inflow;
    private final Inflow[] inflows;
    private final Routes routes;
    private final ServiceDraws services;
    private final ShareDraws shares;
    private final Ledger ledger;

    private int waiting;

    LineRun(CompiledPort port, int step, Inflow[] inflows, Streams streams, Ledger ledger) {
        int stage = port.paths().stageOfStep(step);
        this.line = port.paths().lineOfStep(step);
        this.flow = port.paths().flowOfStep(step);
        this.rankOfLane0 = port.lanes().firstBooth(port.lanes().firstLane(stage));
        this.inflow = inflows[step];
        this.inflows = inflows;
        this.routes = port.paths().after(step);
        this.services = port.serviceDraws(line, streams);
        this.shares = port.shareDraws(line, streams);
        this.ledger = ledger;
    }

    int flow() {
        return flow;
    }

    Inflow inflow() {
        return inflow;
    }

    ServiceDraws services() {
        return services;
    }

    /** Vehicles stand in line before the run begins. */
    void startWith(int vehicles) {
        waiting += vehicles;
        ledger.startedWith(flow, vehicles);
    }

    /** A vehicle is still in line at the end. */
    void unfinished(long join) {
        ledger.unfinished(line, join);
    }

    /**
     * Records what a slot brought: those who joined stand in the inflow, those who were served here.
     *
     * @param join times of joining, in the positions from {@code from} until before {@code until}
     * @param start starts of service, likewise
     * @param done (end of service, lane), likewise
     * @param waitingAt receives this line's length at the end of each minute of the slot
     * @param begunIn receives the services begun in each minute
     */
    void record(
            Slot slot,
            long[] join,
            long[] start,
            long[] done,
            int from,
            int until,
            int[][] waitingAt,
            int[][] begunIn) {
        waits(slot, join, start, from, until);
        integral(slot, start, from, until);
        minutes(slot, start, from, until, waitingAt, begunIn);
        waiting += inflow.count() - (until - from);
        sendOn(done, from, until);
    }

    private void waits(Slot slot, long[] join, long[] start, int from, int until) {
        int i = from;
        while (i < until && join[i] < slot.start()) {
            long hourEnd = (join[i] / CompiledPort.HOUR + 1) * CompiledPort.HOUR;
            int next = i + 1;
            while (next < until && join[next] < hourEnd) {
                next++;
            }
            ledger.waited(line, CompiledPort.hourOfDay(join[i]), join, start, i, next);
            i = next;
        }
        if (i < until) {
            ledger.waited(line, slot.hour(), join, start, i, until);
        }
    }

    /** The integral of the line's length over the slot, from its length at the start, the joins and the starts. */
    private void integral(Slot slot, long[] start, int from, int until) {
        long joins = 0;
        long[] times = inflow.times();
        int joined = inflow.count();
        for (int i = 0; i < joined; i++) {
            joins += times[i];
        }
        long starts = 0;
        for (int i = from; i < until; i++) {
            starts += start[i];
        }
        long length = slot.end() - slot.start();
        long left = joined * slot.end() - joins;
        long served = (until - from) * slot.end() - starts;
        ledger.queued(line, waiting * length + left - served);
    }

    private void minutes(Slot slot, long[] start, int from, int until, int[][] waitingAt, int[][] begunIn) {
        long[] times = inflow.times();
        int joined = inflow.count();
        int j = 0;
        int s = from;
        long moment = slot.start();
        for (int minute = 0; minute < slot.minutes(); minute++) {
            int before = s;
            moment += CompiledPort.MINUTE;
            while (j < joined && times[j] < moment) {
                j++;
            }
            while (s < until && start[s] < moment) {
                s++;
            }
            waitingAt[minute][line] = waiting + j - (s - from);
            begunIn[minute][line] = s - before;
        }
    }

    private void sendOn(long[] done, int from, int until) {
        if (routes.choices() == 0) {
            leave(done, from, until);
        } else if (routes.certain()) {
            inflows[routes.certainStep()].addAll(done, from, until, rankOfLane0);
        } else {
            choose(done, from, until);
        }
    }

    private void leave(long[] done, int from, int until) {
        long horizon = ledger.horizon();
        long sum = 0;
        long left = 0;
        for (int i = from; i < until; i++) {
            long before = horizon - (done[i] >>> FreeLanes.LANE_BITS);
            sum += Math.max(0, before);
            left += before > 0 ? 1 : 0;
        }
        ledger.left(flow, left, sum);
    }

    private void choose(long[] done, int from, int until) {
        long[] numbers = shares.window(until - from);
        int first = shares.position();
        long low = 0;
        for (int choice = 0; choice < routes.choices(); choice++) {
            long high = routes.limit(choice);
            inflows[routes.step(choice)].addChosen(done, from, until, rankOfLane0, numbers, first, low, high);
            low = high;
        }
        if (low < Long.MAX_VALUE) {
            leaveFrom(done, from, until, numbers, first, low);
        }
        shares.take(until - from);
    }

    /** Those whose number is beyond all choices go out. */
    private void leaveFrom(long[] done, int from, int until, long[] numbers, int first, long low) {
        long horizon = ledger.horizon();
        long sum = 0;
        long left = 0;
        for (int i = from; i < until; i++) {
            long before = horizon - (done[i] >>> FreeLanes.LANE_BITS);
            boolean out = numbers[first + i - from] >= low && before > 0;
            sum += out ? before : 0;
            left += out ? 1 : 0;
        }
        ledger.left(flow, left, sum);
    }
}
