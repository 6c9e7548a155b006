package org.garita.simulation.port;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Work that comes to one stage in a week and what its lanes can do, in lane-seconds at the mean pace. */
final class WeeklyWork {
    private final Port port;
    private final Stage stage;
    private final double[][] work; // flow x slot
    private final Map<BitSet, double[]> capacity; // flows served by a lane -> per slot

    WeeklyWork(Port port, Stage stage, List<Flow> flows) {
        this.port = port;
        this.stage = stage;
        this.work = new double[flows.size()][];
        for (int i = 0; i < work.length; i++) {
            work[i] = work(flows.get(i));
        }
        this.capacity = LaneCapacity.byFlows(port, stage, flows);
    }

    private double[] work(Flow flow) {
        double[] perSlot = flow.demand().perHour().overWeek(port.slotsPerWeek());
        double seconds = LaneCapacity.service(stage, flow.id()).meanSeconds();
        double visits = Stability.visits(flow, stage) * (1 - balkingWhenLong(flow));
        for (int slot = 0; slot < perSlot.length; slot++) {
            perSlot[slot] *= port.slotMinutes() / 60.0 * visits * seconds * surges(flow.demand(), slot);
        }
        return perSlot;
    }

    private static double balkingWhenLong(Flow flow) {
        return flow.balking().map(Flow.Balking::share).orElse(0.0);
    }

    /** The mean factor of all surges on a slot. */
    private double surges(Demand demand, int slot) {
        double hour = slot * port.slotMinutes() % 1440 / 60.0;
        double factor = 1;
        for (Demand.Surge surge : demand.surges()) {
            double from = Math.floor(surge.fromHour() * 60 / port.slotMinutes()) * port.slotMinutes() / 60;
            if (hour >= from && hour < surge.fromHour() + surge.hours()) {
                factor *= 1 + surge.chancePerDay() * (surge.factor() - 1);
            }
        }
        return factor;
    }

    double[] perFlow() {
        double[] total = new double[work.length];
        for (int i = 0; i < total.length; i++) {
            total[i] = sum(work[i]);
        }
        return total;
    }

    Map<BitSet, Double> capacityByFlows() {
        Map<BitSet, Double> total = new LinkedHashMap<>();
        capacity.forEach((served, perSlot) -> total.put(served, sum(perSlot)));
        return total;
    }

    double workOf(BitSet some) {
        return some.stream().mapToDouble(i -> sum(work[i])).sum();
    }

    double capacityOf(BitSet some) {
        double total = 0;
        for (int slot = 0; slot < port.slotsPerWeek(); slot++) {
            total += capacityAt(some, slot);
        }
        return total;
    }

    private double capacityAt(BitSet some, int slot) {
        double total = 0;
        for (Map.Entry<BitSet, double[]> lanes : capacity.entrySet()) {
            if (lanes.getKey().intersects(some)) {
                total += lanes.getValue()[slot];
            }
        }
        return total;
    }

    /** The slot in which work exceeds capacity most; the first of several. */
    int fastestSlot(BitSet some) {
        int fastest = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int slot = 0; slot < port.slotsPerWeek(); slot++) {
            int at = slot;
            double excess = some.stream().mapToDouble(i -> work[i][at]).sum() - capacityAt(some, slot);
            if (excess > most + 1e-6) {
                most = excess;
                fastest = slot;
            }
        }
        return fastest;
    }

    private static double sum(double[] values) {
        double total = 0;
        for (double value : values) {
            total += value;
        }
        return total;
    }
}
