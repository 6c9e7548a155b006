package org.garita.simulation.sense;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.compile.PathTable;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Road;
import org.garita.simulation.result.RoadFill;
import org.garita.simulation.result.RoadTable.Strand;

/**
 * Where on the road a vehicle is and when it passes a place: driving freely until it joins the line, then moving up by one
 * space whenever one of those ahead begins its service, in the sets of lanes that {@link RoadFill} fills. A line that stands
 * on no road is taken to stand in as many lanes as its stage has. Distances are metres from the booths.
 */
final class Approach {
    /** Kilometres an hour over this are metres a microsecond. */
    static final double KMH = 3.6e6;

    private static final int NONE = -1;
    /** A passing in the line is known to this, 0.1 s. */
    private static final long STEP = 100_000;

    private final Trips trips;
    private final double metresPerMicro;
    private final int[] road;
    private final double[] length;
    private final double[] nearest;
    private final double[] farthest;
    private final List<List<Strand>> strands = new ArrayList<>();

    /** @param freeSpeedKmh speed outside the line */
    Approach(Trips trips, double freeSpeedKmh) {
        CompiledPort port = trips.port();
        int lines = port.paths().lines();
        this.trips = trips;
        this.metresPerMicro = freeSpeedKmh / KMH;
        this.road = new int[lines];
        this.length = new double[lines];
        this.nearest = new double[lines];
        this.farthest = new double[lines];
        for (int line = 0; line < lines; line++) {
            place(port, line);
        }
        for (int line = 0; line < lines; line++) {
            farthest[line] = nextOutward(port.paths(), line);
        }
    }

    private void place(CompiledPort port, int line) {
        String stage = port.port().stages().get(port.paths().stageOfLine(line)).id();
        List<Road> roads = port.port().roads();
        road[line] = NONE;
        length[line] = Double.POSITIVE_INFINITY;
        strands.add(List.of(offTheRoads(port, line, stage)));
        for (int i = 0; i < roads.size() && road[line] == NONE; i++) {
            List<Strand> ofStage = RoadFill.of(port, i).strands().stream()
                    .filter(strand -> strand.stage().equals(stage))
                    .toList();
            double head = ofStage.stream()
                    .filter(strand -> strand.lines().contains(line))
                    .mapToDouble(Strand::fromMetres)
                    .min()
                    .orElse(NONE);
            if (head >= 0) {
                road[line] = i;
                length[line] = roads.get(i).lengthMetres();
                nearest[line] = head;
                strands.set(line, ofStage);
            }
        }
    }

    private static Strand offTheRoads(CompiledPort port, int line, String stage) {
        Flow flow = port.port().flows().get(port.paths().flowOfLine(line));
        int lanes =
                port.port().stages().get(port.paths().stageOfLine(line)).lanes().size();
        List<Double> metres = List.of(flow.spacingMetres() / lanes);
        return new Strand(stage, 0, Double.POSITIVE_INFINITY, lanes, List.of(line), metres);
    }

    /** Where the next stage outward of the same flow begins on the same road: what lies beyond is passed before that. */
    private double nextOutward(PathTable paths, int line) {
        double next = Double.POSITIVE_INFINITY;
        for (int other = 0; other < road.length; other++) {
            boolean same = road[other] == road[line] && paths.flowOfLine(other) == paths.flowOfLine(line);
            if (same && nearest[other] > nearest[line]) {
                next = Math.min(next, nearest[other]);
            }
        }
        return next;
    }

    /** Whether vehicles of a line pass a place of a road on their way to its stage. */
    boolean leadsPast(int line, int ofRoad, double metres) {
        return road[line] == ofRoad && metres >= nearest[line] && metres < farthest[line];
    }

    /** Where a line begins, in metres from the booths of its road. */
    double head(int line) {
        return nearest[line];
    }

    /** Where the end of the line is when a vehicle joins it. */
    double tail(int visit) {
        return new Ahead(visit).reaches(trips.joined(visit));
    }

    /**
     * When a vehicle passes a place on its way to the stage that it visits.
     *
     * @return the moment, negative before the run; {@link Trips#NEVER} when it had not passed by the end of the run
     */
    long passes(int visit, double metres) {
        Ahead ahead = new Ahead(visit);
        double tail = ahead.reaches(trips.joined(visit));
        if (metres >= tail) {
            return trips.joined(visit) - drive(visit, metres, tail);
        }
        if (metres <= nearest[trips.line(visit)]) {
            return trips.started(visit);
        }
        long until = Math.min(trips.started(visit), trips.horizon());
        if (trips.started(visit) == Trips.NEVER && ahead.reaches(until) > metres) {
            return Trips.NEVER;
        }
        long before = trips.joined(visit);
        while (until - before > STEP) {
            long middle = (before + until) >>> 1;
            if (ahead.reaches(middle) <= metres) {
                until = middle;
            } else {
                before = middle;
            }
        }
        return until;
    }

    /** Time from a place to the end of the line. Who comes from a stage before was not on the road before leaving that. */
    private long drive(int visit, double metres, double tail) {
        double free = (metres - tail) / metresPerMicro;
        int before = trips.preceding(visit);
        if (before == NONE) {
            return Math.round(free);
        }
        double whole = length[trips.line(visit)] - tail;
        double part = Double.isInfinite(whole) || whole <= 0 ? 1 : Math.min(1, (metres - tail) / whole);
        return Math.round(Math.min(free, part * (trips.joined(visit) - trips.left(before))));
    }

    /** Vehicles in each line of the port at a moment; those of flows outside a set, one bit a flow, are left out. */
    int[] waiting(long moment, long flows) {
        int[] waiting = new int[road.length];
        Arrays.setAll(waiting, line -> {
            boolean seen = (flows >>> trips.port().paths().flowOfLine(line) & 1) != 0;
            return seen ? trips.joins(line).until(moment) - trips.starts(line).until(moment) : 0;
        });
        return waiting;
    }

    /** Those ahead of one vehicle in the lines that it shares road with. */
    private final class Ahead {
        private final int line;
        private final List<Strand> lanes;
        private final int[][] linesOf;
        private final int[] joined = new int[road.length];
        private final double[] rest = new double[road.length];

        Ahead(int visit) {
            line = trips.line(visit);
            lanes = strands.get(line);
            linesOf = new int[lanes.size()][];
            long since = trips.joined(visit);
            for (int strand = 0; strand < linesOf.length; strand++) {
                linesOf[strand] =
                        lanes.get(strand).lines().stream().mapToInt(i -> i).toArray();
                for (int other : linesOf[strand]) {
                    // of two lines in which vehicles join at the same moment, the first of the port is ahead
                    joined[other] = other < line
                            ? trips.joins(other).until(since)
                            : trips.joins(other).before(since);
                }
            }
            joined[line] = trips.rank(visit);
        }

        /** Where they end at a moment, which is where the vehicle stands. */
        double reaches(long moment) {
            for (int[] own : linesOf) {
                for (int other : own) {
                    rest[other] =
                            Math.max(0, joined[other] - trips.starts(other).until(moment));
                }
            }
            for (int strand = 0; strand < linesOf.length; strand++) {
                double metres = 0;
                boolean own = false;
                for (int i = 0; i < linesOf[strand].length; i++) {
                    metres += rest[linesOf[strand][i]]
                            * lanes.get(strand).metresPerVehicle().get(i);
                    own |= linesOf[strand][i] == line;
                }
                double room = lanes.get(strand).toMetres() - lanes.get(strand).fromMetres();
                if (own && metres <= room) {
                    return lanes.get(strand).fromMetres() + metres;
                }
                for (int other : linesOf[strand]) {
                    rest[other] *= metres > room ? 1 - room / metres : 0;
                }
            }
            throw new IllegalStateException("the last stretch of line %d takes all that is left".formatted(line));
        }
    }
}
