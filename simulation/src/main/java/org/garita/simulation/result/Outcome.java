package org.garita.simulation.result;

import java.util.List;
import java.util.Optional;

/**
 * What a run of a port told. Hours are hours of the day on the port's clock.
 *
 * @param port id of the port
 * @param days days of each replication, from Monday 00:00
 * @param replications how many
 * @param vehicles all that arrived, in all replications
 * @param lines each flow at each stage it comes to
 * @param stages each stage
 * @param flows each flow
 * @param roads each road
 * @param bindingByHour id of the stage that holds up the port in each hour, 24 of them: of the stages at which somebody waited
 *     the one whose booths serve for the largest part of their open time; absent where nobody waited. A booth that is blocked
 *     does not serve, so a stage held up by the next does not pass for the cause
 */
public record Outcome(
        String port,
        int days,
        int replications,
        long vehicles,
        List<LineFigures> lines,
        List<StageFigures> stages,
        List<FlowFigures> flows,
        List<RoadFigures> roads,
        List<Optional<String>> bindingByHour) {
    public Outcome {
        lines = List.copyOf(lines);
        stages = List.copyOf(stages);
        flows = List.copyOf(flows);
        roads = List.copyOf(roads);
        bindingByHour = List.copyOf(bindingByHour);
    }

    /** One flow at one stage. */
    public LineFigures line(String stage, String flow) {
        return lines.stream()
                .filter(line -> line.stage().equals(stage) && line.flow().equals(flow))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "flow '%s' never comes to stage '%s' at port '%s'".formatted(flow, stage, port)));
    }

    /** One stage. */
    public StageFigures stage(String id) {
        return stages.stream()
                .filter(stage -> stage.stage().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no stage '%s' at port '%s'".formatted(id, port)));
    }

    /** One flow. */
    public FlowFigures flow(String id) {
        return flows.stream()
                .filter(flow -> flow.flow().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no flow '%s' at port '%s'".formatted(id, port)));
    }
}
