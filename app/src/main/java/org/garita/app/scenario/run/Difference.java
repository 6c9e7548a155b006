package org.garita.app.scenario.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.garita.simulation.result.Estimate;
import org.garita.simulation.result.StudentT;

/**
 * By how much the mean wait of one line differs between two runs with the same seed. The repetitions of both are paired:
 * their vehicles are the same, so what both have in common falls out of the interval. It is that of a difference of two
 * ratios (Cochran, Sampling Techniques, 1977, section 6.4, linearised for both and paired).
 */
public final class Difference {
    private Difference() {}

    /**
     * The second mean wait less the first, in seconds.
     *
     * @param first repetitions of one run
     * @param line the line in the first run
     * @param second repetitions of the other, as many
     * @param otherLine the same line in the other run
     * @return nothing when nobody came in one of them
     */
    public static Optional<Estimate> of(
            List<Result.Repetition> first, int line, List<Result.Repetition> second, int otherLine) {
        if (first.size() != second.size()) {
            throw new IllegalArgumentException(
                    "runs of %d and %d repetitions cannot be paired".formatted(first.size(), second.size()));
        }
        Side before = new Side(first, line);
        Side after = new Side(second, otherLine);
        if (before.vehicles == 0 || after.vehicles == 0) {
            return Optional.empty();
        }
        double value = after.mean() - before.mean();
        int number = first.size();
        if (number < 2) {
            return Optional.of(new Estimate(value, OptionalDouble.empty()));
        }
        double squares = 0;
        for (int i = 0; i < number; i++) {
            double residual = after.residual(i) - before.residual(i);
            squares += residual * residual;
        }
        double error = Math.sqrt(squares / (number * (number - 1.0)));
        return Optional.of(new Estimate(value, OptionalDouble.of(StudentT.quantile(number - 1) * error)));
    }

    private static final class Side {
        private final List<Result.Repetition> repetitions;
        private final int line;
        private final double vehicles;
        private final double seconds;

        Side(List<Result.Repetition> repetitions, int line) {
            this.repetitions = repetitions;
            this.line = line;
            vehicles = repetitions.stream()
                    .mapToDouble(one -> one.vehicles().get(line))
                    .sum();
            seconds = repetitions.stream()
                    .mapToDouble(one -> one.waitedMicros().get(line) / 1e6)
                    .sum();
        }

        double mean() {
            return seconds / vehicles;
        }

        double residual(int i) {
            Result.Repetition one = repetitions.get(i);
            double excess =
                    one.waitedMicros().get(line) / 1e6 - mean() * one.vehicles().get(line);
            return excess / (vehicles / repetitions.size());
        }
    }
}
