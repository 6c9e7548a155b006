package org.garita.app.portal.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        return ahead.reachingNow(lane).map(ahead::hours);
    }

    /** Of several such spans that begin on one day, the one with the longest wait: an hour that passes makes no news. */
    private Stream<Notice> unusual(LaneKind lane, HoursAhead hours) {
        Map<LocalDate, List<HoursAhead.Hour>> worst = new TreeMap<>();
        for (List<HoursAhead.Hour> span : spans(hours.hours(ahead.now(), HOURS))) {
            worst.merge(
                    span.get(0).at().toLocalDate(), span, (one, other) -> longest(other) > longest(one) ? other : one);
        }
        return worst.entrySet().stream().map(day -> unusual(lane, day.getKey(), day.getValue()));
    }

    private static List<List<HoursAhead.Hour>> spans(List<HoursAhead.Hour> hours) {
        List<List<HoursAhead.Hour>> spans = new ArrayList<>();
        int begun = 0;
        for (int hour = 0; hour <= hours.size(); hour++) {
            if (hour == hours.size() || !isUnusual(hours.get(hour))) {
                if (begun < hour) {
                    spans.add(hours.subList(begun, hour));
                }
                begun = hour + 1;
            }
        }
        return spans;
    }

    private static double longest(List<HoursAhead.Hour> span) {
        return moments(span).stream().mapToDouble(Moment::minutes).max().orElseThrow();
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

    private Notice unusual(LaneKind lane, LocalDate date, List<HoursAhead.Hour> span) {
        List<Moment> moments = moments(span);
        String usual = said.wait(span.stream()
                .mapToDouble(hour -> hour.usual().orElseThrow())
                .max()
                .orElseThrow());
        String expected = said.longest(moments);
        return new Notice(
                "%s/%s/unusual/%s".formatted(ahead.crossing().id(), lane.code(), date),
                span.get(0).at().toInstant(),
                until(span),
                words.say("portal.follow.unusual.title", ahead.laneWords(lane), expected, usual, when(span)),
                words.say("portal.follow.unusual.text", when(span), expected, said.range(moments), usual));
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
        return BestHours.shortest(minutes, BestHours::byDay)
                .map(best -> told(lane, day.subList(best.from(), best.until()), date));
    }

    private Notice told(LaneKind lane, List<HoursAhead.Hour> span, LocalDate date) {
        List<Moment> moments = moments(span);
        String expected = said.longest(moments);
        return new Notice(
                "%s/%s/shortest/%s".formatted(ahead.crossing().id(), lane.code(), date),
                span.get(0).at().toInstant(),
                until(span),
                words.say("portal.follow.short.title", ahead.crossing().label().in(words.language()), expected),
                words.say("portal.follow.short.text", ahead.laneWords(lane), expected, said.range(moments)));
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
}
