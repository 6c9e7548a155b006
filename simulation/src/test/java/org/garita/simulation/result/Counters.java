package org.garita.simulation.result;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The bare counters of a ledger, for tests that compare two runs or a run with a known answer. */
public record Counters(Ledger ledger) {
    /** Every counter by its name, for comparing whole runs. */
    public Map<String, long[]> all() {
        Map<String, long[]> all = new LinkedHashMap<>();
        all.put("waits", ledger.waitCount);
        all.put("wait µs", ledger.waitMicros);
        all.put("wait squares", ledger.waitSquaresLow);
        all.put("longest wait µs", ledger.waitLongest);
        all.put("wait bins", longs(ledger.waitBins));
        all.put("unfinished", ledger.unfinished);
        all.put("unfinished µs", ledger.unfinishedMicros);
        all.put("queue µs", ledger.queueMicros);
        all.put("open µs", ledger.openMicros);
        all.put("busy µs", ledger.busyMicros);
        all.put("blocked µs", ledger.blockedMicros);
        all.put("completed", ledger.completed);
        all.put("arrived", ledger.arrived);
        all.put("turned away", ledger.turnedAway);
        all.put("balked", ledger.balked);
        all.put("started with", ledger.startedWith);
        all.put("finished", ledger.finished);
        all.put("system µs", ledger.systemMicros);
        all.put("queue at minutes", ledger.minutes().vehicles);
        all.put("longest queue", longs(ledger.minutes().most));
        all.put("queue bins", longs(ledger.minutes().bins));
        return all;
    }

    /** One counter. */
    public long[] get(String name) {
        return Objects.requireNonNull(all().get(name), name);
    }

    private static long[] longs(int[] counts) {
        return Arrays.stream(counts).asLongStream().toArray();
    }

    /** Whether Little's law holds in every line. */
    public boolean littleHolds() {
        for (int line = 0; line < ledger.unfinished.length; line++) {
            if (!ledger.littleHolds(line)) {
                return false;
            }
        }
        return true;
    }

    /** Vehicles of a line that began service. */
    public long waits(int line) {
        return Arrays.stream(ledger.waitCount, line * 24, line * 24 + 24).sum();
    }

    /** Mean wait of a line in seconds. */
    public double meanWaitSeconds(int line) {
        return Arrays.stream(ledger.waitMicros, line * 24, line * 24 + 24).sum() / 1e6 / waits(line);
    }
}
