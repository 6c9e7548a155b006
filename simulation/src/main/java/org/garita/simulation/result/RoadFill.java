package org.garita.simulation.result;

import java.util.List;
import org.garita.simulation.compile.CompiledPort;

/**
 * Hot code. Places waiting vehicles on one road: from the booths outward, each stretch until it is full, what is left on the
 * next stretch of the same stage. Keeps the last placing, so each thread needs its own.
 */
public final class RoadFill {
    private final List<RoadTable.Strand> strands;
    private final double[] from;
    private final double[] room;
    private final int[][] lines;
    private final double[][] metres;
    private final double[] rest;
    private final double[] length;
    private final double[] vehicles;

    RoadFill(List<RoadTable.Strand> strands, int allLines) {
        this.strands = strands;
        from = strands.stream().mapToDouble(RoadTable.Strand::fromMetres).toArray();
        room = strands.stream()
                .mapToDouble(strand -> strand.toMetres() - strand.fromMetres())
                .toArray();
        lines = strands.stream()
                .map(strand -> strand.lines().stream().mapToInt(i -> i).toArray())
                .toArray(int[][]::new);
        metres = strands.stream()
                .map(strand ->
                        strand.metresPerVehicle().stream().mapToDouble(d -> d).toArray())
                .toArray(double[][]::new);
        rest = new double[allLines];
        length = new double[strands.size()];
        vehicles = new double[strands.size()];
    }

    /**
     * For one road of a port.
     *
     * @param road position of the road in the port
     */
    public static RoadFill of(CompiledPort port, int road) {
        return new RoadFill(new RoadTable(port).strands(road), port.paths().lines());
    }

    /** The sets of lanes of the road, in the order in which they fill. */
    public List<RoadTable.Strand> strands() {
        return strands;
    }

    /**
     * Places vehicles.
     *
     * @param waiting vehicles in each line of the port
     * @return how far from the booths the farthest vehicle stands, in metres; 0 when nobody waits on this road
     */
    public double place(int[] waiting) {
        for (int[] own : lines) {
            for (int line : own) {
                rest[line] = waiting[line];
            }
        }
        double end = 0;
        for (int strand = 0; strand < length.length; strand++) {
            fill(strand);
            end = length[strand] > 0 ? Math.max(end, from[strand] + length[strand]) : end;
        }
        return end;
    }

    private void fill(int strand) {
        double wanted = 0;
        double waiting = 0;
        for (int i = 0; i < lines[strand].length; i++) {
            wanted += rest[lines[strand][i]] * metres[strand][i];
            waiting += rest[lines[strand][i]];
        }
        double kept = wanted > room[strand] ? room[strand] / wanted : 1;
        for (int line : lines[strand]) {
            rest[line] *= 1 - kept;
        }
        length[strand] = wanted * kept;
        vehicles[strand] = waiting * kept;
    }

    /** Metres of a set of lanes that are full, from where it begins outward, as last placed. */
    public double length(int strand) {
        return length[strand];
    }

    /** Vehicles standing more than so many metres from the booths, as last placed. */
    double beyond(double mark) {
        double found = 0;
        for (int strand = 0; strand < length.length; strand++) {
            double past = from[strand] + length[strand] - mark;
            if (past > 0 && length[strand] > 0) {
                found += vehicles[strand] * Math.min(1, past / length[strand]);
            }
        }
        return found;
    }
}
