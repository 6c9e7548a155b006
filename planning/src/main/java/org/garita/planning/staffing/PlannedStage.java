package org.garita.planning.staffing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.compile.Pools;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.LanePlan;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Service;
import org.garita.simulation.port.Stage;

/**
 * The stage whose lanes are planned, with what comes to it. Its plan in the port says only which flows share lanes and how many
 * lanes there are; when they open is what planning decides.
 */
public final class PlannedStage {
    private final Port port;
    private final CompiledPort compiled;
    private final int stage;
    private final List<LanePool> pools;
    private final double[][] perHour;
    private final double[][] load;

    /**
     * @param port the port, valid
     * @param stage id of the stage
     * @param limits for pools whose lanes are limited; a pool that is not given may have 1 to all lanes
     * @throws StaffingRefused when a lane serves only some of the flows that share lanes
     * @throws IllegalArgumentException when a limit names other flows
     */
    public PlannedStage(Port port, String stage, List<LanePool> limits) {
        this.port = port;
        this.compiled = CompiledPort.of(port);
        this.stage = port.stageIndex(stage);
        this.pools = pools(limits);
        this.perHour = new double[pools.size()][];
        this.load = new double[pools.size()][];
        for (int pool = 0; pool < pools.size(); pool++) {
            reckon(pool);
        }
    }

    private List<LanePool> pools(List<LanePool> limits) {
        Pools found = Pools.of(compiled, stage);
        if (!found.exact()) {
            throw new StaffingRefused(StaffingRefused.Reason.MIXED_LANES, stage().id());
        }
        List<LanePool> pools = new ArrayList<>();
        List<LanePool> unused = new ArrayList<>(limits);
        for (int flow = 0; flow < port.flows().size(); flow++) {
            long bit = 1L << flow;
            long mask = found.masks().stream()
                    .filter(m -> (m & bit) != 0)
                    .findFirst()
                    .orElse(0L);
            if (Long.lowestOneBit(mask) == bit) {
                List<String> ids = ids(mask);
                Optional<LanePool> limit = limits.stream()
                        .filter(l -> l.flows().containsAll(ids) && ids.containsAll(l.flows()))
                        .findFirst();
                pools.add(limit.orElse(new LanePool(ids, 1, lanes())));
                limit.ifPresent(unused::remove);
            }
        }
        if (!unused.isEmpty()) {
            throw new IllegalArgumentException(
                    "lanes of stage '%s' are not shared by exactly the flows %s; they are shared by %s"
                            .formatted(
                                    stage().id(),
                                    unused.get(0).flows(),
                                    pools.stream().map(LanePool::flows).toList()));
        }
        return List.copyOf(pools);
    }

    private List<String> ids(long mask) {
        List<String> ids = new ArrayList<>();
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            ids.add(port.flows().get(Long.numberOfTrailingZeros(rest)).id());
        }
        return ids;
    }

    private void reckon(int pool) {
        double[] rate = new double[CoverProblem.HOURS];
        double[] work = new double[CoverProblem.HOURS];
        int perHourSlots = 60 / port.slotMinutes();
        double[] pace = stage().pace().byHour().overWeek(port.slotsPerWeek());
        for (String id : pools.get(pool).flows()) {
            Flow flow = flow(id);
            double share = shareComing(flow);
            double[] demand = flow.demand().perHour().overWeek(port.slotsPerWeek());
            for (int slot = 0; slot < demand.length; slot++) {
                double vehicles = demand[slot] * share / perHourSlots;
                rate[slot / perHourSlots] += vehicles;
                work[slot / perHourSlots] += vehicles * service(id).meanSeconds() * pace[slot] / 3600;
            }
        }
        perHour[pool] = rate;
        load[pool] = work;
    }

    private double shareComing(Flow flow) {
        double none = 1;
        for (Flow.Step step : flow.path()) {
            none *= step.stage().equals(stage().id()) ? 1 - step.share() : 1;
        }
        return 1 - none;
    }

    Flow flow(String id) {
        return port.flows().get(port.flowIndex(id));
    }

    Service service(String flow) {
        Service service = stage().services().get(flow);
        if (service == null) {
            throw new IllegalArgumentException(
                    "stage '%s' has no service time for flow '%s'".formatted(stage().id(), flow));
        }
        return service;
    }

    CompiledPort compiled() {
        return compiled;
    }

    public Port port() {
        return port;
    }

    public Stage stage() {
        return port.stages().get(stage);
    }

    int stageIndex() {
        return stage;
    }

    /** Flows that share lanes, in the order of the port's flows. */
    public List<LanePool> pools() {
        return pools;
    }

    /** Lanes of the stage. */
    public int lanes() {
        return port.stages().get(stage).lanes().size();
    }

    /** Vehicles of a pool that come in an hour of the week, expected. */
    public double perHour(int pool, int hour) {
        return perHour[pool][hour];
    }

    /** Work of a pool that comes in an hour of the week, in lanes kept busy. */
    public double load(int pool, int hour) {
        return load[pool][hour];
    }

    /** Mean service time of a pool over the week, in hours; 0 when nobody comes. */
    double meanServiceHours(int pool) {
        double vehicles = 0;
        double work = 0;
        for (int hour = 0; hour < CoverProblem.HOURS; hour++) {
            vehicles += perHour[pool][hour];
            work += load[pool][hour];
        }
        return vehicles == 0 ? 0 : work / vehicles;
    }

    /** Factor on service times in each hour of the week; the mean of the hour's slots. */
    double[] pace() {
        int slots = 60 / port.slotMinutes();
        double[] bySlot = stage().pace().byHour().overWeek(port.slotsPerWeek());
        double[] byHour = new double[CoverProblem.HOURS];
        for (int slot = 0; slot < bySlot.length; slot++) {
            byHour[slot / slots] += bySlot[slot] / slots;
        }
        return byHour;
    }

    /** Fewest lanes that a pool may have in an hour of the week. */
    int least(int pool, int hour) {
        return perHour[pool][hour] > 0 ? pools.get(pool).least() : 0;
    }

    /** Lanes open for each pool in the first slot of each hour, as the port has them. */
    public WeekLanes lanesOfPort() {
        int slots = 60 / port.slotMinutes();
        int first = compiled.lanes().firstLane(stage);
        int last = compiled.lanes().firstLane(stage + 1);
        return WeekLanes.of(pools.size(), (pool, hour) -> {
            long bit = 1L << port.flowIndex(pools.get(pool).flows().get(0));
            int open = 0;
            for (int lane = first; lane < last; lane++) {
                open += (compiled.lanes().served(hour * slots, lane) & bit) != 0 ? 1 : 0;
            }
            return open;
        });
    }

    /** The port with these lanes open. */
    public Port with(WeekLanes plan) {
        Stage old = stage();
        LanePlan lanePlan = LaneNumbers.plan(this, plan);
        Stage planned = new Stage(
                old.id(),
                old.name(),
                old.kind(),
                old.lanes(),
                old.queueing(),
                old.spaces(),
                old.whenFull(),
                old.services(),
                old.pace(),
                old.officers(),
                lanePlan,
                old.priorities());
        List<Stage> stages = new ArrayList<>(port.stages());
        stages.set(stage, planned);
        return new Port(
                port.id(),
                port.name(),
                port.zone(),
                port.slotMinutes(),
                port.dayFactorCv(),
                stages,
                port.flows(),
                port.roads());
    }
}
