package org.garita.simulation.compile;

import java.util.Arrays;
import org.garita.simulation.draw.Elementary;
import org.garita.simulation.draw.Purpose;
import org.garita.simulation.draw.Streams;
import org.garita.simulation.port.Stage;

/**
 * The factor of the officer at each lane, slot by slot. Officers change at slot boundaries: their hours are rounded to whole
 * slots, at least one, counted from the start of the run. The factor of a lane and period depends on nothing else.
 */
public final class OfficerFactors {
    private final CompiledPort port;
    private final Streams streams;
    private final int[] slotsEach;
    private final long[] period;
    private final double[] factor;
    private final boolean alike;

    public OfficerFactors(CompiledPort port, Streams streams) {
        this.port = port;
        this.streams = streams;
        this.slotsEach = new int[port.stages()];
        this.period = new long[port.stages()];
        this.factor = new double[port.lanes().lanes()];
        Arrays.fill(factor, 1);
        Arrays.fill(period, -1);
        boolean none = true;
        for (int s = 0; s < port.stages(); s++) {
            Stage stage = port.port().stages().get(s);
            none &= stage.officers().cv() == 0;
            double slots = stage.officers().hours() * 60 / port.port().slotMinutes();
            slotsEach[s] = (int) Math.max(1, Math.round(Math.min(1e6, slots)));
        }
        alike = none;
    }

    /** Whether no stage has officers that differ. */
    public boolean alike() {
        return alike;
    }

    /** Whether the officers of a stage differ. */
    public boolean differ(int stage) {
        return port.port().stages().get(stage).officers().cv() > 0;
    }

    /** Brings {@link #factor(int)} to a slot of the run, from 0. */
    public void moveTo(int slot) {
        if (alike) {
            return;
        }
        for (int s = 0; s < slotsEach.length; s++) {
            long now = slot / slotsEach[s];
            if (differ(s) && now != period[s]) {
                period[s] = now;
                draw(s, now);
            }
        }
    }

    private void draw(int s, long now) {
        Stage stage = port.port().stages().get(s);
        double variance =
                StrictMath.log(1 + stage.officers().cv() * stage.officers().cv());
        double deviation = StrictMath.sqrt(variance);
        int first = port.lanes().firstLane(s);
        for (int i = 0; i < stage.lanes().size(); i++) {
            String lane = stage.lanes().get(i).id();
            double normal = streams.of(Purpose.OFFICER, stage.id(), lane, now).normal();
            factor[first + i] = Elementary.exp(deviation * normal - variance / 2);
        }
    }

    /** The factor of a lane (numbered through the port) in the slot last moved to. */
    public double factor(int lane) {
        return factor[lane];
    }
}
