package org.garita.simulation.result;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The bare counters of a ledger, for tests that compare two runs or a run with a known answer. */
public record Counters(Ledger ledger) {
    /** Every counter by its name, for comparing whole runs. */
    public Map<String, long[]> all() {
        Map<String, long[]> all = new LinkedHashMap<>();
        counters().forEach((name, counter) -> all.put(name, counter.get()));
        return all;
    }

    /** One counter. */
    public long[] get(String name) {
        return Objects.requireNonNull(counters().get(name), name).get();
    }

    /**
     * Names of the counters that another run has otherwise; compared at once, since assertions on arrays of many thousands
     * look at them one by one and take longer than the runs.
     */
    public List<String> unlike(Map<String, long[]> others) {
        Map<String, Supplier<long[]>> own = counters();
        return others.entrySet().stream()
                .filter(other -> !Arrays.equals(
                        Objects.requireNonNull(own.get(other.getKey()), other.getKey())
                                .get(),
                        other.getValue()))
                .map(other -> "%s: %s, other %s"
                        .formatted(other.getKey(), shown(get(other.getKey())), shown(other.getValue())))
                .toList();
    }

    private static String shown(long[] counts) {
        return IntStream.range(0, counts.length)
                .filter(at -> counts[at] != 0)
                .limit(40)
                .mapToObj(at -> "[%d] %d".formatted(at, counts[at]))
                .collect(Collectors.joining(" "));
    }

    private Map<String, Supplier<long[]>> counters() {
        Map<String, Supplier<long[]>> all = new LinkedHashMap<>();
        all.put("waits", () -> ledger.waitCount);
        all.put("wait µs", () -> ledger.waitMicros);
        all.put("wait squares", () -> ledger.waitSquaresLow);
        all.put("longest wait µs", () -> ledger.waitLongest);
        all.put("wait bins", () -> longs(ledger.waitBins));
        all.put("unfinished", () -> ledger.unfinished);
        all.put("unfinished µs", () -> ledger.unfinishedMicros);
        all.put("queue µs", () -> ledger.queueMicros);
        all.put("open µs", () -> ledger.openMicros);
        all.put("busy µs", () -> ledger.busyMicros);
        all.put("blocked µs", () -> ledger.blockedMicros);
        all.put("completed", () -> ledger.completed);
        all.put("arrived", () -> ledger.arrived);
        all.put("turned away", () -> ledger.turnedAway);
        all.put("balked", () -> ledger.balked);
        all.put("started with", () -> ledger.startedWith);
        all.put("finished", () -> ledger.finished);
        all.put("system µs", () -> ledger.systemMicros);
        all.put("queue at minutes", () -> ledger.minutes().vehicles);
        all.put("longest queue", () -> longs(ledger.minutes().most));
        all.put("queue bins", () -> longs(ledger.minutes().bins));
        return all;
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
