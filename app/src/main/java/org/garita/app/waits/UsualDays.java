package org.garita.app.waits;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.garita.app.waits.UsualWeek.Spread;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.CrossingId;

/**
 * What is usual on each kind of day, by quarter hour of the crossing's own clock; and what kinds the coming days are.
 *
 * @param crossing where
 * @param lane which lane kind
 * @param days one per kind of day for which enough is known
 * @param outlook the coming days that are no plain days, by date
 */
public record UsualDays(CrossingId crossing, LaneKind lane, List<Day> days, List<Special> outlook) {
    public UsualDays {
        days = List.copyOf(days);
        outlook = List.copyOf(outlook);
    }

    /**
     * One kind of day.
     *
     * @param kind code of the kind, lower case with hyphens, such as {@code workday}, {@code saturday}, {@code holiday-us},
     *     {@code holiday-mx}, {@code eve}, {@code payday};
     *     its words are under {@code waits.usual.day.} and the code
     * @param daysSeen how many days of that kind have reports
     * @param quarters 96 of them, from midnight; empty where too few reports tell
     * @param bufferIndex (p95 - mean) / mean over the open hours, empty when it cannot be told
     * @param planningTimeIndex p95 / least usual wait over the open hours, empty when it cannot be told
     */
    public record Day(
            String kind,
            int daysSeen,
            List<Optional<Spread>> quarters,
            OptionalDouble bufferIndex,
            OptionalDouble planningTimeIndex) {
        public Day {
            quarters = List.copyOf(quarters);
        }
    }

    /**
     * A coming day that is no plain day.
     *
     * @param date on the crossing's own clock
     * @param kind code of the kind as in {@link Day}
     * @param name message key of the holiday's name, empty for a day that has none
     * @param factor how much longer than on a plain day of that weekday one waits, 1 being as long
     * @param low lower end of the 80 % interval of the factor
     * @param high upper end of it
     * @param prior whether the factor rests on other crossings or years, since this one has too few such days
     */
    public record Special(
            LocalDate date,
            String kind,
            String name,
            OptionalDouble factor,
            OptionalDouble low,
            OptionalDouble high,
            boolean prior) {}
}
