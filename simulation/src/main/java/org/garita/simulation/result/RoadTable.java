package org.garita.simulation.result;

import java.util.ArrayList;
import java.util.Comparator;
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
public final class RoadTable {
    /**
     * One set of lanes and the lines in it.
     *
     * @param stage id of the stage before which it stands
     * @param fromMetres where it begins, from the booths
     * @param toMetres where the next stretch of the stage begins; infinite for the last one, which takes all that is left
     * @param lanes lanes side by side
     * @param lines lines that stand in it, as numbered in the compiled port
     * @param metresPerVehicle metres by which one vehicle of each line lengthens it
     */
    public record Strand(
            String stage,
            double fromMetres,
            double toMetres,
            int lanes,
            List<Integer> lines,
            List<Double> metresPerVehicle) {
        public Strand {
            lines = List.copyOf(lines);
            metresPerVehicle = List.copyOf(metresPerVehicle);
        }
    }

    private final List<List<Strand>> strands = new ArrayList<>();
    private final double[] metresPerVehicle;

    RoadTable(CompiledPort compiled) {
        Port port = compiled.port();
        PathTable paths = compiled.paths();
        metresPerVehicle = new double[paths.lines()];
        for (Road road : port.roads()) {
            List<Strand> ofRoad = new ArrayList<>();
            for (Road.Stretch stretch : outward(road)) {
                ofRoad.addAll(strands(stretch, end(road, stretch), port, paths));
            }
            strands.add(ofRoad);
        }
        for (List<Strand> ofRoad : strands) {
            for (Strand strand : ofRoad) {
                for (int i = 0; i < strand.lines.size(); i++) {
                    nearest(strand.lines.get(i), strand.metresPerVehicle.get(i));
                }
            }
        }
    }

    private void nearest(int line, double metres) {
        metresPerVehicle[line] = metresPerVehicle[line] > 0 ? metresPerVehicle[line] : metres;
    }

    private static List<Road.Stretch> outward(Road road) {
        return road.stretches().stream()
                .sorted(Comparator.comparingDouble(Road.Stretch::fromMetres))
                .toList();
    }

    /** Where a stretch is full: at the next one of the same stage. */
    private static double end(Road road, Road.Stretch stretch) {
        return road.stretches().stream()
                .filter(next -> next.stage().equals(stretch.stage()) && next.fromMetres() > stretch.fromMetres())
                .mapToDouble(Road.Stretch::fromMetres)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static List<Strand> strands(Road.Stretch stretch, double end, Port port, PathTable paths) {
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
                found.add(new Strand(
                        stretch.stage(),
                        stretch.fromMetres(),
                        end,
                        lanes,
                        List.of(paths.line(stage, flow)),
                        List.of(each)));
            }
        }
        if (!lines.isEmpty()) {
            found.add(new Strand(stretch.stage(), stretch.fromMetres(), end, widest, lines, metres));
        }
        return found;
    }

    /** Strands of a road, by its position in the port, from the booths outward. */
    List<Strand> strands(int road) {
        return strands.get(road);
    }

    /** Whether a line stands on some road. */
    boolean drawn(int line) {
        return metresPerVehicle[line] > 0;
    }

    /** Metres of road by which one more vehicle lengthens its line near the booths; 0 when it stands on no road. */
    double metresPerVehicle(int line) {
        return metresPerVehicle[line];
    }
}
