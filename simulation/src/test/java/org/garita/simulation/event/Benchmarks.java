package org.garita.simulation.event;

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

/** The benchmark port: 24 lanes of three classes, 12 % referred to 48 bays, its demand peaking at 1.10 of capacity. */
final class Benchmarks {
    private static final double[] PROFILE = {
        .35, .30, .35, .55, .85, 1.05, 1.10, 1.05, .95, .85, .75, .70, .70, .72, .78, .85, .90, .85, .72, .62, .55, .50,
        .45, .40
    };
    private static final String[] CLASSES = {"sentri", "ready", "general"};
    private static final int[] LANES = {8, 10, 6};
    private static final double[] MEAN_SECONDS = {25, 45, 70};
    private static final int[] FIRST = {0, 8, 18};

    private Benchmarks() {}

    /** A line per lane, lanes open by the hour, and so many waiting places before the bays. */
    static Port coupled(int spaces) {
        return port(Stage.Queueing.PER_LANE, OptionalInt.of(spaces), true);
    }

    /** One line per class, all lanes always open, unlimited waiting places. */
    static Port plain() {
        return port(Stage.Queueing.SHARED, OptionalInt.empty(), false);
    }

    private static Port port(Stage.Queueing queueing, OptionalInt spaces, boolean planned) {
        List<Flow> flows = new ArrayList<>();
        Map<String, Service> primary = new HashMap<>();
        Map<String, Service> secondary = new HashMap<>();
        List<LanePlan.Assignment> assignments = new ArrayList<>();
        for (int c = 0; c < 3; c++) {
            flows.add(flow(c));
            primary.put(CLASSES[c], Service.lognormal(MEAN_SECONDS[c], .6));
            secondary.put(CLASSES[c], Service.erlang(720, 2));
            for (int i = 0; i < LANES[c]; i++) {
                for (int slot = 0; slot < 168; slot++) {
                    if (!planned || i < Math.ceil(share(slot % 24) * LANES[c])) {
                        assignments.add(new LanePlan.Assignment(FIRST[c] + i, slot, slot + 1, Set.of(CLASSES[c])));
                    }
                }
            }
        }
        Stage first = stage(
                "primary", StageKind.PRIMARY, 24, queueing, OptionalInt.empty(), primary, new LanePlan(assignments));
        Stage second = stage(
                "secondary",
                StageKind.SECONDARY,
                48,
                Stage.Queueing.SHARED,
                spaces,
                secondary,
                LanePlan.always(
                        168,
                        IntStream.range(0, 48).mapToObj(i -> Set.of(CLASSES)).toList()));
        Text name = new Text("Benchmark", "Prueba");
        return new Port("benchmark", name, "America/Tijuana", 60, 0, List.of(first, second), flows, List.of());
    }

    private static double share(int hour) {
        return Math.min(1, 1.15 * Math.max(PROFILE[hour], PROFILE[(hour + 23) % 24]) + .1);
    }

    private static Flow flow(int c) {
        double[] perHour = new double[24];
        for (int hour = 0; hour < 24; hour++) {
            perHour[hour] = PROFILE[hour] * LANES[c] / MEAN_SECONDS[c] * 3600;
        }
        return new Flow(
                CLASSES[c],
                new Text(CLASSES[c], CLASSES[c]),
                new LaneKind(Mode.PASSENGER_VEHICLE, LaneClass.GENERAL),
                Direction.NORTHBOUND,
                Demand.perHour(perHour),
                List.of(Flow.Step.all("primary"), new Flow.Step("secondary", .12, 0)),
                Optional.empty(),
                0,
                Optional.empty(),
                7.5);
    }

    private static Stage stage(
            String id,
            StageKind kind,
            int lanes,
            Stage.Queueing queueing,
            OptionalInt spaces,
            Map<String, Service> services,
            LanePlan plan) {
        return new Stage(
                id,
                new Text(id, id),
                kind,
                IntStream.range(0, lanes).mapToObj(i -> new Lane(id + i, 1)).toList(),
                queueing,
                spaces,
                Stage.WhenFull.HOLD,
                services,
                Pace.even(),
                Officers.alike(),
                plan,
                Map.of());
    }
}
