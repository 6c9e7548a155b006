package org.garita.simulation.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
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
import org.garita.simulation.port.Profile;
import org.garita.simulation.port.Service;
import org.garita.simulation.port.Stage;
import org.garita.simulation.port.StageKind;

/** Small random ports with everything in them that couples: few lanes, short lines, plans that change at all hours. */
final class RandomPorts {
    private final Random random;
    private final boolean constantService;
    private final boolean rings;
    private final boolean couples;
    private final int slotMinutes;

    private RandomPorts(long seed, boolean constantService, boolean rings, boolean couples) {
        this.random = new Random(seed);
        this.constantService = constantService;
        this.rings = rings;
        this.couples = couples;
        this.slotMinutes = random.nextBoolean() ? 60 : 30;
    }

    /** A port whose flows pass the stages in one order; the same for the same seed. */
    static Port coupled(long seed, boolean constantService) {
        return new RandomPorts(seed, constantService, false, true).port();
    }

    /** A port whose flows pass the stages in any order, some twice; with limited space it may lock up. */
    static Port ringed(long seed, boolean constantService) {
        return new RandomPorts(seed, constantService, true, true).port();
    }

    /** A port in which nothing couples, so that the recursion may run it too. */
    static Port uncoupled(long seed, boolean constantService) {
        return new RandomPorts(seed, constantService, false, false).port();
    }

    private Port port() {
        int stages = 1 + random.nextInt(4);
        int flows = 1 + random.nextInt(3);
        List<Flow> allFlows = new ArrayList<>();
        List<Set<String>> visitors = new ArrayList<>();
        for (int s = 0; s < stages; s++) {
            visitors.add(new HashSet<>());
        }
        for (int f = 0; f < flows; f++) {
            Flow flow = flow("flow-" + f, stages);
            flow.path()
                    .forEach(step -> visitors.get(step.stage().charAt(6) - '0').add(flow.id()));
            allFlows.add(flow);
        }
        List<Stage> allStages = new ArrayList<>();
        for (int s = 0; s < stages; s++) {
            allStages.add(
                    stage(s, List.copyOf(visitors.get(s)).stream().sorted().toList()));
        }
        return new Port(
                "random", Text.same("Random"), "America/Tijuana", slotMinutes, 0, allStages, allFlows, List.of());
    }

    private Flow flow(String id, int stages) {
        List<Flow.Step> path = new ArrayList<>();
        for (int s = 0; s < stages; s++) {
            if (random.nextInt(4) > 0 || (s == stages - 1 && path.isEmpty())) {
                double share = random.nextInt(3) == 0 ? .3 + .5 * random.nextDouble() : 1;
                double travel = random.nextInt(4) == 0 ? 30 * (1 + random.nextInt(10)) : 0;
                path.add(new Flow.Step("stage-" + s, share, travel));
            }
        }
        if (rings) {
            path.addAll(List.copyOf(path.subList(0, random.nextInt(path.size() + 1))));
            Collections.shuffle(path, random);
        }
        double[] perHour = new double[24];
        for (int hour = 0; hour < 24; hour++) {
            perHour[hour] = random.nextInt(6) == 0 ? 0 : 3 + random.nextInt(25);
        }
        Demand demand = new Demand(Profile.of(perHour), random.nextInt(3) == 0 ? 2.5 : 1, List.of());
        Optional<Flow.Balking> balking = couples && random.nextInt(4) == 0
                ? Optional.of(new Flow.Balking(3 + random.nextInt(20), random.nextBoolean() ? 1 : .6, Optional.empty()))
                : Optional.empty();
        return new Flow(
                id,
                Text.same(id),
                new LaneKind(Mode.PASSENGER_VEHICLE, LaneClass.GENERAL),
                Direction.NORTHBOUND,
                demand,
                path,
                balking,
                random.nextInt(3) == 0 ? random.nextInt(12) : 0,
                Optional.empty(),
                7.5);
    }

    private Stage stage(int s, List<String> flows) {
        String id = "stage-" + s;
        int count = 1 + random.nextInt(4);
        List<Lane> lanes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lanes.add(new Lane(id + "-lane-" + i, couples && random.nextInt(3) == 0 ? 2 : 1));
        }
        Map<String, Service> services = new HashMap<>();
        Map<String, Integer> priorities = new HashMap<>();
        boolean ranked = couples && random.nextInt(3) == 0;
        for (String flow : flows) {
            services.put(flow, service());
            if (ranked) {
                priorities.put(flow, random.nextInt(3));
            }
        }
        double[] paces = new double[24];
        boolean even = random.nextBoolean();
        for (int hour = 0; hour < 24; hour++) {
            paces[hour] = even ? 1 : .7 + .1 * random.nextInt(7);
        }
        return new Stage(
                id,
                Text.same(id),
                StageKind.PRIMARY,
                lanes,
                couples && random.nextBoolean() ? Stage.Queueing.PER_LANE : Stage.Queueing.SHARED,
                couples && random.nextInt(3) > 0 ? OptionalInt.of(random.nextInt(5)) : OptionalInt.empty(),
                random.nextBoolean() ? Stage.WhenFull.HOLD : Stage.WhenFull.TURN_AWAY,
                services,
                new Pace(Profile.of(paces), random.nextInt(3) == 0 ? .3 : 0),
                random.nextInt(3) == 0 ? new Officers(.2, 3) : Officers.alike(),
                couples ? plan(count, List.of(), flows) : plan(count, pools(flows), flows),
                priorities);
    }

    private Service service() {
        double mean = 60 * (1 + random.nextInt(4));
        if (constantService) {
            return Service.constant(mean);
        }
        return switch (random.nextInt(3)) {
            case 0 -> Service.exponential(mean);
            case 1 -> Service.erlang(mean, 3);
            default -> Service.lognormal(mean, .6);
        };
    }

    /** The flows of a stage in groups, each group with lanes of its own at any time. */
    private List<Set<String>> pools(List<String> flows) {
        List<Set<String>> pools = new ArrayList<>();
        for (String flow : flows) {
            if (pools.isEmpty() || random.nextBoolean()) {
                pools.add(new HashSet<>());
            }
            pools.get(random.nextInt(pools.size())).add(flow);
        }
        pools.removeIf(Set::isEmpty);
        return pools;
    }

    private LanePlan plan(int lanes, List<Set<String>> pools, List<String> flows) {
        int slots = 7 * 24 * 60 / slotMinutes;
        List<LanePlan.Assignment> assignments = new ArrayList<>();
        for (int lane = 0; lane < lanes; lane++) {
            boolean steady = random.nextInt(3) == 0;
            int from = 0;
            while (from < slots) {
                int until = steady ? slots : Math.min(slots, from + 1 + random.nextInt(8));
                Set<String> served = couples ? served(flows, steady) : served(pools);
                if (!served.isEmpty()) {
                    assignments.add(new LanePlan.Assignment(lane, from, until, served));
                }
                from = until;
            }
        }
        return new LanePlan(assignments);
    }

    private Set<String> served(List<String> flows, boolean all) {
        Set<String> served = new HashSet<>();
        for (String flow : flows) {
            if (all || random.nextInt(3) > 0) {
                served.add(flow);
            }
        }
        return served;
    }

    private Set<String> served(List<Set<String>> pools) {
        return pools.isEmpty() || random.nextInt(4) == 0 ? Set.of() : pools.get(random.nextInt(pools.size()));
    }
}
