package org.garita.planning.incentive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.garita.planning.staffing.LaneAdvice;
import org.garita.planning.staffing.PlannedStage;
import org.garita.planning.staffing.WeekLanes;
import org.garita.simulation.Engine;
import org.garita.simulation.Setup;
import org.garita.simulation.Simulation;
import org.garita.simulation.port.Demand;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Profile;
import org.garita.simulation.port.Stability;
import org.garita.simulation.result.Estimate;
import org.garita.simulation.result.Outcome;

/**
 * Waits at one stage as the share of members grows, all else equal: the same vehicles come, more of them as members. The others
 * keep their proportions in every slot.
 *
 * @param share of members among all, 0 to 1
 * @param today waits with the lanes as they are
 * @param advised waits with the same number of lanes in every hour, split anew
 * @param lanes the split advised
 */
public record TrustedShare(double share, Waits today, Waits advised, WeekLanes lanes) {
    /**
     * Mean waits in seconds; absent when nobody of them came, or when the port is unstable.
     *
     * @param members of members
     * @param others of each other flow, in the port's order
     * @param unstable whether some lanes cannot do their work of a week: lines grow from week to week
     */
    public record Waits(Optional<Estimate> members, List<Optional<Estimate>> others, boolean unstable) {
        public Waits {
            others = List.copyOf(others);
        }
    }

    /**
     * The curve.
     *
     * @param port with separate lanes for members at the stage
     * @param stageId the stage
     * @param members id of the members' flow; all other flows of the stage are the others
     * @param shares 0 to 1
     * @param setup length, replications, seed and threads
     */
    public static List<TrustedShare> curve(
            Port port, String stageId, String members, List<Double> shares, Setup setup) {
        List<TrustedShare> curve = new ArrayList<>();
        for (double share : shares) {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("a share of members is 0 to 1, got " + share);
            }
            PlannedStage stage = new PlannedStage(withShare(port, stageId, members, share), stageId, List.of());
            WeekLanes today = stage.lanesOfPort();
            WeekLanes advised = LaneAdvice.split(stage, today, setup.seed(), setup.replications(), setup.threads());
            Setup unseen = new Setup(setup.days(), setup.replications(), ~setup.seed(), setup.threads(), Engine.AUTO);
            curve.add(new TrustedShare(
                    share, waits(stage, today, members, unseen), waits(stage, advised, members, unseen), advised));
        }
        return curve;
    }

    private static Waits waits(PlannedStage stage, WeekLanes lanes, String members, Setup setup) {
        Port port = stage.with(lanes);
        List<String> others = stage.pools().stream()
                .flatMap(pool -> pool.flows().stream())
                .filter(flow -> !flow.equals(members))
                .toList();
        if (!Stability.unstable(port).isEmpty()) {
            return new Waits(
                    Optional.empty(),
                    others.stream().map(flow -> Optional.<Estimate>empty()).toList(),
                    true);
        }
        Outcome outcome = Simulation.run(port, setup);
        String id = stage.stage().id();
        return new Waits(
                mean(outcome, id, members),
                others.stream().map(flow -> mean(outcome, id, flow)).toList(),
                false);
    }

    private static Optional<Estimate> mean(Outcome outcome, String stage, String flow) {
        return outcome.line(stage, flow).waits().map(waits -> waits.meanSeconds());
    }

    /** The port with the demand of its stage's flows divided anew between members and others. */
    static Port withShare(Port port, String stage, String members, double share) {
        int slots = port.slotsPerWeek();
        port.flowIndex(members);
        List<Flow> here = port.flows().stream()
                .filter(flow ->
                        flow.path().stream().anyMatch(step -> step.stage().equals(stage)))
                .toList();
        double[] all = new double[slots];
        double[] others = new double[slots];
        for (Flow flow : here) {
            double[] demand = flow.demand().perHour().overWeek(slots);
            for (int slot = 0; slot < slots; slot++) {
                all[slot] += demand[slot];
                others[slot] += flow.id().equals(members) ? 0 : demand[slot];
            }
        }
        List<Flow> flows = port.flows().stream()
                .map(flow -> here.contains(flow)
                        ? withDemand(flow, flow.id().equals(members) ? share : 1 - share, members, all, others)
                        : flow)
                .toList();
        return new Port(
                port.id(),
                port.name(),
                port.zone(),
                port.slotMinutes(),
                port.dayFactorCv(),
                port.stages(),
                flows,
                port.roads());
    }

    private static Flow withDemand(Flow flow, double part, String members, double[] all, double[] others) {
        double[] old = flow.demand().perHour().overWeek(all.length);
        double[] demand = IntStream.range(0, all.length)
                .mapToDouble(slot -> flow.id().equals(members)
                        ? part * all[slot]
                        : others[slot] == 0 ? 0 : part * all[slot] * old[slot] / others[slot])
                .toArray();
        Demand changed = new Demand(
                Profile.of(demand), flow.demand().batchMean(), flow.demand().surges());
        return new Flow(
                flow.id(),
                flow.name(),
                flow.kind(),
                flow.direction(),
                changed,
                flow.path(),
                flow.balking(),
                flow.waitingAtStart(),
                flow.road(),
                flow.spacingMetres());
    }
}
