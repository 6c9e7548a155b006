package org.garita.measurement.actual;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.garita.measurement.journey.Matcher;
import org.garita.measurement.wait.Method;
import org.garita.measurement.wait.Quality;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;

/** One quantity of one class: journeys by the bin in which they began or ended, and each bin's value once it is complete. */
final class Bins {
    private final int vehicleClass;
    private final Quantity quantity;
    private final boolean byBeginning;
    private final boolean fromFirst;
    private final long settling;
    private final TreeMap<Long, List<ServedJourney>> journeys = new TreeMap<>();
    private long next;
    private long late;

    /**
     * @param byBeginning whether a journey belongs to the bin in which it began rather than ended
     * @param from a moment in the first bin
     * @param settling milliseconds after which a journey that ended is known
     */
    Bins(int vehicleClass, Quantity quantity, boolean byBeginning, boolean fromFirst, long from, long settling) {
        this.vehicleClass = vehicleClass;
        this.quantity = quantity;
        this.byBeginning = byBeginning;
        this.fromFirst = fromFirst;
        this.settling = settling;
        this.next = bin(from);
    }

    private static long bin(long moment) {
        return Math.floorDiv(moment, ActualWaits.BIN) * ActualWaits.BIN;
    }

    void add(ServedJourney journey) {
        long bin = bin(byBeginning ? journey.from() : journey.until());
        if (bin < next) {
            late++;
        } else {
            journeys.computeIfAbsent(bin, b -> new ArrayList<>()).add(journey);
        }
    }

    /** Journeys that came when the value of their bin had been said, or belong before the first bin. */
    long late() {
        return late;
    }

    /** The values of the bins that are complete now and were not said before. */
    void complete(long now, List<WaitValue> values) {
        while (isComplete(next + ActualWaits.BIN, now)) {
            List<ServedJourney> of = journeys.remove(next);
            values.add(value(of == null ? List.of() : of, now));
            next += ActualWaits.BIN;
        }
    }

    private boolean isComplete(long end, long now) {
        if (!byBeginning) {
            return now >= end + settling;
        }
        if (now >= end + Matcher.LONGEST_BUFFER + settling) {
            return true;
        }
        int reached = 0;
        for (List<ServedJourney> later : journeys.tailMap(end).values()) {
            for (ServedJourney journey : later) {
                reached += journey.until() + settling <= now ? 1 : 0;
            }
        }
        return reached >= ActualWaits.REACHED;
    }

    private WaitValue value(List<ServedJourney> of, long now) {
        double[] minutes =
                of.stream().mapToDouble(ServedJourney::minutes).sorted().toArray();
        int n = minutes.length;
        Quality quality = quality(n);
        long newest = of.stream().mapToLong(ServedJourney::until).max().orElse(now);
        boolean atLeast = of.stream().anyMatch(journey -> journey.atLeast() && journey.minutes() <= minutes[n / 2]);
        return new WaitValue(
                now,
                vehicleClass,
                quantity,
                next,
                next + ActualWaits.BIN,
                quality.hasNumber() ? MedianInterval.of(minutes) : null,
                quality.hasNumber() && atLeast,
                n,
                n == 0 ? -1 : (int) ((now - newest) / 1000),
                quality,
                quality.hasNumber() ? Method.MEDIAN : Method.NONE,
                fromFirst);
    }

    private static Quality quality(int sample) {
        if (sample < ActualWaits.FEWEST) {
            return Quality.INSUFFICIENT;
        }
        return sample < 5 ? Quality.POOR : sample < 10 ? Quality.FAIR : Quality.GOOD;
    }
}
