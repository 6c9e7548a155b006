package org.garita.simulation.port;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.garita.simulation.port.LanePlan.Assignment;
import org.garita.simulation.port.Service.Shape;

/** What the lanes of a stage can do, slot by slot, told apart by whom they serve. */
final class LaneCapacity {
    private LaneCapacity() {}

    /**
     * Lane-seconds at the mean pace, by the set of flows that a lane serves (positions in the list) and slot. A slow hour
     * gives fewer. Officers who differ give more than alike ones: the mean of one over a lognormal factor of mean 1 is 1 +
     * cv².
     */
    static Map<BitSet, double[]> byFlows(Port port, Stage stage, List<Flow> flows) {
        int slots = port.slotsPerWeek();
        double[] factor = paceFactor(port, stage);
        double officers = 1 + stage.officers().cv() * stage.officers().cv();
        Map<BitSet, double[]> capacity = new LinkedHashMap<>();
        for (Assignment assignment : stage.plan().assignments()) {
            BitSet served = served(assignment.flows(), flows);
            if (served.isEmpty()) {
                continue;
            }
            double lanes = lanesWorth(stage, stage.lanes().get(assignment.lane()), assignment.flows());
            double[] perSlot = capacity.computeIfAbsent(served, key -> new double[slots]);
            for (int slot = assignment.fromSlot(); slot < assignment.toSlot(); slot++) {
                perSlot[slot] += port.slotMinutes() * 60 * officers * lanes / factor[slot];
            }
        }
        return capacity;
    }

    private static BitSet served(Set<String> ids, List<Flow> flows) {
        BitSet served = new BitSet();
        for (int i = 0; i < flows.size(); i++) {
            served.set(i, ids.contains(flows.get(i).id()));
        }
        return served;
    }

    /** By how much service takes longer than the mean, by slot. */
    private static double[] paceFactor(Port port, Stage stage) {
        double[] factor = stage.pace().byHour().overWeek(port.slotsPerWeek());
        double exponent = stage.pace().openLanesExponent();
        if (exponent != 0) {
            int[] open = new int[factor.length];
            for (Assignment assignment : stage.plan().assignments()) {
                for (int slot = assignment.fromSlot(); slot < assignment.toSlot(); slot++) {
                    open[slot]++;
                }
            }
            for (int slot = 0; slot < factor.length; slot++) {
                if (open[slot] > 0) {
                    factor[slot] *= Math.pow(open[slot] / (double) stage.lanes().size(), exponent);
                }
            }
        }
        return factor;
    }

    /**
     * How many single booths a lane is worth. Two booths in a row work in pairs: both begin together and the pair is gone
     * when the slower one is done, so two vehicles take the longer of two service times, which is the mean times 1 + Gini
     * coefficient of the service time. Of several flows the one that loses least counts.
     */
    private static double lanesWorth(Stage stage, Lane lane, Set<String> flows) {
        if (lane.booths() == 1) {
            return 1;
        }
        return flows.stream()
                .filter(stage.services()::containsKey)
                .mapToDouble(flow -> 2 / (1 + gini(service(stage, flow))))
                .max()
                .orElse(1);
    }

    static Service service(Stage stage, String flow) {
        Service service = stage.services().get(flow);
        if (service == null) {
            throw new IllegalArgumentException(
                    "no service time for flow '%s' at stage '%s'; maybe the port was not checked"
                            .formatted(flow, stage.id()));
        }
        return service;
    }

    /** Half the mean absolute difference of two draws, over the mean. */
    static double gini(Service service) {
        if (service.shape() == Shape.EXPONENTIAL) {
            return 0.5;
        }
        if (service.shape() == Shape.ERLANG) {
            return giniOfErlang(service.phases());
        }
        if (service.shape() == Shape.LOGNORMAL) {
            return errorFunction(Math.sqrt(Math.log1p(service.cv() * service.cv())) / 2);
        }
        return 0;
    }

    /** Binomial(2k, k) / 4^k. */
    private static double giniOfErlang(int phases) {
        double gini = 1;
        for (int i = 1; i <= phases; i++) {
            gini *= (2 * i - 1) / (2.0 * i);
        }
        return gini;
    }

    /** The error function by its Maclaurin series; good to 1e-12 for arguments up to 2, and arguments here are below 1. */
    private static double errorFunction(double x) {
        double term = x;
        double sum = x;
        for (int n = 1; n < 60; n++) {
            term *= -x * x / n;
            sum += term / (2 * n + 1);
        }
        return 2 / Math.sqrt(Math.PI) * sum;
    }
}
