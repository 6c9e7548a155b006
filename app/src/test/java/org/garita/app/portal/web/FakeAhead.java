package org.garita.app.portal.web;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.garita.app.crossing.Crossing;
import org.garita.app.crossing.Facility;
import org.garita.app.waits.ForecastBoard;
import org.garita.app.waits.ForecastSkill;
import org.garita.app.waits.Forecasts;
import org.garita.app.waits.LaneForecast;
import org.garita.app.waits.UsualDays;
import org.garita.app.waits.UsualWaits;
import org.garita.app.waits.UsualWeek;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.text.Language;
import org.garita.measurement.forecast.Quantiles;

/** What is expected and what is usual, made up for tests: waits by a rule, put in by hand. */
final class FakeAhead implements Forecasts, UsualWaits {
    /** Cars in general lanes. */
    static final LaneKind CARS = LaneKind.REPORTED.get(0);

    private final Instant now;
    private final Map<CrossingId, List<LaneForecast>> forecasts = new HashMap<>();
    private final Map<CrossingId, UsualWeek> weeks = new HashMap<>();
    private final Map<CrossingId, List<UsualDays.Special>> outlook = new HashMap<>();
    private ForecastBoard.State state = ForecastBoard.State.NONE;
    private ForecastSkill skill = ForecastSkill.none();

    FakeAhead(Instant now) {
        this.now = now;
    }

    /** Minutes by weekday and hour; nothing for none. */
    interface Rule {
        OptionalDouble minutes(DayOfWeek day, int hour);
    }

    /** A usual week of cars, with 80 % points and intervals, from 12 reports an hour. */
    FakeAhead usual(Crossing crossing, Rule rule, Rule closed) {
        List<UsualWeek.Hour> hours = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            for (int hour = 0; hour < 24; hour++) {
                OptionalDouble minutes = rule.minutes(day, hour);
                hours.add(new UsualWeek.Hour(
                        minutes.isPresent() ? Optional.of(spread(minutes.getAsDouble())) : Optional.empty(),
                        closed.minutes(day, hour).isPresent()));
            }
        }
        weeks.put(
                crossing.id(),
                new UsualWeek(
                        crossing.id(),
                        CARS,
                        UsualWeek.Source.REPORTS,
                        LocalDate.parse("2026-04-15"),
                        LocalDate.parse("2026-06-30"),
                        hours));
        return this;
    }

    private static UsualWeek.Spread spread(double minutes) {
        return new UsualWeek.Spread(
                minutes,
                OptionalDouble.of(minutes * 1.5),
                OptionalDouble.of(minutes * 2),
                OptionalDouble.of(minutes * .8),
                OptionalDouble.of(minutes * 1.2),
                12);
    }

    /** A forecast of cars made at an instant for the week after it: each quarter hour, then each hour. */
    FakeAhead expected(Crossing crossing, Instant issued, Rule rule) {
        state = ForecastBoard.State.LEARNT;
        List<LaneForecast.Moment> moments = new ArrayList<>();
        for (int quarter = 1; quarter <= 4 * 24 * 7; quarter++) {
            Instant at = issued.plus(Duration.ofMinutes(15L * quarter));
            OptionalDouble minutes = rule.minutes(
                    at.atZone(crossing.us().zone()).getDayOfWeek(),
                    at.atZone(crossing.us().zone()).getHour());
            if (minutes.isPresent() && (quarter <= 96 || quarter % 4 == 0)) {
                moments.add(new LaneForecast.Moment(at, minutes.getAsDouble(), quantiles(minutes.getAsDouble())));
            }
        }
        forecasts.put(
                crossing.id(),
                List.of(new LaneForecast(
                        crossing.id(),
                        CARS,
                        issued,
                        Optional.of(issued.minus(Duration.ofMinutes(52))),
                        812,
                        LaneForecast.Basis.LEARNT,
                        moments)));
        return this;
    }

    /** From half the middle to one and a half times it. */
    static Quantiles quantiles(double middle) {
        return new Quantiles(IntStream.rangeClosed(1, Quantiles.COUNT)
                .mapToObj(k -> middle * (.5 + k / 20.0))
                .toList());
    }

    FakeAhead outlook(Crossing crossing, UsualDays.Special... days) {
        outlook.put(crossing.id(), List.of(days));
        return this;
    }

    FakeAhead scored(ForecastSkill scored) {
        skill = scored;
        return this;
    }

    FakeAhead in(ForecastBoard.State is) {
        state = is;
        return this;
    }

    /** One crossing as its pages see it. */
    CrossingAhead at(Crossing crossing, FakeWaits waits, Language language, Facility.HoursPeriod... hours) {
        return new CrossingAhead(
                crossing,
                TestCrossings.facility(crossing, hours),
                waits.board(),
                forecasts(),
                this,
                now,
                TestCrossings.words(language));
    }

    @Override
    public ForecastBoard forecasts() {
        return new ForecastBoard(Optional.of(now), state, "forecast-1", forecasts);
    }

    @Override
    public ForecastSkill skill() {
        return skill;
    }

    @Override
    public Optional<UsualWeek> week(CrossingId crossing, LaneKind lane) {
        return Optional.ofNullable(weeks.get(crossing)).filter(week -> lane.equals(CARS));
    }

    @Override
    public UsualDays days(CrossingId crossing, LaneKind lane) {
        return new UsualDays(crossing, lane, List.of(), outlook.getOrDefault(crossing, List.of()));
    }
}
