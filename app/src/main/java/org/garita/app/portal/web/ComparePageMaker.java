package org.garita.app.portal.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.garita.app.crossing.Corridor;
import org.garita.app.crossing.Crossing;
import org.garita.app.waits.LaneForecast.Moment;
import org.garita.app.waits.UsualWeek.Spread;
import org.garita.app.waits.WaitBoard;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.CrossingId;

/** Makes the comparison of a region's crossings; knows no web and no clock. */
// message keys: portal.compare.basis.* portal.compare.closed portal.compare.unknown
final class ComparePageMaker {
    private static final int BAR = 200;

    private final List<Corridor> corridors;
    private final Function<CrossingId, CrossingAhead> ahead;
    private final WaitBoard board;
    private final Instant now;
    private final PageWords words;
    private final AheadWords said;

    ComparePageMaker(
            List<Corridor> corridors,
            Function<CrossingId, CrossingAhead> ahead,
            WaitBoard board,
            Instant now,
            PageWords words) {
        this.corridors = corridors;
        this.ahead = ahead;
        this.board = board;
        this.now = now;
        this.words = words;
        this.said = new AheadWords(words);
    }

    /** What is known of a crossing; those with a total come first, by its length. */
    private enum Kind {
        EXPECTED(0),
        USUAL(0),
        UNKNOWN(1),
        CLOSED(2);

        private final int place;

        Kind(int place) {
            this.place = place;
        }

        int place() {
            return place;
        }
    }

    /** A crossing with a drive; {@code minutes} is the total where one is known. */
    private record Way(
            CrossingAhead at,
            int drive,
            Instant arrives,
            Kind kind,
            double minutes,
            Optional<Moment> moment,
            Optional<Spread> usual) {
        boolean isKnown() {
            return kind == Kind.EXPECTED || kind == Kind.USUAL;
        }

        double low() {
            return drive + moment.orElseThrow().quantiles().at(10);
        }

        double high() {
            return drive + moment.orElseThrow().quantiles().at(90);
        }
    }

    ComparePage make(CompareWish wish) {
        Corridor region = corridors.stream()
                .filter(corridor -> corridor.id().value().equals(wish.region()))
                .findFirst()
                .orElse(corridors.get(0));
        LaneKind lane = LaneKind.find(wish.lane()).orElse(LaneKind.REPORTED.get(0));
        List<CrossingAhead> crossings = region.crossings().stream()
                .map(ahead)
                .filter(each -> each.crossing().modes().contains(lane.mode()))
                .toList();
        CrossingAhead clock = ahead.apply(region.crossings().get(0));
        Optional<Instant> leaves = wish.leaves(now, clock.zone());
        List<Way> ways = crossings.stream()
                .flatMap(each -> way(each, wish, leaves.orElse(now), lane).stream())
                .sorted(Comparator.comparing(Way::kind, Comparator.comparing(Kind::place))
                        .thenComparing(Way::minutes))
                .toList();
        List<String> chances = chances(ways);
        return new ComparePage(
                words.language().code(),
                SourceNotice.ofForecasts(board, words),
                regions(region),
                lanes(lane),
                wish.leave(),
                leaves.isPresent() ? "" : words.say("portal.compare.leave.bad", wish.leave()),
                leaves(leaves.orElse(now).atZone(clock.zone())),
                crossings.stream().map(each -> drive(each, wish)).toList(),
                kept(wish, crossings),
                IntStream.range(0, ways.size())
                        .mapToObj(i -> ranked(ways.get(i), chances.get(i), longest(ways)))
                        .toList(),
                leftOut(crossings, wish),
                chances.stream().anyMatch(chance -> !chance.isEmpty()));
    }

    private String leaves(ZonedDateTime local) {
        return words.say("portal.on-day", words.weekday(local.toLocalDate()), words.clock(local));
    }

    private List<HomePage.Choice> regions(Corridor chosen) {
        return corridors.stream()
                .map(corridor -> new HomePage.Choice(
                        corridor.id().value(), corridor.name().in(words.language()), corridor.equals(chosen)))
                .toList();
    }

    private List<HomePage.Choice> lanes(LaneKind chosen) {
        WaitWords waits = new WaitWords(words, now);
        return LaneKind.REPORTED.stream()
                .map(lane -> new HomePage.Choice(lane.code(), waits.lane(lane), lane.equals(chosen)))
                .toList();
    }

    private ComparePage.Drive drive(CrossingAhead each, CompareWish wish) {
        CrossingId id = each.crossing().id();
        boolean bad = !wish.typed(id).isEmpty() && wish.drive(id).isEmpty();
        return new ComparePage.Drive(
                id.value(),
                CompareWish.DRIVE + id,
                label(each.crossing()),
                wish.typed(id),
                bad ? words.say("portal.compare.drive.bad", wish.typed(id), CompareWish.LONGEST_DRIVE) : "");
    }

    private List<HomePage.Choice> kept(CompareWish wish, List<CrossingAhead> shown) {
        List<String> ids = corridors.stream()
                .flatMap(corridor -> corridor.crossings().stream())
                .map(CrossingId::value)
                .filter(id -> shown.stream()
                        .noneMatch(each -> each.crossing().id().value().equals(id)))
                .toList();
        return wish.drives().entrySet().stream()
                .filter(typed -> ids.contains(typed.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(typed -> new HomePage.Choice(CompareWish.DRIVE + typed.getKey(), typed.getValue(), false))
                .toList();
    }

    private String leftOut(List<CrossingAhead> crossings, CompareWish wish) {
        List<String> without = crossings.stream()
                .filter(each -> wish.drive(each.crossing().id()).isEmpty())
                .map(each -> label(each.crossing()))
                .toList();
        return without.isEmpty() || without.size() == crossings.size()
                ? ""
                : words.say("portal.compare.left-out", String.join(" · ", without));
    }

    private String label(Crossing crossing) {
        return crossing.label().in(words.language());
    }

    private Optional<Way> way(CrossingAhead at, CompareWish wish, Instant leaves, LaneKind lane) {
        return wish.drive(at.crossing().id()).stream()
                .mapToObj(drive -> way(at, drive, leaves.plus(Duration.ofMinutes(drive)), lane))
                .findFirst();
    }

    private static Way way(CrossingAhead at, int drive, Instant arrives, LaneKind lane) {
        if (at.open(lane).isClosed(arrives)) {
            return new Way(at, drive, arrives, Kind.CLOSED, drive, Optional.empty(), Optional.empty());
        }
        Optional<Moment> moment = at.forecast(lane).flatMap(forecast -> forecast.at(arrives));
        ZonedDateTime local = arrives.atZone(at.zone());
        Optional<Spread> usual = at.week(lane)
                .flatMap(week -> week.at(local.getDayOfWeek(), local.getHour()).usual());
        if (moment.isPresent()) {
            return new Way(
                    at, drive, arrives, Kind.EXPECTED, drive + moment.get().minutes(), moment, usual);
        }
        return usual.map(spread ->
                        new Way(at, drive, arrives, Kind.USUAL, drive + spread.median(), Optional.empty(), usual))
                .orElseGet(() -> new Way(at, drive, arrives, Kind.UNKNOWN, drive, Optional.empty(), usual));
    }

    /** Chances, in the order of the ways; empty where there is none, everywhere when one of the known has no quantiles. */
    private List<String> chances(List<Way> ways) {
        List<Way> known = ways.stream().filter(Way::isKnown).toList();
        boolean told = known.size() > 1 && known.stream().allMatch(way -> way.kind() == Kind.EXPECTED);
        List<Double> chances = told
                ? FastestChance.of(known.stream()
                        .map(way -> new FastestChance.Way(
                                way.drive(), way.moment().orElseThrow().quantiles()))
                        .toList())
                : List.of();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < ways.size(); i++) {
            all.add(i < chances.size() ? chance(chances.get(i)) : "");
        }
        return all;
    }

    private String chance(double chance) {
        long steps = Math.round(chance * 20);
        if (steps == 0 || steps == 20) {
            return words.say(steps == 0 ? "portal.compare.chance.hardly" : "portal.compare.chance.nearly");
        }
        return words.say("portal.compare.chance", steps * 5);
    }

    private static double longest(List<Way> ways) {
        return ways.stream()
                .mapToDouble(way -> way.moment().isPresent() ? way.high() : way.minutes())
                .max()
                .orElse(1);
    }

    private ComparePage.Ranked ranked(Way way, String chance, double longest) {
        String kind = CrossingAhead.slug(way.kind());
        Crossing crossing = way.at().crossing();
        double wait = way.minutes() - way.drive();
        return new ComparePage.Ranked(
                MapViewMaker.link(words.language(), crossing.id()),
                label(crossing),
                way.isKnown(),
                way.isKnown() ? words.wait(AheadWords.up(way.minutes())) : words.say("portal.compare." + kind),
                range(way),
                arrives(way),
                words.wait(way.drive()),
                way.isKnown() ? said.wait(wait) : "",
                words.say("portal.compare.basis." + kind),
                chance,
                bar(way, Math.max(1, longest)));
    }

    private String range(Way way) {
        if (way.moment().isPresent()) {
            return words.say("portal.compare.range", said.range(way.low(), way.high()));
        }
        return way.usual()
                .filter(usual -> way.kind() == Kind.USUAL && usual.p80().isPresent())
                .map(usual -> words.say(
                        "portal.when.p80",
                        words.wait(AheadWords.up(way.drive() + usual.p80().orElseThrow()))))
                .orElse("");
    }

    private String arrives(Way way) {
        ZonedDateTime local = way.arrives().atZone(way.at().zone());
        boolean today = local.toLocalDate().equals(now.atZone(way.at().zone()).toLocalDate());
        return today
                ? words.clock(local)
                : words.say("crossing.clock-on-day", words.clock(local), words.shortDay(local.toLocalDate()));
    }

    private static ComparePage.Bar bar(Way way, double longest) {
        int drive = (int) Math.round(way.drive() / longest * BAR);
        int end = way.isKnown() ? (int) Math.round(way.minutes() / longest * BAR) : drive;
        return way.moment().isPresent()
                ? new ComparePage.Bar(drive, end - drive, (int) Math.round(way.low() / longest * BAR), (int)
                        Math.round(way.high() / longest * BAR))
                : new ComparePage.Bar(drive, end - drive, 0, 0);
    }
}
