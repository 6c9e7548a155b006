package org.garita.app.portal.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.garita.app.waits.LaneForecast;
import org.garita.app.waits.LaneForecast.Moment;
import org.garita.kernel.lane.LaneKind;

/**
 * What somebody is told who follows a crossing: waits of the next day that are unusually long, and the shortest hours of each
 * coming day. Closed hours, and hours of which nothing is foretold, are never among them.
 */
final class FollowMaker {
    /** A wait is unusual from so many minutes above the usual one on, and from half of it on. */
    private static final double MORE_MINUTES = 15;

    private static final double MORE_SHARE = .5;

    private static final int HOURS = 24;
    private static final int DAYS = 7;
    private static final int DAY_BEGINS = 6;
    private static final int DAY_ENDS = 22;

    private final CrossingAhead ahead;
    private final PageWords words;
    private final AheadWords said;

    /**
     * One thing to know.
     *
     * @param id the same whenever it is told again
     * @param from when it begins
     * @param until when it ends
     * @param title in few words
     * @param text in a sentence, with how sure it is
     */
    record Notice(String id, Instant from, Instant until, String title, String text) {}

    FollowMaker(CrossingAhead ahead) {
        this.ahead = ahead;
        this.words = ahead.words();
        this.said = new AheadWords(words);
    }

    /**
     * Spans of the next 24 hours in which three of four reports are expected above what is usual, and the middle one by at least
     * 15 minutes and by half, lane kind after lane kind.
     */
    List<Notice> unusual() {
        return ahead.lanes().stream()
                .flatMap(lane -> hours(lane).stream().flatMap(hours -> unusual(lane, hours)))
                .toList();
    }

    private Optional<HoursAhead> hours(LaneKind lane) {
        return ahead.forecast(lane)
                .filter(this::reachesNow)
                .map(told -> new HoursAhead(told, ahead.week(lane), ahead.open(lane), ahead.zone()));
    }

    private boolean reachesNow(LaneForecast forecast) {
        return forecast.moments().stream()
                .anyMatch(moment -> moment.at().isAfter(ahead.now())
                        && moment.at().isBefore(ahead.now().plus(Duration.ofHours(HOURS))));
    }

    private Stream<Notice> unusual(LaneKind lane, HoursAhead hours) {
        List<HoursAhead.Hour> next = hours.hours(ahead.now(), HOURS);
        List<Notice> notices = new ArrayList<>();
        int begun = -1;
        for (int hour = 0; hour <= next.size(); hour++) {
            boolean is = hour < next.size() && isUnusual(next.get(hour));
            if (is && begun < 0) {
                begun = hour;
            } else if (!is && begun >= 0) {
                notices.add(unusual(lane, next.subList(begun, hour)));
                begun = -1;
            }
        }
        return notices.stream();
    }

    private static boolean isUnusual(HoursAhead.Hour hour) {
        if (hour.closed() || hour.usual().isEmpty() || hour.moment().isEmpty()) {
            return false;
        }
        double usual = hour.usual().orElseThrow();
        Moment told = hour.moment().orElseThrow();
        double more = told.minutes() - usual;
        return more >= Math.max(MORE_MINUTES, MORE_SHARE * usual)
                && told.quantiles().at(25) > usual;
    }

    private Notice unusual(LaneKind lane, List<HoursAhead.Hour> span) {
        List<Moment> moments = moments(span);
        String usual = said.wait(span.stream()
                .mapToDouble(hour -> hour.usual().orElseThrow())
                .max()
                .orElseThrow());
        String expected =
                said.wait(moments.stream().mapToDouble(Moment::minutes).max().orElseThrow());
        ZonedDateTime from = span.get(0).at();
        return new Notice(
                "%s/%s/unusual/%s".formatted(ahead.crossing().id(), lane.code(), from.toInstant()),
                from.toInstant(),
                until(span),
                words.say("portal.follow.unusual.title", ahead.laneWords(lane), expected, usual, when(span)),
                words.say("portal.follow.unusual.text", when(span), expected, range(moments), usual));
    }

    /** The shortest hours of each of the coming seven days, of one lane kind. */
    List<Notice> shortest(LaneKind lane) {
        return hours(lane)
                .map(hours -> IntStream.range(0, DAYS)
                        .mapToObj(day ->
                                ahead.now().atZone(ahead.zone()).toLocalDate().plusDays(day))
                        .flatMap(date -> shortest(lane, hours.day(date), date).stream())
                        .toList())
                .orElse(List.of());
    }

    private Optional<Notice> shortest(LaneKind lane, List<HoursAhead.Hour> day, LocalDate date) {
        List<OptionalDouble> minutes = day.stream()
                .map(hour -> hour.at().toInstant().isBefore(ahead.now()) ? OptionalDouble.empty() : hour.minutes())
                .toList();
        return BestHours.shortest(minutes, hour -> hour >= DAY_BEGINS && hour < DAY_ENDS)
                .map(best -> told(lane, day.subList(best.from(), best.until()), date));
    }

    private Notice told(LaneKind lane, List<HoursAhead.Hour> span, LocalDate date) {
        List<Moment> moments = moments(span);
        String expected =
                said.wait(moments.stream().mapToDouble(Moment::minutes).max().orElseThrow());
        return new Notice(
                "%s/%s/shortest/%s".formatted(ahead.crossing().id(), lane.code(), date),
                span.get(0).at().toInstant(),
                until(span),
                words.say("portal.follow.short.title", ahead.crossing().label().in(words.language()), expected),
                words.say("portal.follow.short.text", ahead.laneWords(lane), expected, range(moments)));
    }

    private static List<Moment> moments(List<HoursAhead.Hour> span) {
        return span.stream().map(hour -> hour.moment().orElseThrow()).toList();
    }

    private static Instant until(List<HoursAhead.Hour> span) {
        return span.get(span.size() - 1).at().toInstant().plus(Duration.ofHours(1));
    }

    private String when(List<HoursAhead.Hour> span) {
        ZonedDateTime from = span.get(0).at();
        return words.say(
                "portal.on-day",
                said.near(from.toLocalDate()),
                words.say(
                        "portal.from-until",
                        words.clock(from),
                        words.clock(until(span).atZone(ahead.zone()))));
    }

    private String range(List<Moment> moments) {
        return said.range(
                moments.stream()
                        .mapToDouble(moment -> moment.quantiles().at(10))
                        .min()
                        .orElseThrow(),
                moments.stream()
                        .mapToDouble(moment -> moment.quantiles().at(90))
                        .max()
                        .orElseThrow());
    }
}
