package org.garita.simulation.compile;

import java.util.Arrays;
import java.util.List;
import org.garita.simulation.draw.Elementary;
import org.garita.simulation.draw.Generator;
import org.garita.simulation.draw.Purpose;
import org.garita.simulation.draw.Streams;
import org.garita.simulation.port.Demand;
import org.garita.simulation.port.Flow;

/**
 * Hot code. The arrivals of one flow, slot by slot: a Poisson process of unit rate whose clock runs with the demand (so that
 * a change of demand keeps the n-th vehicle the n-th), times the day's factor and surges, each point a batch of one or more.
 */
public final class ArrivalSource {
    private static final int BLOCK = 256;

    private final CompiledPort port;
    private final Flow flow;
    private final Streams streams;
    private final double[] perMicro;
    private final double[] surge;
    private final Generator gaps;
    private final Generator batches;
    /** Batch sizes are 1 + floor(exponential x this), a geometric on 1, 2, ...; 0 for single arrivals. */
    private final double batchScale;

    private final double[] draws = new double[BLOCK];
    private int position = BLOCK;
    /** Unit-rate time still to run before the next point. */
    private double rest;

    private int day = -1;
    private double dayFactor = 1;
    private long[] times = new long[BLOCK];
    private int count;

    /**
     * @param flow position of the flow
     * @param streams of the replication
     */
    public ArrivalSource(CompiledPort port, int flow, Streams streams) {
        this.port = port;
        this.flow = port.port().flows().get(flow);
        this.streams = streams;
        Demand demand = this.flow.demand();
        this.perMicro = demand.perHour().overWeek(port.slotsPerWeek());
        for (int i = 0; i < perMicro.length; i++) {
            perMicro[i] /= CompiledPort.HOUR * demand.batchMean();
        }
        this.surge = new double[port.slotsPerDay()];
        this.gaps = streams.of(Purpose.ARRIVAL, "", this.flow.id());
        this.batches = streams.of(Purpose.BATCH, "", this.flow.id());
        this.batchScale = demand.batchMean() > 1 ? -1 / StrictMath.log(1 - 1 / demand.batchMean()) : 0;
        this.rest = gaps.exponential();
    }

    /**
     * Draws the arrivals of a slot; slots are asked for in order from 0 without gaps.
     *
     * @return how many; they stand in {@link #times()} in order, equal times for a batch
     */
    public int fill(int slot) {
        int today = slot / port.slotsPerDay();
        if (today != day) {
            day = today;
            startDay();
        }
        count = 0;
        double rate = perMicro[slot % port.slotsPerWeek()] * dayFactor * surge[slot % port.slotsPerDay()];
        if (rate > 0) {
            points(slot * port.slotMicros(), port.slotMicros(), rate);
            if (batchScale > 0) {
                growBatches();
            }
        }
        return count;
    }

    /** The arrivals last drawn, in microseconds; valid until the next {@link #fill(int)}. */
    public long[] times() {
        return times;
    }

    private void points(long start, long micros, double rate) {
        double length = (double) micros;
        double gap = 1 / rate;
        double offset = rest * gap;
        while (offset < length) {
            if (position == BLOCK) {
                position = 0;
                gaps.fillExponential(draws, 0, BLOCK);
            }
            if (times.length < count + BLOCK) {
                times = Arrays.copyOf(times, times.length * 2);
            }
            long[] to = times;
            double[] from = draws;
            int n = count;
            int p = position;
            while (offset < length && p < BLOCK) {
                to[n++] = start + (long) offset;
                offset += from[p++] * gap;
            }
            count = n;
            position = p;
        }
        rest = (offset - length) * rate;
    }

    /** Repeats each point as often as its batch is large. */
    private void growBatches() {
        long[] points = Arrays.copyOf(times, count);
        int n = 0;
        for (long point : points) {
            int size = 1 + (int) Math.min(1e6, batches.exponential() * batchScale);
            if (times.length < n + size) {
                times = Arrays.copyOf(times, Math.max(n + size, times.length * 2));
            }
            Arrays.fill(times, n, n + size, point);
            n += size;
        }
        count = n;
    }

    private void startDay() {
        double cv = port.port().dayFactorCv();
        if (cv > 0) {
            double variance = StrictMath.log(1 + cv * cv);
            double normal = streams.of(Purpose.DAY, "", "", day).normal();
            dayFactor = Elementary.exp(StrictMath.sqrt(variance) * normal - variance / 2);
        }
        Arrays.fill(surge, 1);
        List<Demand.Surge> surges = flow.demand().surges();
        for (int i = 0; i < surges.size(); i++) {
            Generator generator = streams.of(Purpose.SURGE, Integer.toString(i), flow.id(), day);
            if (generator.unit() < surges.get(i).chancePerDay()) {
                raise(surges.get(i));
            }
        }
    }

    private void raise(Demand.Surge given) {
        double slotsPerHour = 60.0 / port.port().slotMinutes();
        int from = (int) Math.floor(given.fromHour() * slotsPerHour);
        int until = (int) Math.min(surge.length, Math.ceil((given.fromHour() + given.hours()) * slotsPerHour));
        for (int slot = from; slot < until; slot++) {
            surge[slot] *= given.factor();
        }
    }
}
