package org.garita.app.portal.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.garita.app.waits.UsualWeek;
import org.garita.app.waits.UsualWeek.Spread;
import org.garita.kernel.lane.LaneKind;

/** Makes the page about the best time to cross; knows no web and no clock. */
// message keys: portal.when.source.*
final class WhenPageMaker {
    private static final int HOURS = 24;

    /** A longest wait is named only where it is this much longer, in minutes. */
    private static final double WORTH_NAMING = 5;

    private static final List<DayOfWeek> DAYS = List.of(DayOfWeek.values());

    private final CrossingAhead ahead;
    private final PageWords words;
    private final AheadWords said;
    private final LocalDate today;

    WhenPageMaker(CrossingAhead ahead) {
        this.ahead = ahead;
        this.words = ahead.words();
        this.said = new AheadWords(words);
        this.today = ahead.now().atZone(ahead.zone()).toLocalDate();
    }

    WhenPage make(String wish) {
        LaneKind lane = ahead.lane(wish);
        CrossingHead head = ahead.head("when", lane);
        Optional<UsualWeek> week = ahead.week(lane).filter(WhenPageMaker::tellsAnything);
        if (week.isEmpty()) {
            boolean reported = ahead.crossing().inCbpFeed();
            return new WhenPage(
                    head,
                    List.of(words.say(reported ? "portal.when.none" : "portal.when.none.not-reported")),
                    List.of(),
                    null);
        }
        BestOfWeek best = new BestOfWeek(week.get(), ahead.open(lane), today);
        Named workdays = named(best, "portal.when.workdays", DAYS.subList(0, 5));
        Named weekend = named(best, "portal.when.weekend", DAYS.subList(5, 7));
        List<BestOfWeek.Found> marked =
                Stream.concat(workdays.best().stream(), weekend.best().stream()).toList();
        return new WhenPage(
                head,
                basis(week.get()),
                List.of(workdays.advice(), weekend.advice()),
                week(best, head.laneWords(), marked));
    }

    /** What is advised for a group of days, and the hours that it names as short. */
    private record Named(WhenPage.Advice advice, List<BestOfWeek.Found> best) {}

    private static boolean tellsAnything(UsualWeek week) {
        return week.hours().stream().anyMatch(hour -> hour.usual().isPresent());
    }

    private List<String> basis(UsualWeek week) {
        long reports = week.hours().stream()
                .flatMap(hour -> hour.usual().stream())
                .mapToLong(Spread::reports)
                .sum();
        return List.of(
                words.say(
                        "portal.when.source." + CrossingAhead.slug(week.source()),
                        reports,
                        words.day(week.first()),
                        words.day(week.last())),
                words.say("portal.when.means"));
    }

    private Named named(BestOfWeek best, String heading, List<DayOfWeek> days) {
        Optional<BestOfWeek.Found> shortest = best.shortest(days, hour -> true);
        if (shortest.isEmpty()) {
            return new Named(
                    new WhenPage.Advice(words.say(heading), List.of(words.say("portal.when.days.none"))), List.of());
        }
        Optional<BestOfWeek.Found> byDay = best.shortest(days, BestHours::byDay)
                .filter(found -> isOfNight(shortest.get()) && !found.equals(shortest.get()));
        List<String> lines = new ArrayList<>();
        List<BestOfWeek.Found> marked = new ArrayList<>();
        shortest(best, "portal.when.shortest", days, shortest.get(), lines, marked);
        byDay.ifPresent(found -> shortest(best, "portal.when.by-day", days, found, lines, marked));
        best.longest(days)
                .filter(longest -> longest.minutes() > shortest.get().minutes() + WORTH_NAMING)
                .ifPresent(longest -> lines.add(line("portal.when.longest", weekday(longest), longest)));
        return new Named(new WhenPage.Advice(words.say(heading), lines), marked);
    }

    /** Adds what is said of the shortest hours, and the hours. */
    private void shortest(
            BestOfWeek best,
            String key,
            List<DayOfWeek> days,
            BestOfWeek.Found found,
            List<String> lines,
            List<BestOfWeek.Found> marked) {
        List<BestOfWeek.Found> alike = best.alike(days, found);
        marked.addAll(alike.isEmpty() ? List.of(found) : alike);
        lines.add(alike.stream()
                .max(Comparator.comparing(BestOfWeek.Found::minutes))
                .map(longest -> line(key, words.say("portal.when.any-day"), longest))
                .orElseGet(() -> line(key, weekday(found), found)));
    }

    private static boolean isOfNight(BestOfWeek.Found found) {
        return !BestHours.byDay(found.hours().from())
                || !BestHours.byDay(found.hours().until() - 1);
    }

    private String weekday(BestOfWeek.Found found) {
        return words.say("portal.when.on", said.weekday(found.day()));
    }

    private String what(BestOfWeek.Found found) {
        if (found.p80().isEmpty()) {
            return words.say("portal.when.wait", said.wait(found.minutes()), found.reports());
        }
        double p80 = found.p80().orElseThrow();
        return said.isNoDelay(p80)
                ? words.say("portal.when.wait.no-delay", said.wait(p80), found.reports())
                : words.say("portal.when.wait.p80", said.wait(found.minutes()), said.wait(p80), found.reports());
    }

    private String line(String key, String day, BestOfWeek.Found found) {
        BestHours hours = found.hours();
        LocalDate next = today.with(TemporalAdjusters.nextOrSame(found.day()));
        String when = said.span(hours.from(), hours.until());
        String both = ahead.clocksDiffer()
                ? words.say(
                        "portal.when.both-clocks",
                        when,
                        said.spanInMexico(ahead.crossing(), next, hours.from(), hours.until()))
                : when;
        return words.say(key, day, both, what(found));
    }

    private WhenPage.Week week(BestOfWeek best, String lanes, List<BestOfWeek.Found> marked) {
        List<HourTiles.Day> days = DAYS.stream()
                .map(day -> new HourTiles.Day(
                        said.shortWeekday(day),
                        IntStream.range(0, HOURS)
                                .mapToObj(hour -> tile(best, day, hour, marked))
                                .toList()))
                .toList();
        return new WhenPage.Week(
                words.say("portal.when.picture", lanes, ahead.crossing().label().in(words.language())),
                HourTiles.wide("week-wide", days, said.hourNames()),
                HourTiles.narrow("week-narrow", days, said.hourNames()),
                HourTiles.legend(words),
                DAYS.stream().map(said::weekday).toList(),
                IntStream.range(0, HOURS).mapToObj(hour -> row(best, hour)).toList());
    }

    private HourTiles.Hour tile(BestOfWeek best, DayOfWeek day, int hour, List<BestOfWeek.Found> marked) {
        WhenPage.Cell cell = cell(best, day, hour);
        String title = Stream.of(cell.words(), cell.interval(), cell.rests())
                .filter(part -> !part.isEmpty())
                .reduce((before, after) -> words.say("portal.then", before, after))
                .map(what -> words.say("portal.when.tile", said.weekday(day), said.span(hour, hour + 1), what))
                .orElse("");
        Optional<Spread> usual = best.week().at(day, hour).usual();
        if (best.isClosed(day, hour) || usual.isEmpty()) {
            return new HourTiles.Hour(best.isClosed(day, hour) ? "closed" : "unknown", "", title, false);
        }
        return new HourTiles.Hour(
                HourTiles.kind(usual.get().median()),
                said.tile(usual.get().median()),
                title,
                marked.stream().anyMatch(found -> found.has(day, hour)));
    }

    private WhenPage.Row row(BestOfWeek best, int hour) {
        return new WhenPage.Row(
                said.span(hour, hour + 1),
                ahead.clocksDiffer() ? said.spanInMexico(ahead.crossing(), today, hour, hour + 1) : "",
                DAYS.stream().map(day -> cell(best, day, hour)).toList());
    }

    private WhenPage.Cell cell(BestOfWeek best, DayOfWeek day, int hour) {
        String name = said.weekday(day);
        Optional<Spread> usual = best.week().at(day, hour).usual();
        if (best.isClosed(day, hour)) {
            return new WhenPage.Cell(name, words.say("portal.tiles.closed"), "", "");
        }
        return usual.map(spread -> new WhenPage.Cell(name, said.wait(spread.median()), interval(spread), rests(spread)))
                .orElseGet(() -> new WhenPage.Cell(name, words.say("crossing.unknown"), "", ""));
    }

    private String interval(Spread spread) {
        return spread.low().isPresent() && spread.high().isPresent()
                ? words.say(
                        "portal.when.interval",
                        said.range(spread.low().orElseThrow(), spread.high().orElseThrow()))
                : "";
    }

    private String rests(Spread spread) {
        String reports = words.counted("portal.when.reports", spread.reports());
        return spread.p80().isPresent()
                ? words.say(
                        "portal.then",
                        words.say("portal.when.p80", said.wait(spread.p80().orElseThrow())),
                        reports)
                : reports;
    }
}
