package org.garita.app.waits.usual;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.garita.app.crossing.OpeningHours;
import org.garita.app.waits.TypicalWeek;
import org.garita.app.waits.UsualDays;
import org.garita.app.waits.UsualWeek;
import org.garita.app.waits.UsualWeek.Hour;
import org.garita.measurement.usual.Spread;
import org.garita.measurement.usual.UsualDay;
import org.garita.measurement.usual.UsualLane;

/** What the library found, in the shapes that pages read. */
final class UsualShapes {
    private UsualShapes() {}

    /** Hours of the week: known ones with their spread; closed ones with none. */
    static List<Hour> week(UsualLane lane, boolean[] closedByReports, Optional<OpeningHours> opening) {
        List<Hour> hours = new ArrayList<>();
        for (int hour = 0; hour < UsualWeek.HOURS; hour++) {
            boolean closed = closedByReports[hour] || isClosed(opening, hour % 24);
            hours.add(new Hour(closed ? Optional.empty() : lane.week().get(hour).map(UsualShapes::spread), closed));
        }
        return hours;
    }

    /** The same from the typical week, which knows medians only. */
    static List<Hour> week(TypicalWeek.Lane typical, Optional<OpeningHours> opening) {
        List<Hour> hours = new ArrayList<>();
        for (int hour = 0; hour < UsualWeek.HOURS; hour++) {
            boolean closed = isClosed(opening, hour % 24);
            Optional<UsualWeek.Spread> spread = closed
                    ? Optional.empty()
                    : typical.at(DayOfWeek.of(hour / 24 + 1), hour % 24).map(UsualShapes::typical);
            hours.add(new Hour(spread, closed));
        }
        return hours;
    }

    /** An hour is closed when the crossing is, at its beginning and in its middle. */
    private static boolean isClosed(Optional<OpeningHours> opening, int hour) {
        return opening.map(hours -> !hours.isOpenAt(LocalTime.of(hour, 0)) && !hours.isOpenAt(LocalTime.of(hour, 30)))
                .orElse(false);
    }

    private static UsualWeek.Spread typical(TypicalWeek.Hour hour) {
        return new UsualWeek.Spread(
                hour.minutes(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                hour.reports());
    }

    /** Kinds of day of which any quarter hour is known. */
    static List<UsualDays.Day> days(UsualLane lane) {
        return lane.days().stream()
                .filter(day -> day.quarters().stream().anyMatch(Optional::isPresent))
                .map(UsualShapes::day)
                .toList();
    }

    private static UsualDays.Day day(UsualDay day) {
        return new UsualDays.Day(
                day.kind().code(),
                day.days(),
                day.quarters().stream()
                        .map(quarter -> quarter.map(UsualShapes::spread))
                        .toList(),
                day.bufferIndex(),
                day.planningTimeIndex());
    }

    private static UsualWeek.Spread spread(Spread spread) {
        return new UsualWeek.Spread(
                spread.median().minutes(),
                minutes(spread.p80()),
                minutes(spread.p95()),
                OptionalDouble.of(spread.median().low()),
                spread.median().high(),
                spread.reports());
    }

    private static OptionalDouble minutes(Optional<Spread.Order> order) {
        return order.map(found -> OptionalDouble.of(found.minutes())).orElse(OptionalDouble.empty());
    }
}
