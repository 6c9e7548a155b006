package org.garita.planning.staffing;

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
import org.garita.simulation.port.Profile;
import org.garita.simulation.port.Service;
import org.garita.simulation.port.Stage;
import org.garita.simulation.port.StageKind;

/** The benchmark week: 24 lanes of three classes, busier towards the weekend, 12 % referred to 48 bays. */
final class BenchmarkWeek {
    private static final double[] PROFILE = {
        .35, .30, .35, .55, .85, 1.05, 1.10, 1.05, .95, .85, .75, .70, .70, .72, .78, .85, .90, .85, .72, .62, .55, .50,
        .45, .40
    };
    private static final double[] DAY = {.85, .85, .85, .85, 1.00, 1.15, 1.10};
    private static final List<String> CLASSES = List.of("sentri", "ready", "general");
    private static final List<LaneClass> KINDS = List.of(LaneClass.SENTRI, LaneClass.READY, LaneClass.GENERAL);
    private static final int[] LANES = {8, 10, 6};
    private static final double[] MEAN_SECONDS = {25, 45, 70};

    private BenchmarkWeek() {}

    static Port port() {
        return port(1);
    }

    /** With so much of the benchmark's demand. */
    static Port port(double demand) {
        List<Flow> flows = new ArrayList<>();
        Map<String, Service> primary = new HashMap<>();
        Map<String, Service> secondary = new HashMap<>();
        List<Set<String>> lanes = new ArrayList<>();
        for (int c = 0; c < CLASSES.size(); c++) {
            flows.add(flow(c, demand));
            primary.put(CLASSES.get(c), Service.lognormal(MEAN_SECONDS[c], .6));
            secondary.put(CLASSES.get(c), Service.erlang(720, 2));
            for (int i = 0; i < LANES[c]; i++) {
                lanes.add(Set.of(CLASSES.get(c)));
            }
        }
        Stage first = stage("primary", StageKind.PRIMARY, 24, primary, LanePlan.always(168, lanes));
        List<Set<String>> bays =
                IntStream.range(0, 48).mapToObj(i -> Set.copyOf(CLASSES)).toList();
        Stage second = stage("secondary", StageKind.SECONDARY, 48, secondary, LanePlan.always(168, bays));
        return new Port(
                "benchmark-week",
                new Text("Benchmark week", "Semana de prueba"),
                "America/Tijuana",
                60,
                0,
                List.of(first, second),
                flows,
                List.of());
    }

    private static Flow flow(int c, double demand) {
        double[] perHour = new double[168];
        for (int hour = 0; hour < 168; hour++) {
            perHour[hour] = demand * PROFILE[hour % 24] * DAY[hour / 24] * LANES[c] * 3600 / MEAN_SECONDS[c];
        }
        return new Flow(
                CLASSES.get(c),
                Text.same(CLASSES.get(c)),
                new LaneKind(Mode.PASSENGER_VEHICLE, KINDS.get(c)),
                Direction.NORTHBOUND,
                new Demand(Profile.of(perHour), 1, List.of()),
                List.of(Flow.Step.all("primary"), new Flow.Step("secondary", .12, 0)),
                Optional.empty(),
                0,
                Optional.empty(),
                7.5);
    }

    private static Stage stage(String id, StageKind kind, int lanes, Map<String, Service> services, LanePlan plan) {
        return new Stage(
                id,
                Text.same(id),
                kind,
                IntStream.range(0, lanes)
                        .mapToObj(i -> new Lane(Integer.toString(i + 1), 1))
                        .toList(),
                Stage.Queueing.SHARED,
                OptionalInt.empty(),
                Stage.WhenFull.HOLD,
                services,
                Pace.even(),
                Officers.alike(),
                plan,
                Map.of());
    }
}
