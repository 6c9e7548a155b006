package org.garita.app.waits.change;

import java.util.List;

/** Hours of a week, and what is taken for one that was never counted. */
final class Week {
    static final int HOURS = 168;

    private Week() {}

    /**
     * The counts of an hour of the week, else those of that hour on all days.
     *
     * @throws IllegalArgumentException when that hour of the day was never counted
     */
    static List<HourCount> at(List<HourCount> counts, int hourOfWeek) {
        List<HourCount> own = counts.stream()
                .filter(count -> count.hourOfWeek() == hourOfWeek)
                .toList();
        if (!own.isEmpty()) {
            return own;
        }
        List<HourCount> any =
                counts.stream().filter(count -> count.hour() == hourOfWeek % 24).toList();
        if (any.isEmpty()) {
            throw new IllegalArgumentException(
                    "No day on one side of the change has a count of the hour from %d h. A closed hour has 0 vehicles and 0 lanes."
                            .formatted(hourOfWeek % 24));
        }
        return any;
    }
}
