package org.garita.simulation.compile;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Service;
import org.garita.simulation.port.Stage;

/**
 * Flows that bring more work to a stage in a week than the lanes that serve any of them can do in it.
 *
 * @param stage id of the stage
 * @param flows ids of the flows
 * @param load work brought by work that can be done, above 1; infinite when no lane ever serves them
 * @param slotOfWeek slot in which most work is left over
 * @param worstHour that slot in words, such as {@code MONDAY 07:00}
 */
public record Overload(String stage, List<String> flows, double load, int slotOfWeek, String worstHour) {
    /** Beyond so many flows at one stage only each alone, and all together, are examined. */
    private static final int MOST_FLOWS = 12;

    public Overload {
        flows = List.copyOf(flows);
    }

    /**
     * Finds the worst overload of a port, if any. Every set of flows is held against the lanes that serve any of them (Hall's
     * condition, over the week, as backlog is carried on). Flows that turn round or are turned away bring nothing.
     */
    public static Optional<Overload> of(CompiledPort port) {
        Optional<Overload> worst = Optional.empty();
        for (int stage = 0; stage < port.stages(); stage++) {
            for (long flows : sets(port, stage)) {
                Optional<Overload> found = at(port, stage, flows);
                if (found.isPresent() && (worst.isEmpty() || found.get().load > worst.get().load)) {
                    worst = found;
                }
            }
        }
        return worst;
    }

    private static List<Long> sets(CompiledPort port, int stage) {
        List<Integer> coming = IntStream.range(0, port.flows())
                .filter(flow -> port.paths().meet(stage, flow) && !sheds(port, flow))
                .boxed()
                .toList();
        List<Long> sets = new ArrayList<>();
        if (coming.size() <= MOST_FLOWS) {
            for (int bits = 1; bits < 1 << coming.size(); bits++) {
                sets.add(mask(coming, bits));
            }
        } else {
            coming.forEach(flow -> sets.add(1L << flow));
            sets.add(coming.stream().mapToLong(flow -> 1L << flow).sum());
        }
        return sets;
    }

    private static long mask(List<Integer> coming, int bits) {
        long mask = 0;
        for (int i = 0; i < coming.size(); i++) {
            mask |= (bits >>> i & 1) == 0 ? 0 : 1L << coming.get(i);
        }
        return mask;
    }

    /** Whether vehicles of a flow may give up, so that its line cannot grow for ever. */
    private static boolean sheds(CompiledPort port, int flow) {
        Flow given = port.port().flows().get(flow);
        boolean turnedAway = given.path().stream()
                .limit(1)
                .map(step -> port.port().stages().get(port.port().stageIndex(step.stage())))
                .anyMatch(first -> first.spaces().isPresent() && first.whenFull() == Stage.WhenFull.TURN_AWAY);
        return turnedAway
                || given.balking().filter(balking -> balking.share() > 0).isPresent();
    }

    private static Optional<Overload> at(CompiledPort port, int stage, long flows) {
        double brought = 0;
        double done = 0;
        double mostLeft = Double.NEGATIVE_INFINITY;
        int worstSlot = 0;
        double[] work = work(port, stage, flows);
        for (int slot = 0; slot < work.length; slot++) {
            double capacity = capacity(port, stage, flows, slot);
            brought += work[slot];
            done += capacity;
            if (work[slot] - capacity > mostLeft) {
                mostLeft = work[slot] - capacity;
                worstSlot = slot;
            }
        }
        if (brought <= done) {
            return Optional.empty();
        }
        List<String> ids = IntStream.range(0, port.flows())
                .filter(flow -> (flows >>> flow & 1) != 0)
                .mapToObj(flow -> port.port().flows().get(flow).id())
                .toList();
        return Optional.of(new Overload(
                port.port().stages().get(stage).id(), ids, brought / done, worstSlot, words(port, worstSlot)));
    }

    private static String words(CompiledPort port, int slot) {
        int minutes = slot * port.port().slotMinutes();
        return "%s %02d:%02d".formatted(DayOfWeek.of(minutes / 1440 + 1), minutes / 60 % 24, minutes % 60);
    }

    /** Mean seconds of service, at pace 1, that flows bring to a stage, by slot of the week. */
    private static double[] work(CompiledPort port, int stage, long flows) {
        double[] work = new double[port.slotsPerWeek()];
        for (int flow = 0; flow < port.flows(); flow++) {
            Flow given = port.port().flows().get(flow);
            Service service = port.port().stages().get(stage).services().get(given.id());
            if ((flows >>> flow & 1) == 0 || service == null) {
                continue;
            }
            double visits = 0;
            for (Flow.Step step : given.path()) {
                visits += port.port().stageIndex(step.stage()) == stage ? step.share() : 0;
            }
            double[] perHour = given.demand().perHour().overWeek(port.slotsPerWeek());
            double surges = surges(given);
            for (int slot = 0; slot < work.length; slot++) {
                double vehicles = perHour[slot] * port.port().slotMinutes() / 60.0 * surges;
                work[slot] += vehicles * visits * service.meanSeconds();
            }
        }
        return work;
    }

    /** Mean factor on a day's demand, taking demand as even over the day. */
    private static double surges(Flow flow) {
        double factor = 1;
        for (var surge : flow.demand().surges()) {
            factor += surge.chancePerDay() * (surge.factor() - 1) * Math.min(24, surge.hours()) / 24;
        }
        return Math.max(0, factor);
    }

    private static double capacity(CompiledPort port, int stage, long flows, int slot) {
        int booths = 0;
        for (int lane = port.lanes().firstLane(stage); lane < port.lanes().firstLane(stage + 1); lane++) {
            booths += (port.lanes().served(slot, lane) & flows) != 0
                    ? port.lanes().boothsOfLane(lane)
                    : 0;
        }
        return booths * port.port().slotMinutes() * 60.0 / port.lanes().pace(slot, stage);
    }
}
