package org.garita.app.waits.demonstration;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.garita.simulation.sense.Observed;
import org.garita.simulation.sense.Truth;

/** What every vehicle of a run really waited; nothing that measures is ever told. */
final class TrueWaits {
    /** When nobody joins for so long, a moment has no true wait, in milliseconds. */
    private static final long LONGEST_GAP = 10 * 60_000L;

    private static final double MICROS_PER_MINUTE = 60e6;

    private final long[][] joined;
    private final double[][] minutes;

    private TrueWaits(long[][] joined, double[][] minutes) {
        this.joined = joined;
        this.minutes = minutes;
    }

    /**
     * @param flows vehicle classes of the port
     * @param begins moment at which the run began, milliseconds since 1970
     */
    static TrueWaits of(Observed observed, int flows, long begins) {
        long[][] joined = new long[flows][];
        double[][] minutes = new double[flows][];
        for (int flow = 0; flow < flows; flow++) {
            int own = flow;
            List<Truth> served = observed.truth().stream()
                    .filter(vehicle ->
                            vehicle.flow() == own && vehicle.primaryStart().isPresent())
                    .toList();
            joined[flow] = served.stream()
                    .mapToLong(vehicle -> begins + vehicle.joined() / 1000)
                    .toArray();
            minutes[flow] = served.stream()
                    .mapToDouble(vehicle -> (vehicle.primaryStart().getAsLong() - vehicle.joined()) / MICROS_PER_MINUTE)
                    .toArray();
        }
        return new TrueWaits(joined, minutes);
    }

    /** Of each class, by its position in the layout, what {@link #next} says. */
    List<OptionalDouble> next(long now) {
        return IntStream.range(0, joined.length)
                .mapToObj(flow -> next(flow, now))
                .toList();
    }

    /** The wait in minutes of the next vehicle of a class to join at or after a moment; none when nobody joins for long. */
    OptionalDouble next(int flow, long now) {
        int found = Arrays.binarySearch(joined[flow], now);
        int next = found < 0 ? -found - 1 : found;
        boolean soon = next < joined[flow].length && joined[flow][next] - now <= LONGEST_GAP;
        return soon ? OptionalDouble.of(minutes[flow][next]) : OptionalDouble.empty();
    }
}
