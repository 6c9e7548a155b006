package org.garita.simulation.result;

import java.util.Arrays;
import org.garita.simulation.compile.CompiledPort;

/**
 * Hot code. What happened in one replication, in whole microseconds and vehicles; written by one engine, on one thread. A
 * "cell" is a line (flow at a stage) or stage and an hour of the day. Engines record either vehicle by vehicle or many at
 * once; the sums are the same.
 */
public final class Ledger {
    private static final int HOURS = 24;
    /** Squares of waits are kept in units of (2^14 microseconds) squared. */
    static final int SQUARE_SHIFT = 14;

    private static final long SQUARE_MASK = (1L << 62) - 1;

    final CompiledPort port;
    final int days;
    final long horizon;
    final long[] waitCount;
    final long[] waitMicros;
    final long[] waitSquaresLow;
    final long[] waitSquaresHigh;
    final long[] waitLongest;
    final int[] waitBins;
    final long[] unfinished;
    final long[] unfinishedMicros;
    final long[] queueMicros;
    final long[] openMicros;
    final long[] busyMicros;
    final long[] blockedMicros;
    final long[] completed;
    final long[] arrived;
    final long[] turnedAway;
    final long[] balked;
    final long[] startedWith;
    final long[] finished;
    final long[] systemMicros;
    private final MinuteLedger minutes;

    /**
     * @param port the port
     * @param days length of the run from Monday 00:00, 1 to {@link CompiledPort#MOST_DAYS}
     */
    public Ledger(CompiledPort port, int days) {
        this.port = port;
        this.days = days;
        this.horizon = days * CompiledPort.DAY;
        int lines = port.paths().lines();
        int cells = lines * HOURS;
        waitCount = new long[cells];
        waitMicros = new long[cells];
        waitSquaresLow = new long[cells];
        waitSquaresHigh = new long[cells];
        waitLongest = new long[cells];
        waitBins = new int[cells * Bins.COUNT];
        unfinished = new long[lines];
        unfinishedMicros = new long[lines];
        queueMicros = new long[lines];
        openMicros = new long[port.stages() * HOURS];
        busyMicros = new long[port.stages() * HOURS];
        blockedMicros = new long[port.stages() * HOURS];
        completed = new long[port.stages() * HOURS];
        arrived = new long[port.flows() * HOURS];
        turnedAway = new long[port.flows()];
        balked = new long[port.flows()];
        startedWith = new long[port.flows()];
        finished = new long[port.flows()];
        systemMicros = new long[port.flows()];
        minutes = new MinuteLedger(port);
        openByPlan();
    }

    private void openByPlan() {
        for (int slot = 0; slot < days * port.slotsPerDay(); slot++) {
            int hour = hourOfSlot(slot);
            int slotOfWeek = slot % port.slotsPerWeek();
            for (int lane = 0; lane < port.lanes().lanes(); lane++) {
                if (port.lanes().served(slotOfWeek, lane) != 0) {
                    openMicros[port.lanes().stageOfLane(lane) * HOURS + hour] +=
                            port.lanes().boothsOfLane(lane) * port.slotMicros();
                }
            }
        }
    }

    private int hourOfSlot(int slot) {
        return slot % port.slotsPerDay() * HOURS / port.slotsPerDay();
    }

    /** End of the run: nothing at or after it counts. */
    public long horizon() {
        return horizon;
    }

    /** Days of the run. */
    public int days() {
        return days;
    }

    /** Lines and roads, minute by minute. */
    public MinuteLedger minutes() {
        return minutes;
    }

    // Waits, by line and the hour of joining.

    /** One vehicle of a line that joined began its service. */
    public void waited(int line, long join, long start) {
        int cell = line * HOURS + CompiledPort.hourOfDay(join);
        long wait = start - join;
        long coarse = (wait + (1L << (SQUARE_SHIFT - 1))) >> SQUARE_SHIFT;
        waitCount[cell]++;
        waitMicros[cell] += wait;
        waitLongest[cell] = Math.max(waitLongest[cell], wait);
        addSquares(cell, coarse * coarse);
        waitBins[cell * Bins.COUNT + Bins.of(wait >> Bins.WAIT_SHIFT)]++;
    }

    /**
     * Many vehicles of a line that joined in the same hour of the day began their service.
     *
     * @param join times of joining, in the positions from {@code from} until before {@code until}
     * @param start start of service in the same positions
     */
    public void waited(int line, int hour, long[] join, long[] start, int from, int until) {
        int cell = line * HOURS + hour;
        int bins = cell * Bins.COUNT;
        int[] counts = waitBins;
        long sum = 0;
        long squares = 0;
        long longest = 0;
        for (int i = from; i < until; i++) {
            long wait = start[i] - join[i];
            long coarse = (wait + (1L << (SQUARE_SHIFT - 1))) >> SQUARE_SHIFT;
            sum += wait;
            squares += coarse * coarse;
            longest = Math.max(longest, wait);
            counts[bins + Bins.of(wait >> Bins.WAIT_SHIFT)]++;
        }
        waitCount[cell] += until - from;
        waitMicros[cell] += sum;
        waitLongest[cell] = Math.max(waitLongest[cell], longest);
        addSquares(cell, squares);
    }

    private void addSquares(int cell, long squares) {
        long low = waitSquaresLow[cell] + (squares & SQUARE_MASK);
        waitSquaresLow[cell] = low & SQUARE_MASK;
        waitSquaresHigh[cell] += (low >>> 62) + (squares >>> 62);
    }

    /** A vehicle of a line that joined is still waiting when the run ends. */
    public void unfinished(int line, long join) {
        unfinished[line]++;
        unfinishedMicros[line] += horizon - join;
    }

    /**
     * Vehicles times microseconds spent waiting in a line: the integral of its length, reckoned by the engine from the
     * length alone. {@link #littleHolds(int)} compares it with the waits.
     */
    public void queued(int line, long vehicleMicros) {
        queueMicros[line] += vehicleMicros;
    }

    /** Little's law for one run, exactly: the integral of the length of a line is the sum of all waits in it. */
    public boolean littleHolds(int line) {
        long waits = unfinishedMicros[line];
        for (int hour = 0; hour < HOURS; hour++) {
            waits += waitMicros[line * HOURS + hour];
        }
        return waits == queueMicros[line];
    }

    /** Vehicles of a line that began service. */
    public long waits(int line) {
        return Arrays.stream(waitCount, line * HOURS, (line + 1) * HOURS).sum();
    }

    /** Time that these waited, in microseconds. */
    public long waitedMicros(int line) {
        return Arrays.stream(waitMicros, line * HOURS, (line + 1) * HOURS).sum();
    }

    // Lanes, by stage and hour.

    /** A booth of a stage served from one moment until another; what lies beyond the end of the run is left out. */
    public void busy(int stage, long from, long until) {
        addByHour(busyMicros, stage, from, until);
    }

    /** Booth time of service at a stage within one slot of the run, summed by the engine. */
    public void busyInSlot(int stage, int slot, long boothMicros) {
        busyMicros[stage * HOURS + hourOfSlot(slot)] += boothMicros;
    }

    /** A booth of a stage held a vehicle that was done, from one moment until another. */
    public void blocked(int stage, long from, long until) {
        addByHour(blockedMicros, stage, from, until);
    }

    private void addByHour(long[] to, int stage, long from, long until) {
        long end = Math.min(until, horizon);
        long at = from;
        while (at < end) {
            long next = Math.min(end, (at / CompiledPort.HOUR + 1) * CompiledPort.HOUR);
            to[stage * HOURS + CompiledPort.hourOfDay(at)] += next - at;
            at = next;
        }
    }

    /** A service at a stage ended; call it only before the end of the run. */
    public void completed(int stage, long at) {
        completed[stage * HOURS + CompiledPort.hourOfDay(at)]++;
    }

    /** Services at a stage ended within one slot of the run. */
    public void completedInSlot(int stage, int slot, long services) {
        completed[stage * HOURS + hourOfSlot(slot)] += services;
    }

    // Flows.

    /** A vehicle of a flow came from outside. */
    public void arrived(int flow, long at) {
        arrived[flow * HOURS + CompiledPort.hourOfDay(at)]++;
        systemMicros[flow] += horizon - at;
    }

    /** Vehicles of a flow came from outside within one slot of the run, in the first positions of the times. */
    public void arrivedInSlot(int flow, int slot, long[] at, int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += at[i];
        }
        arrived[flow * HOURS + hourOfSlot(slot)] += count;
        systemMicros[flow] += count * horizon - sum;
    }

    /** Vehicles of a flow were in line when the run began. */
    public void startedWith(int flow, int vehicles) {
        startedWith[flow] += vehicles;
        systemMicros[flow] += vehicles * horizon;
    }

    /** A vehicle that arrived found no space and was lost. */
    public void turnedAway(int flow, long at) {
        turnedAway[flow]++;
        systemMicros[flow] -= horizon - at;
    }

    /** A vehicle that arrived turned round at the sight of the line. */
    public void balked(int flow, long at) {
        balked[flow]++;
        systemMicros[flow] -= horizon - at;
    }

    /** A vehicle of a flow left the port, served; call it only before the end of the run. */
    public void left(int flow, long at) {
        finished[flow]++;
        systemMicros[flow] -= horizon - at;
    }

    /** Vehicles of a flow left the port, served. */
    public void left(int flow, long vehicles, long sumOfHorizonLessTime) {
        finished[flow] += vehicles;
        systemMicros[flow] -= sumOfHorizonLessTime;
    }
}
