package org.garita.simulation.event;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.lane.LaneClass;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.lane.Mode;
import org.garita.kernel.text.Text;
import org.garita.simulation.port.Demand;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Lane;
import org.garita.simulation.port.LanePlan;
import org.garita.simulation.port.Officers;
import org.garita.simulation.port.Pace;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Service;
import org.garita.simulation.port.Stage;
import org.garita.simulation.port.StageKind;

/** Small ports written in a few lines, for tests with known answers. */
final class Sketch {
    private final Map<String, StageSketch> stages = new LinkedHashMap<>();
    private final Map<String, Flow> flows = new LinkedHashMap<>();

    /** A stage to be; all lanes serve all flows all week unless a plan is given. */
    static final class StageSketch {
        private final String id;
        private final int lanes;
        private int booths = 1;
        private Stage.Queueing queueing = Stage.Queueing.SHARED;
        private OptionalInt spaces = OptionalInt.empty();
        private Stage.WhenFull whenFull = Stage.WhenFull.HOLD;
        private Optional<LanePlan> plan = Optional.empty();
        private final Map<String, Service> services = new HashMap<>();
        private final Map<String, Integer> priorities = new HashMap<>();

        StageSketch(String id, int lanes) {
            this.id = id;
            this.lanes = lanes;
        }

        StageSketch serves(String flow, Service service) {
            services.put(flow, service);
            return this;
        }

        StageSketch priority(String flow, int priority) {
            priorities.put(flow, priority);
            return this;
        }

        StageSketch linePerLane() {
            queueing = Stage.Queueing.PER_LANE;
            return this;
        }

        StageSketch tandem() {
            booths = 2;
            return this;
        }

        StageSketch spaces(int count) {
            spaces = OptionalInt.of(count);
            return this;
        }

        StageSketch turnsAway() {
            whenFull = Stage.WhenFull.TURN_AWAY;
            return this;
        }

        StageSketch plan(LanePlan.Assignment... assignments) {
            plan = Optional.of(new LanePlan(List.of(assignments)));
            return this;
        }

        private Stage stage() {
            Set<String> all = Set.copyOf(services.keySet());
            LanePlan always = LanePlan.always(
                    168, IntStream.range(0, lanes).mapToObj(i -> all).toList());
            return new Stage(
                    id,
                    Text.same(id),
                    StageKind.PRIMARY,
                    IntStream.range(0, lanes)
                            .mapToObj(i -> new Lane(id + "-" + i, booths))
                            .toList(),
                    queueing,
                    spaces,
                    whenFull,
                    services,
                    Pace.even(),
                    Officers.alike(),
                    plan.orElse(always),
                    priorities);
        }
    }

    StageSketch stage(String id, int lanes) {
        StageSketch stage = new StageSketch(id, lanes);
        stages.put(id, stage);
        return stage;
    }

    /** A flow that passes these stages, and how many of it are in line when the run begins. */
    Sketch flow(String id, double perHour, int waitingAtStart, String... path) {
        return flow(id, Demand.perHour(perHour), waitingAtStart, Optional.empty(), path);
    }

    Sketch flow(String id, Demand demand, int waitingAtStart, Optional<Flow.Balking> balking, String... path) {
        flows.put(
                id,
                new Flow(
                        id,
                        Text.same(id),
                        new LaneKind(Mode.PASSENGER_VEHICLE, LaneClass.GENERAL),
                        Direction.NORTHBOUND,
                        demand,
                        Stream.of(path).map(Flow.Step::all).toList(),
                        balking,
                        waitingAtStart,
                        Optional.empty(),
                        7.5));
        return this;
    }

    Port port() {
        return new Port(
                "sketch",
                Text.same("Sketch"),
                "America/Tijuana",
                60,
                0,
                stages.values().stream().map(StageSketch::stage).toList(),
                List.copyOf(flows.values()),
                List.of());
    }
}
