package org.garita.simulation.compile;

import org.garita.simulation.draw.Purpose;
import org.garita.simulation.draw.ServiceDraws;
import org.garita.simulation.draw.ShareDraws;
import org.garita.simulation.draw.Streams;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Service;
import org.garita.simulation.port.Stage;

/**
 * A port ready to run: positions instead of ids, tables by slot of the week instead of assignments. Stages and flows keep
 * their positions in the port.
 *
 * @param port what was compiled
 * @param lanes lanes and booths with their plan
 * @param paths steps of the flows and the lines in which they wait
 */
public record CompiledPort(Port port, LaneTable lanes, PathTable paths) {
    /** Microseconds of an hour. */
    public static final long HOUR = 3_600_000_000L;

    /** Microseconds of a minute. */
    public static final long MINUTE = 60_000_000L;

    /** Microseconds of a day. */
    public static final long DAY = 24 * HOUR;

    /** Most days one replication may have, so that a time and a 14-bit number fit one long. */
    public static final int MOST_DAYS = 6_000;

    /** Most booths, steps and flows together, for the same reason. */
    public static final int MOST_IDS = 16_000;

    /**
     * Compiles a port that {@code PortCheck} found nothing wrong with.
     *
     * @throws IllegalArgumentException for a plan, path or size that cannot be run
     */
    public static CompiledPort of(Port port) {
        CompiledPort compiled = new CompiledPort(port, new LaneTable(port), new PathTable(port));
        int ids =
                compiled.lanes.booths() + compiled.paths.steps() + port.flows().size();
        if (ids > MOST_IDS) {
            throw new IllegalArgumentException(
                    "port '%s' has %d booths, steps and flows together; the engines number at most %d. Maybe it is several ports."
                            .formatted(port.id(), ids, MOST_IDS));
        }
        return compiled;
    }

    public int stages() {
        return port.stages().size();
    }

    public int flows() {
        return port.flows().size();
    }

    /** Length of a slot in microseconds. */
    public long slotMicros() {
        return port.slotMinutes() * MINUTE;
    }

    public int slotsPerDay() {
        return 24 * 60 / port.slotMinutes();
    }

    public int slotsPerWeek() {
        return port.slotsPerWeek();
    }

    /** The service times of the vehicles of a line in the order in which they join it. */
    public ServiceDraws serviceDraws(int line, Streams streams) {
        Stage stage = port.stages().get(paths.stageOfLine(line));
        String flow = port.flows().get(paths.flowOfLine(line)).id();
        Service service = stage.services().get(flow);
        if (service == null) {
            throw new IllegalArgumentException(
                    "stage '%s' has no service time for flow '%s', whose path leads there; it has %s"
                            .formatted(stage.id(), flow, stage.services().keySet()));
        }
        return new ServiceDraws(service, streams.of(Purpose.SERVICE, stage.id(), flow));
    }

    /** The numbers by which vehicles of a line choose their step after it, in the order in which they join the line. */
    public ShareDraws shareDraws(int line, Streams streams) {
        String stage = port.stages().get(paths.stageOfLine(line)).id();
        String flow = port.flows().get(paths.flowOfLine(line)).id();
        return new ShareDraws(streams.of(Purpose.SHARE, stage, flow));
    }

    /** The numbers by which vehicles of a flow choose their first step, in the order in which they arrive. */
    public ShareDraws arrivalShareDraws(int flow, Streams streams) {
        return new ShareDraws(
                streams.of(Purpose.SHARE, "", port.flows().get(flow).id()));
    }

    /** Hour of the day, 0 to 23, of a moment from Monday 00:00 on. */
    public static int hourOfDay(long micros) {
        return (int) (micros / HOUR % 24);
    }
}
