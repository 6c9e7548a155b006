package org.garita.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.text.Text;
import org.garita.simulation.port.Demand;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Lane;
import org.garita.simulation.port.LanePlan;
import org.garita.simulation.port.LanePlan.Assignment;
import org.garita.simulation.port.Officers;
import org.garita.simulation.port.Pace;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Road;
import org.garita.simulation.port.Service;
import org.garita.simulation.port.Stage;
import org.garita.simulation.port.StageKind;

/** Small ports for tests, hourly slots. */
public final class Sketch {
    private Sketch() {}

    /** A flow that takes all steps at once. */
    public static Flow flow(String id, Demand demand, Flow.Step... path) {
        return waiting(id, demand, 0, path);
    }

    /** A flow with vehicles in line at the start. */
    public static Flow waiting(String id, Demand demand, int atStart, Flow.Step... path) {
        return new Flow(
                id,
                Text.same(id),
                LaneKind.REPORTED.get(0),
                Direction.NORTHBOUND,
                demand,
                List.of(path),
                Optional.empty(),
                atStart,
                Optional.empty(),
                7.5);
    }

    /** Demand of nobody. */
    public static Demand nobody() {
        return Demand.perHour(0);
    }

    /** A stage whose lanes serve the same flows all week, all with the same service. */
    public static Stage stage(String id, int lanes, Service service, String... flows) {
        List<Set<String>> served = new ArrayList<>();
        for (int i = 0; i < lanes; i++) {
            served.add(Set.of(flows));
        }
        return stage(id, lanes, service, LanePlan.always(168, served), flows);
    }

    /** A stage with a plan of its own. */
    public static Stage stage(String id, int lanes, Service service, LanePlan plan, String... flows) {
        return stage(id, lanes, service, plan, Pace.even(), Officers.alike(), flows);
    }

    /** A stage with everything. */
    public static Stage stage(
            String id, int lanes, Service service, LanePlan plan, Pace pace, Officers officers, String... flows) {
        List<Lane> all = new ArrayList<>();
        for (int i = 0; i < lanes; i++) {
            all.add(new Lane(id + i, 1));
        }
        Map<String, Service> services = new HashMap<>();
        Arrays.stream(flows).forEach(flow -> services.put(flow, service));
        return new Stage(
                id,
                Text.same(id),
                StageKind.PRIMARY,
                all,
                Stage.Queueing.SHARED,
                OptionalInt.empty(),
                Stage.WhenFull.HOLD,
                services,
                pace,
                officers,
                plan,
                Map.of());
    }

    /** A lane serves flows from one hour of the week until before another. */
    public static Assignment open(int lane, int fromHour, int untilHour, String... flows) {
        return new Assignment(lane, fromHour, untilHour, Set.of(flows));
    }

    public static Port port(List<Stage> stages, List<Flow> flows, Road... roads) {
        return new Port("test", Text.same("test"), "America/Tijuana", 60, 0, stages, flows, List.of(roads));
    }

    /** One flow "car" through one stage "gate". */
    public static Port queue(int lanes, Service service, double perHour) {
        return port(
                List.of(stage("gate", lanes, service, "car")),
                List.of(flow("car", Demand.perHour(perHour), Flow.Step.all("gate"))));
    }
}
