package org.garita.app.portal.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.garita.app.waits.LaneForecast;
import org.garita.app.waits.LaneForecast.Moment;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.Country;

/** Makes the page about the next day and week; knows no web and no clock. */
// message keys: portal.ahead.none.* portal.ahead.basis.* portal.tiles.*
final class AheadPageMaker {
    /** Forecasts are made again at least each hour; two missed times are said. */
    private static final Duration OLD = Duration.ofHours(3);

    private static final int HOURS = 24;
    private static final int DAYS = 7;

    private final CrossingAhead ahead;
    private final PageWords words;
    private final AheadWords said;
    private final Instant now;

    AheadPageMaker(CrossingAhead ahead) {
        this.ahead = ahead;
        this.words = ahead.words();
        this.said = new AheadWords(words);
        this.now = ahead.now();
    }

    AheadPage make(String wish) {
        LaneKind lane = ahead.lane(wish);
        CrossingHead head = ahead.head("ahead", lane);
        Optional<LaneForecast> forecast = ahead.reachingNow(lane);
        if (forecast.isEmpty()) {
            return new AheadPage(head, none(lane), "", List.of(), List.of(), null, null);
        }
        HoursAhead hours = ahead.hours(forecast.get());
        List<HoursAhead.Hour> next = hours.hours(now, HOURS);
        return new AheadPage(
                head,
                "",
                old(forecast.get()),
                basis(forecast.get()),
                best(next),
                day(hours, next, head.laneWords()),
                week(hours, head.laneWords()));
    }

    /** The next hours, for the crossing's own page. */
    AheadBlock block(int count) {
        LaneKind lane = ahead.lane("");
        CrossingHead head = ahead.head("", lane);
        Optional<LaneForecast> forecast = ahead.reachingNow(lane);
        return new AheadBlock(
                head,
                forecast.isPresent() ? "" : none(lane),
                forecast.map(told -> basis(told).get(0)).orElse(""),
                forecast.map(told -> ahead.hours(told).hours(now, count).stream()
                                .map(this::row)
                                .toList())
                        .orElse(List.of()));
    }

    private String none(LaneKind lane) {
        if (ahead.forecast(lane).isPresent()) {
            return words.say(
                    "portal.ahead.none.past", when(ahead.forecast(lane).get().issuedAt()));
        }
        if (!ahead.crossing().inCbpFeed()) {
            return words.say("portal.ahead.none.not-reported");
        }
        return words.say(
                "portal.ahead.none." + CrossingAhead.slug(ahead.forecasts().state()));
    }

    private String old(LaneForecast forecast) {
        Duration age = Duration.between(forecast.issuedAt(), now);
        return age.compareTo(OLD) > 0 ? words.say("portal.ahead.old", words.ago(age)) : "";
    }

    private List<String> basis(LaneForecast forecast) {
        String newest = forecast.lastReport()
                .map(last -> words.say("portal.ahead.newest", when(last), words.ago(Duration.between(last, now))))
                .orElseGet(() -> words.say("portal.ahead.newest.none"));
        return List.of(
                words.say("portal.ahead.basis." + CrossingAhead.slug(forecast.basis()), forecast.reports(), newest),
                words.say(
                        "portal.ahead.issued",
                        when(forecast.issuedAt()),
                        words.ago(Duration.between(forecast.issuedAt(), now)),
                        ahead.forecasts().method()));
    }

    /** A time on the crossing's clock, with its day when that is not today. */
    private String when(Instant instant) {
        ZonedDateTime local = instant.atZone(ahead.zone());
        boolean today = local.toLocalDate().equals(now.atZone(ahead.zone()).toLocalDate());
        return today
                ? words.clock(local)
                : words.say("crossing.clock-on-day", words.clock(local), words.shortDay(local.toLocalDate()));
    }

    private List<String> best(List<HoursAhead.Hour> next) {
        List<OptionalDouble> minutes =
                next.stream().map(HoursAhead.Hour::minutes).toList();
        Optional<BestHours> shortest = BestHours.shortest(minutes, hour -> true);
        if (shortest.isEmpty()) {
            return List.of(words.say("portal.ahead.best.none"));
        }
        IntPredicate byDay = hour -> BestHours.byDay(next.get(hour).at().getHour());
        List<String> lines = new ArrayList<>();
        lines.add(line("portal.ahead.best", shortest.get(), next));
        boolean ofNight =
                IntStream.range(shortest.get().from(), shortest.get().until()).anyMatch(hour -> !byDay.test(hour));
        if (ofNight) {
            BestHours.shortest(minutes, byDay)
                    .filter(found -> !found.equals(shortest.get()))
                    .ifPresent(found -> lines.add(line("portal.ahead.best.by-day", found, next)));
        }
        return lines;
    }

    private String line(String key, BestHours span, List<HoursAhead.Hour> next) {
        List<Moment> moments = IntStream.range(span.from(), span.until())
                .mapToObj(hour -> next.get(hour).moment().orElseThrow())
                .toList();
        Instant from = next.get(span.from()).at().toInstant();
        Instant until = from.plus(Duration.ofHours(span.until() - span.from()));
        return words.say(
                key,
                words.say(
                        "portal.on-day",
                        said.near(from.atZone(ahead.zone()).toLocalDate()),
                        words.say(
                                "portal.from-until",
                                words.clock(from.atZone(ahead.zone())),
                                words.clock(until.atZone(ahead.zone())))),
                said.longest(moments),
                said.range(moments));
    }

    private AheadPage.Day day(HoursAhead hours, List<HoursAhead.Hour> next, String lanes) {
        AheadChart.Day drawn = hours.drawn(now, now.plus(Duration.ofHours(HOURS)));
        return new AheadPage.Day(
                words.say(
                        "portal.ahead.picture", lanes, ahead.crossing().label().in(words.language())),
                AheadChart.wide(drawn, ahead.zone(), words),
                AheadChart.narrow(drawn, ahead.zone(), words),
                next.stream().map(this::row).toList());
    }

    private AheadPage.Row row(HoursAhead.Hour hour) {
        String time = when(hour.at().toInstant());
        String mexico = ahead.clocksDiffer()
                ? words.clock(ahead.crossing().clocks().on(Country.MX, hour.at().toInstant()))
                : "";
        String unknown = words.say("crossing.unknown");
        String usual = hour.usual().isPresent() ? said.wait(hour.usual().orElseThrow()) : unknown;
        if (hour.closed()) {
            return new AheadPage.Row(time, mexico, false, words.say("portal.tiles.closed"), "", "", "");
        }
        return hour.moment()
                .map(moment -> new AheadPage.Row(
                        time,
                        mexico,
                        true,
                        said.wait(moment.minutes()),
                        range(moment, 25, 75),
                        range(moment, 10, 90),
                        usual))
                .orElseGet(() -> new AheadPage.Row(time, mexico, false, unknown, "", "", usual));
    }

    private String range(Moment moment, int low, int high) {
        return said.range(moment.quantiles().at(low), moment.quantiles().at(high));
    }

    private AheadPage.Week week(HoursAhead hours, String lanes) {
        LocalDate today = now.atZone(ahead.zone()).toLocalDate();
        List<HourTiles.Day> tiles = new ArrayList<>();
        List<AheadPage.DayRow> rows = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = today.plusDays(day);
            List<HoursAhead.Hour> of = hours.day(date);
            tiles.add(new HourTiles.Day(
                    words.say("portal.tiles.date", said.shortWeekday(date.getDayOfWeek()), date.getDayOfMonth()),
                    of.stream().map(this::tile).toList()));
            rows.add(dayRow(date, of));
        }
        return new AheadPage.Week(
                words.say(
                        "portal.ahead.week.picture",
                        lanes,
                        ahead.crossing().label().in(words.language())),
                HourTiles.wide("days-wide", tiles, said.hourNames()),
                HourTiles.narrow("days-narrow", tiles, said.hourNames()),
                HourTiles.legend(words),
                rows);
    }

    private HourTiles.Hour tile(HoursAhead.Hour hour) {
        String when = words.say("portal.on-day", said.near(hour.at().toLocalDate()), words.clock(hour.at()));
        if (hour.at().toInstant().isBefore(now)) {
            return new HourTiles.Hour(
                    "past", "", words.say("portal.tile", when, words.say("portal.tiles.past")), false);
        }
        if (hour.closed() || hour.moment().isEmpty()) {
            String kind = hour.closed() ? "closed" : "unknown";
            return new HourTiles.Hour(
                    kind, "", words.say("portal.tile", when, words.say("portal.tiles." + kind)), false);
        }
        Moment moment = hour.moment().get();
        return new HourTiles.Hour(
                HourTiles.kind(moment.minutes()),
                said.tile(moment.minutes()),
                words.say(
                        "portal.tile",
                        when,
                        words.say("portal.ahead.told", said.wait(moment.minutes()), range(moment, 10, 90))),
                false);
    }

    private AheadPage.DayRow dayRow(LocalDate date, List<HoursAhead.Hour> hours) {
        List<OptionalDouble> minutes = hours.stream()
                .map(hour -> hour.at().toInstant().isBefore(now) ? OptionalDouble.empty() : hour.minutes())
                .toList();
        String none = words.say(
                hours.stream().allMatch(HoursAhead.Hour::closed) ? "portal.tiles.closed" : "portal.tiles.unknown");
        return new AheadPage.DayRow(
                said.near(date),
                BestHours.shortest(minutes, hour -> true)
                        .map(span -> span(span, hours))
                        .orElse(none),
                BestHours.longest(minutes, hour -> true)
                        .map(span -> span(span, hours))
                        .orElse(none));
    }

    private String span(BestHours span, List<HoursAhead.Hour> hours) {
        List<Moment> moments = IntStream.range(span.from(), span.until())
                .mapToObj(hour -> hours.get(hour).moment().orElseThrow())
                .toList();
        return words.say(
                "portal.ahead.span",
                said.span(span.from(), span.until()),
                words.say("portal.ahead.told", said.longest(moments), said.range(moments)));
    }
}
