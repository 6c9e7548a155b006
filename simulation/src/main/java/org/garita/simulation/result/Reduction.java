package org.garita.simulation.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.port.Road;

/**
 * Adds up replications into an {@link Outcome}. They are added in the order of their numbers, whoever computed them, so that
 * the last digit does not depend on threads.
 */
public final class Reduction {
    private static final int HOURS = 24;

    private final CompiledPort port;
    private final int days;
    private final LineSums[] lines;
    private final StageSums[] stages;
    private final FlowSums[] flows;
    private final RoadSums[] roads;
    private int replications;
    private long vehicles;

    /** For replications of so many days. */
    public Reduction(CompiledPort port, int days) {
        this.port = port;
        this.days = days;
        lines = IntStream.range(0, port.paths().lines())
                .mapToObj(line -> new LineSums(port, line))
                .toArray(LineSums[]::new);
        stages = IntStream.range(0, port.stages()).mapToObj(StageSums::new).toArray(StageSums[]::new);
        flows = IntStream.range(0, port.flows()).mapToObj(FlowSums::new).toArray(FlowSums[]::new);
        List<Road> given = port.port().roads();
        List<RoadSums> sums = new ArrayList<>();
        int markers = 0;
        for (int road = 0; road < given.size(); road++) {
            sums.add(new RoadSums(road, markers, given.get(road)));
            markers += given.get(road).markers().size();
        }
        roads = sums.toArray(RoadSums[]::new);
    }

    /** Adds the next replication. */
    public void add(Ledger ledger) {
        if (ledger.minutes().recorded() != ledger.days * 1440L) {
            throw new IllegalStateException("an engine recorded %d minutes of a run of %d days"
                    .formatted(ledger.minutes().recorded(), ledger.days));
        }
        for (LineSums line : lines) {
            line.add(ledger);
        }
        for (StageSums stage : stages) {
            stage.add(ledger);
        }
        for (FlowSums flow : flows) {
            flow.add(ledger);
        }
        for (RoadSums road : roads) {
            road.add(ledger);
        }
        for (long arrived : ledger.arrived) {
            vehicles += arrived;
        }
        replications++;
    }

    /** What the replications added so far tell; at least one. */
    public Outcome outcome() {
        List<LineFigures> lineFigures = new ArrayList<>();
        for (LineSums line : lines) {
            lineFigures.add(line.figures());
        }
        List<StageFigures> stageFigures = new ArrayList<>();
        for (StageSums stage : stages) {
            stageFigures.add(
                    stage.figures(port.port().stages().get(stageFigures.size()).id()));
        }
        List<FlowFigures> flowFigures = new ArrayList<>();
        for (FlowSums flow : flows) {
            flowFigures.add(flow.figures(port.port().flows().get(flowFigures.size())));
        }
        List<RoadFigures> roadFigures = new ArrayList<>();
        for (RoadSums road : roads) {
            roadFigures.add(road.figures(replications * days));
        }
        return new Outcome(
                port.port().id(),
                days,
                replications,
                vehicles,
                lineFigures,
                stageFigures,
                flowFigures,
                roadFigures,
                binding(lineFigures, stageFigures));
    }

    private static List<Optional<String>> binding(List<LineFigures> lines, List<StageFigures> stages) {
        List<Optional<String>> found = new ArrayList<>();
        for (int hour = 0; hour < HOURS; hour++) {
            Optional<String> best = Optional.empty();
            double most = 0;
            for (StageFigures stage : stages) {
                double utilisation = stage.byHour()
                        .get(hour)
                        .utilisation()
                        .map(Estimate::value)
                        .orElse(0.0);
                if (utilisation > most && waited(lines, stage.stage(), hour)) {
                    most = utilisation;
                    best = Optional.of(stage.stage());
                }
            }
            found.add(best);
        }
        return found;
    }

    private static boolean waited(List<LineFigures> lines, String stage, int hour) {
        return lines.stream()
                .filter(line -> line.stage().equals(stage))
                .anyMatch(line -> line.queuesByHour().get(hour).meanVehicles().value() > 0);
    }
}
