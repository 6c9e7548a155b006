package org.garita.measurement.usual;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.garita.measurement.history.SeriesKey;

/**
 * What is usual for a lane.
 *
 * @param key whose
 * @param regime since when the lane has been as it is; only reports since then count
 * @param ended hours of the day that are no longer reported
 * @param first day of the first report of all
 * @param last day of the last one
 * @param reports reports that count
 * @param before reports that do not: of earlier regimes and of ended hours
 * @param daysWithReports days since then that have a report
 * @param longestGapDays most days in a row without any, since then
 * @param hourly whether reports are of whole hours, so that a quarter hour is told by the hours beside it
 * @param week 168 hours from Monday 0 h on the crossing's clock, over plain days; empty where too little is known
 * @param days one for each kind of day that has reports
 */
public record UsualLane(
        SeriesKey key,
        Regime regime,
        List<EndedHour> ended,
        LocalDate first,
        LocalDate last,
        int reports,
        int before,
        int daysWithReports,
        long longestGapDays,
        boolean hourly,
        List<Optional<Spread>> week,
        List<UsualDay> days) {
    /** Hours of a week. */
    public static final int HOURS = 168;

    public UsualLane {
        ended = List.copyOf(ended);
        week = List.copyOf(week);
        days = List.copyOf(days);
        if (week.size() != HOURS) {
            throw new IllegalArgumentException("a week has 168 hours, got " + week.size());
        }
    }

    /** What is usual on a kind of day, if any such day has reports. */
    public Optional<UsualDay> on(DayKind kind) {
        return days.stream().filter(day -> day.kind() == kind).findFirst();
    }
}
