package org.garita.app.waits.emission;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.garita.app.waits.emission.ClassEmissions.Amount;
import org.garita.kernel.place.CrossingId;
import org.garita.simulation.emission.Substance;

/**
 * What engines in the measured lines of one crossing burnt and emitted on one day.
 *
 * @param crossing where
 * @param day by the clock of the side in the United States
 * @param minutes minutes of the day so far, 1 or more
 * @param classes each class with an engine of which anything is stored
 */
public record DayEmissions(CrossingId crossing, LocalDate day, int minutes, List<ClassEmissions> classes) {
    public DayEmissions {
        classes = List.copyOf(classes);
    }

    /** Which part of the day so far has a number for a class, 0 to 1. */
    public double coverage(ClassEmissions one) {
        return Math.min(1, (double) one.minutesKnown() / minutes);
    }

    /** All classes together; nothing when one of them is unknown, since a sum without it would pass for the whole. */
    public Optional<Amount> all(Substance substance) {
        boolean whole = classes.stream().allMatch(one -> one.amounts().containsKey(substance));
        return whole
                ? classes.stream()
                        .flatMap(one -> Optional.ofNullable(one.amounts().get(substance)).stream())
                        .reduce(Amount::plus)
                : Optional.empty();
    }

    /** Whether any of it comes from virtual sensors. */
    public boolean simulated() {
        return classes.stream().anyMatch(ClassEmissions::simulated);
    }
}
