package org.garita.simulation.sense;

import java.util.ArrayList;
import java.util.List;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.compile.PathTable;
import org.garita.simulation.draw.Generator;
import org.garita.simulation.draw.Purpose;
import org.garita.simulation.draw.Streams;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Road;

/** When vehicles pass sensors, stops on their way included. The same for all threads; it holds nothing that changes. */
final class Passing {
    private final Trips trips;
    private final Approach approach;
    private final double freeMetresPerMicro;
    private final long[] stops;

    Passing(Trips trips, SensorPlan plan, Streams streams) {
        this.trips = trips;
        this.approach = new Approach(trips, plan.freeSpeedKmh());
        this.freeMetresPerMicro = plan.freeSpeedKmh() / Approach.KMH;
        this.stops = stops(plan.detours(), streams);
    }

    private long[] stops(SensorPlan.Detours detours, Streams streams) {
        Generator[] numbers = trips.port().port().flows().stream()
                .map(flow -> streams.of(Purpose.DETOUR, "", flow.id()))
                .toArray(Generator[]::new);
        long[] length = new long[trips.trips()];
        for (int trip = 0; trip < length.length; trip++) {
            Generator own = numbers[trips.flow(trip)];
            boolean stopsOnTheWay = own.unit() < detours.share();
            double minutes = detours.minutes() * own.exponential();
            length[trip] = stopsOnTheWay ? Math.round(minutes * CompiledPort.MINUTE) : 0;
        }
        return length;
    }

    Trips trips() {
        return trips;
    }

    Approach approach() {
        return approach;
    }

    /** Lines of the port whose vehicles pass a sensor on their way to a stage, or at it. */
    boolean[] lines(Sensor.Post post) {
        CompiledPort port = trips.port();
        PathTable paths = port.paths();
        boolean[] lines = new boolean[paths.lines()];
        for (int line = 0; line < lines.length; line++) {
            String flow = port.port().flows().get(paths.flowOfLine(line)).id();
            boolean seen = post.classes().isEmpty() || post.classes().contains(flow);
            lines[line] = seen && leadsPast(post.place(), line);
        }
        return lines;
    }

    private boolean leadsPast(Place place, int line) {
        if (place instanceof Place.OnRoad beside) {
            List<String> roads =
                    trips.port().port().roads().stream().map(Road::id).toList();
            return approach.leadsPast(line, roads.indexOf(beside.road()), beside.atMetres());
        }
        Place.AtStage at = (Place.AtStage) place;
        return trips.port().paths().stageOfLine(line) == trips.port().port().stageIndex(at.stage());
    }

    /** One bit for each flow that a sensor may see; all when it names none. */
    long flows(Sensor.Post post) {
        List<Flow> flows = trips.port().port().flows();
        long mask = 0;
        for (int flow = 0; flow < flows.size(); flow++) {
            boolean seen = post.classes().isEmpty()
                    || post.classes().contains(flows.get(flow).id());
            mask |= seen ? 1L << flow : 0;
        }
        return mask;
    }

    /** All visits in which a vehicle passes a sensor, with when, those outside the run left out; in the order of visits. */
    List<Pass> passes(Sensor.Post post, double zoneMetres) {
        boolean[] lines = lines(post);
        List<Pass> passes = new ArrayList<>();
        for (int visit = 0; visit < trips.visits(); visit++) {
            if (lines[trips.line(visit)]) {
                Pass pass = pass(visit, post.place(), zoneMetres);
                if (pass.from() < trips.horizon() && pass.until() >= 0) {
                    passes.add(pass);
                }
            }
        }
        return passes;
    }

    /** When a vehicle of a visit passes a place with a zone around it. */
    Pass pass(int visit, Place place, double zoneMetres) {
        if (place instanceof Place.OnRoad beside) {
            return beside(visit, beside.atMetres(), zoneMetres / 2);
        }
        return ((Place.AtStage) place).moment() == Place.Moment.ENTRY
                ? entering(visit, zoneMetres / 2)
                : leaving(visit, zoneMetres / 2);
    }

    /** Who stops on the way was seen that much earlier by a reader that the line does not reach. */
    private Pass beside(int visit, double metres, double reach) {
        double tail = approach.tail(visit);
        boolean driving = metres - reach >= tail && trips.preceding(visit) < 0;
        long stop = driving ? stops[trips.trip(visit)] : 0;
        long at = earlier(approach.passes(visit, metres), stop);
        if (reach == 0) {
            return new Pass(visit, at, at, Math.min(at, trips.horizon()), metres < tail);
        }
        double inner = Math.max(approach.head(trips.line(visit)), metres - reach);
        long from = earlier(approach.passes(visit, metres + reach), stop);
        long until = earlier(approach.passes(visit, inner), stop);
        return new Pass(visit, from, at, Math.min(until, trips.horizon()), metres < tail);
    }

    private static long earlier(long moment, long by) {
        return moment == Trips.NEVER ? moment : moment - by;
    }

    private Pass entering(int visit, double reach) {
        long at = trips.started(visit);
        double head = approach.head(trips.line(visit));
        long from = reach == 0 ? at : approach.passes(visit, head + reach);
        long until = Math.min(trips.left(visit), trips.horizon());
        return new Pass(visit, Math.min(from, at), at, until, at > trips.joined(visit));
    }

    private Pass leaving(int visit, double reach) {
        long at = trips.left(visit);
        long until = at == Trips.NEVER ? at : at + Math.round(2 * reach / freeMetresPerMicro);
        return new Pass(visit, at, at, Math.min(until, trips.horizon()), false);
    }

    /**
     * One vehicle passes one sensor.
     *
     * @param visit its visit
     * @param from when it comes within range
     * @param at when it passes the sensor itself; {@link Trips#NEVER} when it had not by the end of the run
     * @param until when it is out of range, at most the end of the run
     * @param queued whether it passes in the line
     */
    record Pass(int visit, long from, long at, long until, boolean queued) {}
}
