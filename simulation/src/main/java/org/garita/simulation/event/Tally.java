package org.garita.simulation.event;

import java.util.Arrays;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.result.Ledger;

/**
 * Keeps count while a run goes on: lines, booths in service, booths blocked; and writes it to the ledger, the frequent
 * things once a slot. Hot code.
 */
final class Tally {
    private final Ledger ledger;
    private final long horizon;
    /** Vehicles of each line whose wait runs. */
    private final int[] queue;
    /** Vehicles times microseconds in each line until {@link #queueSince}. */
    private final long[] queueArea;

    private final long[] queueSince;
    private final int[] startsThisMinute;
    private final int[] inService;
    /** Booth time in service of the present slot, less what those still in service will have had at its end. */
    private final long[] serviceMicros;

    private final long[] completed;
    private final long[] blockedSince;
    private int slot;

    Tally(CompiledPort port, Ledger ledger) {
        int lines = port.paths().lines();
        this.ledger = ledger;
        this.horizon = ledger.horizon();
        this.queue = new int[lines];
        this.queueArea = new long[lines];
        this.queueSince = new long[lines];
        this.startsThisMinute = new int[lines];
        this.inService = new int[port.stages()];
        this.serviceMicros = new long[port.stages()];
        this.completed = new long[port.stages()];
        this.blockedSince = new long[port.lanes().booths()];
        Arrays.fill(blockedSince, Long.MAX_VALUE);
    }

    /** Vehicles of a line whose wait runs. */
    int queue(int line) {
        return queue[line];
    }

    void beginSlot(int number, long now) {
        slot = number;
        for (int stage = 0; stage < inService.length; stage++) {
            serviceMicros[stage] = -inService[stage] * now;
        }
    }

    void endSlot(long now) {
        for (int stage = 0; stage < inService.length; stage++) {
            ledger.busyInSlot(stage, slot, serviceMicros[stage] + inService[stage] * now);
            ledger.completedInSlot(stage, slot, completed[stage]);
            completed[stage] = 0;
        }
    }

    void waitBegins(int line, long now) {
        changeQueue(line, 1, now);
    }

    void waitEnds(int line, long now) {
        changeQueue(line, -1, now);
    }

    private void changeQueue(int line, int by, long now) {
        queueArea[line] += queue[line] * (now - queueSince[line]);
        queueSince[line] = now;
        queue[line] += by;
    }

    void started(int stage, int line, long joined, long now) {
        startsThisMinute[line]++;
        ledger.waited(line, joined, now);
        inService[stage]++;
        serviceMicros[stage] -= now;
    }

    void served(int stage, long now) {
        inService[stage]--;
        serviceMicros[stage] += now;
        completed[stage]++;
    }

    void blockBegins(int booth, long now) {
        blockedSince[booth] = now;
    }

    void blockEnds(int booth, int stage, long now) {
        ledger.blocked(stage, blockedSince[booth], now);
        blockedSince[booth] = Long.MAX_VALUE;
    }

    /** Records the lines as they stand at the end of a minute. */
    void sample(int minute) {
        ledger.minutes().sample(minute, queue, startsThisMinute);
        Arrays.fill(startsThisMinute, 0);
    }

    void finish(int[] stageOfBooth) {
        for (int line = 0; line < queue.length; line++) {
            changeQueue(line, 0, horizon);
            ledger.queued(line, queueArea[line]);
        }
        for (int booth = 0; booth < blockedSince.length; booth++) {
            if (blockedSince[booth] != Long.MAX_VALUE) {
                blockEnds(booth, stageOfBooth[booth], horizon);
            }
        }
    }
}
