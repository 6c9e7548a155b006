package org.garita.simulation.port;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.lane.LaneClass;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.lane.Mode;
import org.garita.kernel.text.Text;
import org.garita.simulation.port.LanePlan.Assignment;
import org.garita.simulation.port.Stage.Queueing;
import org.garita.simulation.port.Stage.WhenFull;

/** Small ports for tests, with hourly slots, each part replaced at will. */
final class Sketch {
    static final int WEEK = 168;

    private Sketch() {}

    static Port port(List<Stage> stages, List<Flow> flows, Road... roads) {
        return new Port("test", Text.same("Test"), "America/Tijuana", 60, 0, stages, flows, List.of(roads));
    }

    /** Cars an hour all day, through the stages named. */
    static Flow flow(String id, double perHour, String... stages) {
        List<Flow.Step> path = new ArrayList<>();
        for (String stage : stages) {
            path.add(Flow.Step.all(stage));
        }
        return flow(id, Demand.perHour(perHour), path);
    }

    static Flow flow(String id, Demand demand, List<Flow.Step> path) {
        LaneKind kind = new LaneKind(Mode.PASSENGER_VEHICLE, LaneClass.GENERAL);
        return new Flow(
                id,
                Text.same(id),
                kind,
                Direction.NORTHBOUND,
                demand,
                path,
                Optional.empty(),
                0,
                Optional.empty(),
                7.5);
    }

    /** Lanes that are open all week for all the flows, 60 s each. */
    static Stage stage(String id, int lanes, String... flows) {
        return stage(
                id,
                Service.exponential(60),
                IntStream.range(0, lanes).mapToObj(lane -> Set.of(flows)).toList());
    }

    static Stage stage(String id, Service service, List<Set<String>> flowsOfLane) {
        Map<String, Service> services = new HashMap<>();
        flowsOfLane.forEach(flows -> flows.forEach(flow -> services.put(flow, service)));
        List<Lane> lanes = IntStream.range(0, flowsOfLane.size())
                .mapToObj(lane -> new Lane(String.valueOf(lane + 1), 1))
                .toList();
        return new Stage(
                id,
                Text.same(id),
                StageKind.PRIMARY,
                lanes,
                Queueing.SHARED,
                OptionalInt.empty(),
                WhenFull.HOLD,
                services,
                Pace.even(),
                Officers.alike(),
                LanePlan.always(WEEK, flowsOfLane),
                Map.of());
    }

    static Stage planned(Stage stage, Assignment... plan) {
        return with(
                stage, stage.lanes(), stage.spaces(), stage.whenFull(), stage.pace(), stage.officers(), List.of(plan));
    }

    static Stage limited(Stage stage, int spaces, WhenFull whenFull) {
        return with(
                stage,
                stage.lanes(),
                OptionalInt.of(spaces),
                whenFull,
                stage.pace(),
                stage.officers(),
                stage.plan().assignments());
    }

    static Stage with(
            Stage stage,
            List<Lane> lanes,
            OptionalInt spaces,
            WhenFull whenFull,
            Pace pace,
            Officers officers,
            List<Assignment> plan) {
        return new Stage(
                stage.id(),
                stage.name(),
                stage.kind(),
                lanes,
                stage.queueing(),
                spaces,
                whenFull,
                stage.services(),
                pace,
                officers,
                new LanePlan(plan),
                stage.priorities());
    }
}
