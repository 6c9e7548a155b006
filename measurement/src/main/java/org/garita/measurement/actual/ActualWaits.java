package org.garita.measurement.actual;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.garita.measurement.filter.MedianDeviation;
import org.garita.measurement.filter.Verdict;
import org.garita.measurement.site.ClassSite;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;

/**
 * What vehicles of each class really waited, in bins of 15 minutes, each said once:
 *
 * <pre>{@code
 * ACTUAL_BY_PRIMARY  those who reached primary inspection in the bin     said when the bin has ended and settled
 * ACTUAL_BY_JOIN     those who joined the line in the bin                said when two who joined after it have reached primary
 * CROSSING_TIME      those who left the port in the bin, from the line   said when the bin has ended and settled
 * AGENCY_TIME        those who left the port in the bin, from primary    said when the bin has ended and settled
 * }</pre>
 *
 * <p>The last two are told of classes with a reader at the exit; journeys to the exit of others are passed over.
 *
 * <p>By primary is the convention of the FHWA (Peace Bridge site report: the hour of a truck is that in which it passed primary); by
 * joining is what a person asks who stood at the end of the line. The latter needs first in, first out: once others who joined
 * later have been served, those of the bin have. Two, since one may be a false match; and when none comes, six hours after
 * the bin no journey of it can be matched any more ({@link org.garita.measurement.journey.Matcher#LONGEST_BUFFER}).
 *
 * <p>A journey that {@link MedianDeviation} finds outside is left out; one that it cannot judge is kept. The number is the
 * median, with the interval of {@link MedianInterval}. Under {@link #FEWEST} journeys there is none; a bin without any is said too.
 * The quality follows from the number of journeys: 3 poor, 5 fair, 10 good. A median is a lower bound when it would rise with a
 * journey whose beginning was beyond the first reader.
 *
 * <p>Nothing that is said depends on a journey that was taken up after it was said, and nothing is taken back: a journey that comes
 * too late for its bin is counted by {@link #late}.
 */
public final class ActualWaits {
    /** Length of a bin, in milliseconds; bins begin at its multiples. */
    public static final long BIN = 15 * 60_000L;
    /** Fewest journeys for which there is a number. */
    public static final int FEWEST = 3;
    /** How many must have reached primary that joined after a bin. */
    public static final int REACHED = 2;
    /**
     * After so long a journey that ended is known, in milliseconds: its visit is over after two minutes, its last reading came
     * within one.
     */
    public static final long SETTLING = 3 * 60_000L;

    private final Map<Integer, ClassBins> classes = new LinkedHashMap<>();

    /** What is gathered of one class. */
    private static final class ClassBins {
        final Map<Leg, MedianDeviation> filters = new LinkedHashMap<>();
        final Map<Leg, List<Bins>> bins = new LinkedHashMap<>();
        long outside;

        ClassBins(ClassSite site, long from, long settling) {
            bins.put(
                    Leg.WAIT,
                    List.of(
                            new Bins(site.index(), Quantity.ACTUAL_BY_PRIMARY, false, site.fromFirst(), from, settling),
                            new Bins(site.index(), Quantity.ACTUAL_BY_JOIN, true, site.fromFirst(), from, settling)));
            if (!site.exits().isEmpty()) {
                exits(site, from, settling);
            }
        }

        private void exits(ClassSite site, long from, long settling) {
            bins.put(
                    Leg.CROSSING,
                    List.of(new Bins(site.index(), Quantity.CROSSING_TIME, false, site.fromFirst(), from, settling)));
            bins.put(
                    Leg.INSPECTION,
                    List.of(new Bins(site.index(), Quantity.AGENCY_TIME, false, site.fromFirst(), from, settling)));
        }

        void take(ServedJourney journey) {
            MedianDeviation filter = filters.computeIfAbsent(journey.leg(), leg -> new MedianDeviation());
            if (filter.judge(journey.until(), 60 * journey.minutes()) == Verdict.OUTSIDE) {
                outside++;
            } else {
                bins.getOrDefault(journey.leg(), List.of()).forEach(of -> of.add(journey));
            }
        }

        long late() {
            return bins.values().stream()
                    .flatMap(List::stream)
                    .mapToLong(Bins::late)
                    .sum();
        }
    }

    /**
     * @param sites the classes that are measured
     * @param from a moment in the first bin
     */
    public ActualWaits(Collection<ClassSite> sites, long from) {
        this(sites, from, SETTLING);
    }

    /**
     * @param sites the classes that are measured
     * @param from a moment in the first bin
     * @param settling milliseconds after which a journey that ended and its class are known, 0 or more
     */
    public ActualWaits(Collection<ClassSite> sites, long from, long settling) {
        if (settling < 0) {
            throw new IllegalArgumentException("settling must be 0 ms or more, got " + settling + " ms");
        }
        sites.forEach(site -> classes.put(site.index(), new ClassBins(site, from, settling)));
    }

    /**
     * Takes up a journey when it becomes known.
     *
     * @throws IllegalArgumentException when its class is not measured
     */
    public void take(ServedJourney journey) {
        of(journey.vehicleClass()).take(journey);
    }

    private ClassBins of(int vehicleClass) {
        ClassBins of = classes.get(vehicleClass);
        if (of == null) {
            throw new IllegalArgumentException(
                    "class %d is not measured here; measured are %s".formatted(vehicleClass, classes.keySet()));
        }
        return of;
    }

    /** The values that can be said now and were not before; to be asked once a minute, with moments that rise. */
    public List<WaitValue> values(long now) {
        List<WaitValue> values = new ArrayList<>();
        for (ClassBins of : classes.values()) {
            of.bins.values().forEach(all -> all.forEach(bins -> bins.complete(now, values)));
        }
        return values;
    }

    /** Journeys of a class that were left out because the filter found them outside. */
    public long outside(int vehicleClass) {
        return of(vehicleClass).outside;
    }

    /** How often a journey of a class came when the value of its bin had been said, or belonged before the first bin. */
    public long late(int vehicleClass) {
        return of(vehicleClass).late();
    }
}
