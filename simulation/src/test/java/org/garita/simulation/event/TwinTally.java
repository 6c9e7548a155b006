package org.garita.simulation.event;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.port.Port;
import org.garita.simulation.result.Bins;

/** What the twin counts, in the shape of the engines' counters so that the two can be laid side by side. */
final class TwinTally {
    private final CompiledPort compiled;
    private final long horizon;
    private final Map<String, long[]> all = new LinkedHashMap<>();

    TwinTally(Port port, long horizon) {
        this.compiled = CompiledPort.of(port);
        this.horizon = horizon;
        int lines = compiled.paths().lines();
        int flows = port.flows().size();
        int stages = port.stages().size();
        all.put("waits", new long[lines * 24]);
        all.put("wait µs", new long[lines * 24]);
        all.put("longest wait µs", new long[lines * 24]);
        all.put("wait bins", new long[lines * 24 * Bins.COUNT]);
        all.put("unfinished", new long[lines]);
        all.put("unfinished µs", new long[lines]);
        all.put("busy µs", new long[stages * 24]);
        all.put("blocked µs", new long[stages * 24]);
        all.put("completed", new long[stages * 24]);
        all.put("arrived", new long[flows * 24]);
        all.put("turned away", new long[flows]);
        all.put("balked", new long[flows]);
        all.put("started with", new long[flows]);
        all.put("finished", new long[flows]);
        all.put("system µs", new long[flows]);
        all.put("queue at minutes", new long[lines * 24]);
        all.put("longest queue", new long[lines * 24]);
    }

    /** Every counter by its name. */
    Map<String, long[]> counters() {
        return all;
    }

    private void add(String name, int cell, long value) {
        counter(name)[cell] += value;
    }

    private void raise(String name, int cell, long value) {
        counter(name)[cell] = Math.max(counter(name)[cell], value);
    }

    private long[] counter(String name) {
        return Objects.requireNonNull(all.get(name), name);
    }

    private static int hour(long time) {
        return (int) (time / 3_600_000_000L % 24);
    }

    private int line(int s, int f) {
        return compiled.paths().line(s, f);
    }

    void startedWith(int f) {
        add("started with", f, 1);
        add("system µs", f, horizon);
    }

    void arrived(int f, long now) {
        add("arrived", f * 24 + hour(now), 1);
        add("system µs", f, horizon - now);
    }

    void lost(String how, int f, long now) {
        add(how, f, 1);
        add("system µs", f, now - horizon);
    }

    void finished(int f, long now) {
        add("finished", f, 1);
        add("system µs", f, now - horizon);
    }

    void started(int s, TwinPlace.Vehicle vehicle, long now) {
        int cell = line(s, vehicle.flow) * 24 + hour(vehicle.joined);
        long wait = now - vehicle.joined;
        add("waits", cell, 1);
        add("wait µs", cell, wait);
        raise("longest wait µs", cell, wait);
        add("wait bins", cell * Bins.COUNT + Bins.of(wait >> Bins.WAIT_SHIFT), 1);
    }

    void completed(int s, long now) {
        add("completed", s * 24 + hour(now), 1);
    }

    /** A booth was in one state for a while, cut at the horizon and split over the hours. */
    void held(String how, int s, long from, long until) {
        long end = Math.min(until, horizon);
        for (long at = from; at < end; ) {
            long next = Math.min(end, (at / 3_600_000_000L + 1) * 3_600_000_000L);
            add(how, s * 24 + hour(at), next - at);
            at = next;
        }
    }

    void sampled(int s, int f, int queue, long now) {
        if (queue > 0) {
            int cell = line(s, f) * 24 + hour(now - 1);
            add("queue at minutes", cell, queue);
            raise("longest queue", cell, queue);
        }
    }

    void unfinished(int s, TwinPlace.Vehicle vehicle) {
        add("unfinished", line(s, vehicle.flow), 1);
        add("unfinished µs", line(s, vehicle.flow), horizon - vehicle.joined);
    }
}
