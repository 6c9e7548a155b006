package org.garita.planning.closure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.garita.kernel.lane.Mode;
import org.garita.kernel.text.Text;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.compile.Pools;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Profile;
import org.garita.simulation.port.Service;
import org.garita.simulation.port.Stage;

/**
 * A crossing as a study of closures sees it: one stage of lanes and what comes to it.
 *
 * @param stage id of the stage
 * @param lanes groups of lanes
 * @param traffic who comes
 */
public record ClosedCrossing(String stage, List<Lanes> lanes, List<Traffic> traffic) {
    /**
     * Lanes that serve the same traffic.
     *
     * @param id lower-case words joined by hyphens
     * @param open lanes open by hour of the day or week, whole numbers
     * @param most lanes that can be opened at once
     */
    public record Lanes(String id, Profile open, int most) {}

    public ClosedCrossing {
        lanes = List.copyOf(lanes);
        traffic = List.copyOf(traffic);
        for (Traffic kind : traffic) {
            if (lanes.stream().noneMatch(group -> group.id().equals(kind.lanes()))) {
                throw new IllegalArgumentException("traffic '%s' uses lanes '%s', but the crossing has %s"
                        .formatted(
                                kind.id(),
                                kind.lanes(),
                                lanes.stream().map(Lanes::id).toList()));
            }
        }
    }

    /** One kind of lane and one kind of traffic, the same at all hours. */
    public static ClosedCrossing simple(double perHour, int lanes, double servedPerHour) {
        Service service = Service.constant(3600.0 * lanes / servedPerHour);
        Traffic trucks = new Traffic(
                "trucks",
                new Text("trucks", "camiones"),
                "cargo",
                0,
                Profile.constant(perHour),
                service,
                "truck",
                OptionalDouble.empty(),
                OptionalDouble.empty());
        return new ClosedCrossing(
                "primary", List.of(new Lanes("cargo", Profile.constant(lanes), lanes)), List.of(trucks));
    }

    /**
     * One stage of a port. Flows that share lanes share a group named after the first of them; tiers are the stage's priorities;
     * nothing is known of perishable goods.
     *
     * @throws IllegalArgumentException when some lanes serve only part of the flows that others serve together
     */
    public static ClosedCrossing of(Port port, String stageId) {
        CompiledPort compiled = CompiledPort.of(port);
        int stage = port.stageIndex(stageId);
        Pools pools = Pools.of(compiled, stage);
        if (!pools.exact()) {
            throw new IllegalArgumentException(
                    "some lanes of stage '%s' serve only part of the flows that others serve together"
                            .formatted(stageId));
        }
        List<Lanes> lanes = new ArrayList<>();
        List<Traffic> traffic = new ArrayList<>();
        for (long mask : pools.masks()) {
            String group = port.flows().get(Long.numberOfTrailingZeros(mask)).id();
            lanes.add(lanes(compiled, stage, mask, group));
            for (long rest = mask; rest != 0; rest &= rest - 1) {
                traffic.add(
                        traffic(port.stages().get(stage), port.flows().get(Long.numberOfTrailingZeros(rest)), group));
            }
        }
        return new ClosedCrossing(stageId, lanes, traffic);
    }

    private static Lanes lanes(CompiledPort port, int stage, long mask, String group) {
        int perHour = 60 / port.port().slotMinutes();
        double[] open = new double[168];
        int first = port.lanes().firstLane(stage);
        int last = port.lanes().firstLane(stage + 1);
        for (int hour = 0; hour < open.length; hour++) {
            for (int lane = first; lane < last; lane++) {
                open[hour] += (port.lanes().served(hour * perHour, lane) & mask) != 0 ? 1 : 0;
            }
        }
        return new Lanes(group, Profile.of(open), last - first);
    }

    private static Traffic traffic(Stage stage, Flow flow, String group) {
        Service service = stage.services().get(flow.id());
        if (service == null) {
            throw new IllegalArgumentException(
                    "stage '%s' has no service time for flow '%s'".formatted(stage.id(), flow.id()));
        }
        return new Traffic(
                flow.id(),
                flow.name(),
                group,
                stage.priorities().getOrDefault(flow.id(), 0),
                hourly(flow),
                service,
                flow.kind().mode() == Mode.COMMERCIAL ? "truck" : "car",
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    /** Demand by hour of the week; shorter slots are averaged. */
    private static Profile hourly(Flow flow) {
        double[] slots = flow.demand().perHour().overWeek(672);
        double[] hours = new double[168];
        for (int slot = 0; slot < slots.length; slot++) {
            hours[slot / 4] += slots[slot] / 4;
        }
        return Profile.of(hours);
    }
}
