package org.garita.app.portal.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.garita.app.waits.LaneForecast;
import org.garita.app.waits.UsualWeek;

/**
 * What is foretold of one lane kind, hour by hour, with what is usual and when it is closed.
 *
 * @param forecast what is foretold
 * @param week what is usual, if known
 * @param open when it is open
 * @param zone the clock by which hours begin
 */
record HoursAhead(LaneForecast forecast, Optional<UsualWeek> week, OpenThen open, ZoneId zone) {
    private static final Duration QUARTER = Duration.ofMinutes(15);

    /** An hour that begins at an instant. */
    record Hour(ZonedDateTime at, boolean closed, Optional<LaneForecast.Moment> moment, OptionalDouble usual) {
        /** Expected minutes; empty when closed or not foretold. */
        OptionalDouble minutes() {
            return closed
                    ? OptionalDouble.empty()
                    : moment.map(told -> OptionalDouble.of(told.minutes())).orElse(OptionalDouble.empty());
        }
    }

    /** As many full hours as wished, from the first that begins at or after an instant. */
    List<Hour> hours(Instant from, int count) {
        ZonedDateTime first = from.atZone(zone).truncatedTo(ChronoUnit.HOURS);
        if (first.toInstant().isBefore(from)) {
            first = first.plusHours(1);
        }
        List<Hour> hours = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            hours.add(hour(first.plusHours(i)));
        }
        return hours;
    }

    /** The 24 hours of a date; where the clock is changed, an hour that it leaves out is the one after it. */
    List<Hour> day(LocalDate date) {
        List<Hour> hours = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            hours.add(hour(date.atTime(hour, 0).atZone(zone)));
        }
        return hours;
    }

    private Hour hour(ZonedDateTime at) {
        Instant instant = at.toInstant();
        return new Hour(at, open.isClosed(instant), forecast.at(instant), usual(at));
    }

    private OptionalDouble usual(ZonedDateTime at) {
        return week.flatMap(known -> known.at(at.getDayOfWeek(), at.getHour()).usual())
                .map(spread -> OptionalDouble.of(spread.median()))
                .orElse(OptionalDouble.empty());
    }

    /** What is to be drawn from one instant to another. */
    AheadChart.Day drawn(Instant from, Instant until) {
        List<AheadChart.Point> points = forecast.moments().stream()
                .filter(moment -> !moment.at().isBefore(from) && !moment.at().isAfter(until))
                .map(this::point)
                .toList();
        List<AheadChart.Usual> usual = new ArrayList<>();
        ZonedDateTime hour = from.atZone(zone).truncatedTo(ChronoUnit.HOURS);
        for (; !hour.toInstant().isAfter(until); hour = hour.plusHours(1)) {
            Instant middle = hour.toInstant().plus(Duration.ofMinutes(30));
            OptionalDouble minutes = open.isClosed(middle) ? OptionalDouble.empty() : usual(hour);
            usual.add(new AheadChart.Usual(middle, minutes.isPresent(), minutes.orElse(0)));
        }
        return new AheadChart.Day(from, until, points, usual, closed(from, until));
    }

    private AheadChart.Point point(LaneForecast.Moment moment) {
        return open.isClosed(moment.at())
                ? AheadChart.Point.gap(moment.at())
                : new AheadChart.Point(
                        moment.at(),
                        true,
                        moment.quantiles().at(10),
                        moment.quantiles().at(25),
                        moment.minutes(),
                        moment.quantiles().at(75),
                        moment.quantiles().at(90));
    }

    private List<AheadChart.Closed> closed(Instant from, Instant until) {
        List<AheadChart.Closed> spans = new ArrayList<>();
        Instant since = null;
        for (Instant at = from; at.isBefore(until); at = at.plus(QUARTER)) {
            if (open.isClosed(at)) {
                since = since == null ? at : since;
            } else if (since != null) {
                spans.add(new AheadChart.Closed(since, at));
                since = null;
            }
        }
        if (since != null) {
            spans.add(new AheadChart.Closed(since, until));
        }
        return spans;
    }
}
