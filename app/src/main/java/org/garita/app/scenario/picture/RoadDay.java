package org.garita.app.scenario.picture;

import java.util.ArrayList;
import java.util.List;
import org.garita.app.scenario.run.Result;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Road;
import org.garita.simulation.port.Stage;
import org.garita.simulation.result.RoadFill;
import org.garita.simulation.result.RoadTable.Strand;

/** One day on one road: how long each set of lanes is full at the end of each minute, and whom each booth serves. */
public final class RoadDay {
    /** Minutes of a day. */
    public static final int MINUTES = 1440;

    private final CompiledPort compiled;
    private final Road road;
    private final Result.Day day;
    private final List<Strand> strands;
    private final int[][] metres;
    private final int[] reach = new int[MINUTES];

    private RoadDay(Port port, int number, Result.Day day) {
        this.compiled = CompiledPort.of(port);
        this.road = port.roads().get(number);
        this.day = day;
        RoadFill fill = RoadFill.of(compiled, number);
        this.strands = fill.strands();
        this.metres = new int[strands.size()][MINUTES];
        int[] waiting = new int[day.waiting().size()];
        for (int minute = 0; minute < MINUTES; minute++) {
            for (int line = 0; line < waiting.length; line++) {
                waiting[line] = day.waiting().get(line).get(minute);
            }
            reach[minute] = (int) Math.round(fill.place(waiting));
            for (int strand = 0; strand < metres.length; strand++) {
                metres[strand][minute] = (int) Math.round(fill.length(strand));
            }
        }
    }

    /**
     * One road of a port on the day kept of a run.
     *
     * @param number position of the road in the port
     */
    public static RoadDay of(Port port, int number, Result.Day day) {
        return new RoadDay(port, number, day);
    }

    /** The road. */
    public Road road() {
        return road;
    }

    /** The port. */
    public Port port() {
        return compiled.port();
    }

    /** Day of the week: 0 for Monday. */
    public int weekday() {
        return day.day() % 7;
    }

    /** Sets of lanes from the booths outward. */
    public List<Strand> strands() {
        return strands;
    }

    /** Metres of a set of lanes that are full at the end of a minute. */
    public int metres(int strand, int minute) {
        return metres[strand][minute];
    }

    /** Distance of the farthest waiting vehicle from the booths at the end of a minute. */
    public int reach(int minute) {
        return reach[minute];
    }

    /** The minute at which the line reached farthest; noon on a day without any line. */
    public int peak() {
        int peak = MINUTES / 2;
        for (int minute = 0; minute < MINUTES; minute++) {
            peak = reach[minute] > reach[peak] ? minute : peak;
        }
        return peak;
    }

    /** The flows that stand on this road, in the order of the port. */
    public List<Flow> flows() {
        return port().flows().stream()
                .filter(flow -> strands.stream()
                        .flatMap(strand -> strand.lines().stream())
                        .anyMatch(line -> flowOf(line).equals(flow)))
                .toList();
    }

    /** The flows that stand in a set of lanes. */
    public List<Flow> flows(Strand strand) {
        return strand.lines().stream().map(this::flowOf).distinct().toList();
    }

    private Flow flowOf(int line) {
        return port().flows().get(compiled.paths().flowOfLine(line));
    }

    /** Vehicles of a flow that wait on this road at the end of a minute. */
    public int waiting(Flow flow, int minute) {
        return strands.stream()
                .flatMap(strand -> strand.lines().stream())
                .distinct()
                .filter(line -> flowOf(line).equals(flow))
                .mapToInt(line -> day.waiting().get(line).get(minute))
                .sum();
    }

    /** The stages whose lines stand on this road. */
    public List<Stage> stages() {
        return strands.stream()
                .map(Strand::stage)
                .distinct()
                .map(id -> port().stages().get(port().stageIndex(id)))
                .toList();
    }

    /** Flows that a lane serves at a minute of this day by plan, none when it is closed. */
    public List<Flow> served(Stage stage, int lane, int minute) {
        int slot = (weekday() * MINUTES + minute) / port().slotMinutes();
        int first = compiled.lanes().firstLane(port().stageIndex(stage.id()));
        long mask = compiled.lanes().served(slot, first + lane);
        List<Flow> flows = new ArrayList<>();
        for (int flow = 0; flow < port().flows().size(); flow++) {
            if ((mask >>> flow & 1) != 0) {
                flows.add(port().flows().get(flow));
            }
        }
        return flows;
    }
}
