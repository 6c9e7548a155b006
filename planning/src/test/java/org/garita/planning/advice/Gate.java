package org.garita.planning.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
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

/** One stage: three trusted lanes, four general ones, one that stands closed; 60 vehicles an hour and lane. */
final class Gate {
    static final Port PORT = port();

    private Gate() {}

    static Stage stage() {
        return PORT.stages().get(0);
    }

    static LanesAhead planned() {
        return LanesAhead.planned(PORT, stage(), 0, LanesAhead.STEPS);
    }

    static ClassNow line(String flow, double waiting, double perHour, double target) {
        return new ClassNow(flow, waiting, 0, perHour, OptionalDouble.empty(), OptionalDouble.of(target));
    }

    static Situation now(ClassNow trusted, ClassNow general, Integer... held) {
        return new Situation(PORT, stage(), 600, planned(), List.of(trusted, general), Set.of(held));
    }

    private static Port port() {
        Map<String, Service> services = new HashMap<>();
        services.put("trusted", Service.constant(60));
        services.put("general", Service.constant(60));
        List<Lane> lanes = new ArrayList<>();
        List<LanePlan.Assignment> plan = new ArrayList<>();
        for (int lane = 0; lane < 8; lane++) {
            lanes.add(new Lane(Integer.toString(lane + 1), 1));
            if (lane < 7) {
                plan.add(new LanePlan.Assignment(lane, 0, 168, Set.of(lane < 3 ? "trusted" : "general")));
            }
        }
        Stage stage = new Stage(
                "primary",
                new Text("Primary", "Primaria"),
                StageKind.PRIMARY,
                lanes,
                Stage.Queueing.SHARED,
                OptionalInt.empty(),
                Stage.WhenFull.HOLD,
                services,
                Pace.even(),
                Officers.alike(),
                new LanePlan(plan),
                Map.of());
        return new Port(
                "gate",
                new Text("Gate", "Garita"),
                "America/Tijuana",
                60,
                0,
                List.of(stage),
                List.of(flow("trusted", LaneClass.SENTRI, 60), flow("general", LaneClass.GENERAL, 260)),
                List.of());
    }

    private static Flow flow(String id, LaneClass lane, double perHour) {
        return new Flow(
                id,
                new Text(id, id),
                new LaneKind(Mode.PASSENGER_VEHICLE, lane),
                Direction.NORTHBOUND,
                Demand.perHour(perHour),
                List.of(Flow.Step.all("primary")),
                Optional.empty(),
                0,
                Optional.empty(),
                7.5);
    }
}
