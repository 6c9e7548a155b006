package org.garita.simulation.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.compile.PathTable;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Road;

/**
 * Where on which road the lines stand. A strand is a set of lanes with the lines that stand in them: one for each flow of a
 * sorted stretch, one for all flows of a shared one.
 */
final class RoadTable {
    /** One set of lanes and the lines in it; metres of lane taken by a vehicle of each line. */
    record Strand(double fromMetres, List<Integer> lines, List<Double> metresPerVehicle) {}

    private final List<List<Strand>> strands = new ArrayList<>();
    private final double[] metresPerVehicle;

    RoadTable(CompiledPort compiled) {
        Port port = compiled.port();
        PathTable paths = compiled.paths();
        metresPerVehicle = new double[paths.lines()];
        for (Road road : port.roads()) {
            List<Strand> ofRoad = new ArrayList<>();
            for (Road.Stretch stretch : road.stretches()) {
                ofRoad.addAll(strands(stretch, port, paths));
            }
            strands.add(ofRoad);
        }
        for (List<Strand> ofRoad : strands) {
            for (Strand strand : ofRoad) {
                for (int i = 0; i < strand.lines.size(); i++) {
                    metresPerVehicle[strand.lines.get(i)] = strand.metresPerVehicle.get(i);
                }
            }
        }
    }

    private static List<Strand> strands(Road.Stretch stretch, Port port, PathTable paths) {
        int stage = port.stageIndex(stretch.stage());
        List<Strand> found = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        List<Double> metres = new ArrayList<>();
        int widest = stretch.lanes().values().stream().mapToInt(n -> n).max().orElse(1);
        for (Map.Entry<String, Integer> entry : new TreeMap<>(stretch.lanes()).entrySet()) {
            int flow = port.flowIndex(entry.getKey());
            if (!paths.meet(stage, flow)) {
                continue;
            }
            int lanes = stretch.shared() ? widest : entry.getValue();
            double each = port.flows().get(flow).spacingMetres() / lanes;
            if (stretch.shared()) {
                lines.add(paths.line(stage, flow));
                metres.add(each);
            } else {
                found.add(new Strand(stretch.fromMetres(), List.of(paths.line(stage, flow)), List.of(each)));
            }
        }
        if (!lines.isEmpty()) {
            found.add(new Strand(stretch.fromMetres(), List.copyOf(lines), List.copyOf(metres)));
        }
        return found;
    }

    /** Strands of a road, by its position in the port. */
    List<Strand> strands(int road) {
        return strands.get(road);
    }

    /** Whether a line stands on some road. */
    boolean drawn(int line) {
        return metresPerVehicle[line] > 0;
    }

    /** Metres of road by which one more vehicle lengthens its line, lanes side by side; 0 when it stands on no road. */
    double metresPerVehicle(int line) {
        return metresPerVehicle[line];
    }
}
