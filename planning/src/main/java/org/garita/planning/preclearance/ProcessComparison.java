package org.garita.planning.preclearance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garita.simulation.draw.Generator;

/**
 * A process before and after a change.
 *
 * @param stages each stage of either, those before first
 * @param before in all
 * @param after in all
 * @param savedShare share of the mean time that is saved; negative when it takes longer; absent when before took none
 */
public record ProcessComparison(List<StageChange> stages, Total before, Total after, Optional<Double> savedShare) {
    private static final int SHIPMENTS = 20_000;

    public ProcessComparison {
        stages = List.copyOf(stages);
    }

    /**
     * One stage.
     *
     * @param stage its id
     * @param beforeMinutes mean over all shipments; absent when there is no such stage
     * @param afterMinutes likewise
     */
    public record StageChange(String stage, Optional<Double> beforeMinutes, Optional<Double> afterMinutes) {}

    /**
     * From the first stage to the last.
     *
     * @param meanMinutes exact
     * @param p50Minutes by 20,000 drawn shipments
     * @param p95Minutes likewise
     */
    public record Total(double meanMinutes, double p50Minutes, double p95Minutes) {}

    /** Compares; the same seed gives the same percentiles. */
    public static ProcessComparison of(ProcessModel before, ProcessModel after, long seed) {
        Map<String, Optional<Double>> old = means(before);
        Map<String, Optional<Double>> changed = means(after);
        Map<String, StageChange> stages = new LinkedHashMap<>();
        old.forEach((id, minutes) ->
                stages.put(id, new StageChange(id, minutes, changed.getOrDefault(id, Optional.empty()))));
        changed.forEach((id, minutes) -> stages.putIfAbsent(id, new StageChange(id, Optional.empty(), minutes)));
        double mean = before.meanMinutes();
        return new ProcessComparison(
                List.copyOf(stages.values()),
                total(before, seed),
                total(after, seed),
                mean == 0 ? Optional.empty() : Optional.of(1 - after.meanMinutes() / mean));
    }

    private static Map<String, Optional<Double>> means(ProcessModel model) {
        Map<String, Optional<Double>> means = new LinkedHashMap<>();
        for (ProcessModel.Stage stage : model.stages()) {
            means.merge(
                    stage.id(), Optional.of(stage.meanMinutes()), (a, b) -> Optional.of(a.orElse(0.0) + b.orElse(0.0)));
        }
        return means;
    }

    private static Total total(ProcessModel model, long seed) {
        double[] minutes = model.shipments(SHIPMENTS, new Generator(seed));
        return new Total(model.meanMinutes(), minutes[SHIPMENTS / 2], minutes[SHIPMENTS * 95 / 100]);
    }
}
