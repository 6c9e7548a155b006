package org.garita.app.portal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.garita.app.crossing.Corridor;
import org.garita.app.crossing.Crossing;
import org.garita.app.crossing.Facility;
import org.garita.app.crossing.OpeningHours;
import org.garita.app.crossing.Source;
import org.garita.app.waits.LaneReport;
import org.garita.app.waits.WaitBoard;
import org.garita.app.waits.WaitBoard.CrossingBoard;
import org.garita.kernel.calendar.Holiday;
import org.garita.kernel.calendar.PublicHolidays;
import org.garita.kernel.lane.Mode;
import org.garita.kernel.place.Country;
import org.jspecify.annotations.Nullable;

/** Makes the page of one crossing; knows no web and no clock. */
// message keys: crossing.mark.* waits.correction.* crossing.mode.* crossing.figure.* platform.country.*
final class CrossingPageMaker {
    private static final int HOLIDAY_DAYS = 30;

    private final Crossing crossing;
    private final Facility facility;
    private final WaitBoard board;
    private final Instant now;
    private final PageWords words;
    private final WaitWords waits;

    CrossingPageMaker(Crossing crossing, Facility facility, WaitBoard board, Instant now, PageWords words) {
        this.crossing = crossing;
        this.facility = facility;
        this.board = board;
        this.now = now;
        this.words = words;
        this.waits = WaitWords.of(words, board);
    }

    /** What only other doors know. */
    record Around(
            CrossingHistory history,
            MeasuredView measured,
            AheadBlock ahead,
            Optional<Corridor> corridor,
            Optional<Source> positionSource,
            List<CrossingPage.ActionLine> actions,
            CrossingPage.@Nullable Link previous,
            CrossingPage.@Nullable Link next) {}

    CrossingPage make(Around around) {
        ReportedWait wait = ReportedWait.of(crossing, board);
        Optional<CrossingBoard> lanes = board.crossing(crossing.id());
        List<CrossingPage.Lane> rows = lanes.stream()
                .flatMap(entry -> entry.lanes().stream())
                .filter(lane -> lane.status() != LaneReport.Status.NOT_APPLICABLE)
                .map(this::lane)
                .toList();
        return new CrossingPage(
                words.language().code(),
                crossing.id().value(),
                crossing.label().in(words.language()),
                wait.mark().slug(),
                wait.mark().path(),
                summary(wait),
                side(Country.US),
                side(Country.MX),
                clockWords(),
                hours(),
                around.measured(),
                around.ahead(),
                SourceNotice.of(board, words),
                rows,
                rows.isEmpty()
                        ? words.say(
                                crossing.inCbpFeed() ? "crossing.page.waits.none" : "crossing.page.waits.not-in-feed")
                        : "",
                lanes.flatMap(CrossingBoard::notice).orElse(""),
                around.history(),
                laneFigures(),
                facility.sensors().stream().map(this::sensors).toList(),
                facts(around),
                holidays(),
                around.actions(),
                crossing.note().map(note -> note.in(words.language())).orElse(""),
                around.previous(),
                around.next());
    }

    private String summary(ReportedWait wait) {
        return wait.lead()
                .filter(lead -> wait.sortMinutes() >= 0)
                .map(lead -> words.say(
                        waits.reportedOrTypical("crossing.page.summary.wait", "crossing.page.summary.typical"),
                        waits.shortly(lead),
                        waits.lane(lead.lane()),
                        waits.age(lead, crossing)))
                .orElseGet(() -> words.say("crossing.mark." + wait.mark().slug()));
    }

    private CrossingPage.Side side(Country country) {
        Crossing.Side side = crossing.side(country);
        ZonedDateTime local = crossing.clocks().on(country, now);
        String unknown = words.say("crossing.unknown");
        String place =
                Stream.of(side.place(), side.state()).flatMap(Optional::stream).collect(Collectors.joining(", "));
        return new CrossingPage.Side(
                side.name().orElse(words.say("crossing.page.name-unknown")),
                String.join(" · ", side.aliases()),
                place.isEmpty() ? unknown : place,
                words.clock(local),
                side.zone().getDisplayName(TextStyle.FULL, words.language().locale()));
    }

    private String clockWords() {
        long minutes = crossing.clocks().mexicoAheadBy(now).toMinutes();
        if (minutes == 0) {
            return words.say("crossing.clocks.same");
        }
        String which = minutes > 0 ? "crossing.clocks.mexico-ahead" : "crossing.clocks.mexico-behind";
        return words.counted(which, Math.abs(minutes) / 60);
    }

    private CrossingPage.Hours hours() {
        ZonedDateTime local = crossing.clocks().on(Country.US, now);
        Optional<Facility.HoursPeriod> today = facility.hoursOn(local.toLocalDate());
        List<CrossingPage.Period> periods = facility.hours().stream()
                .map(period -> new CrossingPage.Period(
                        words.day(period.since()), hoursWords(period), sources(period.sources())))
                .toList();
        Optional<OpeningHours> open = today.flatMap(period -> period.hours().hours());
        if (open.isEmpty()) {
            String text = today.map(period -> period.hours().text()).orElseGet(() -> words.say("crossing.unknown"));
            return new CrossingPage.Hours(text, "unknown", words.say("crossing.hours.unknown"), periods);
        }
        boolean isOpen = open.get().isOpenAt(local.toLocalTime());
        return new CrossingPage.Hours(
                today.map(this::hoursWords).orElse(""), isOpen ? "ok" : "off", openWords(open.get(), isOpen), periods);
    }

    private String openWords(OpeningHours hours, boolean isOpen) {
        if (hours.isAllDay()) {
            return words.say("crossing.hours.always");
        }
        LocalTime change = isOpen ? hours.closes() : hours.opens();
        if (change.equals(LocalTime.MIDNIGHT)) {
            return words.say(isOpen ? "crossing.hours.open-until-midnight" : "crossing.hours.closed-until-midnight");
        }
        return words.say(
                isOpen ? "crossing.hours.open-until" : "crossing.hours.closed-until", HoursWords.time(change, words));
    }

    private String hoursWords(Facility.HoursPeriod period) {
        return period.hours().hours().map(hours -> HoursWords.of(hours, words)).orElseGet(() -> period.hours()
                .text());
    }

    private String sources(List<Source> sources) {
        return sources.stream()
                .map(source -> source.words().in(words.language()))
                .collect(Collectors.joining("; "));
    }

    private CrossingPage.Lane lane(LaneReport report) {
        LaneReport.Raw raw = report.raw();
        List<CrossingPage.Fact> rawFacts = new ArrayList<>();
        rawFacts.add(raw("crossing.raw.port-number", raw.portNumber()));
        rawFacts.add(raw("crossing.raw.update-time", raw.updateTime()));
        rawFacts.add(raw("crossing.raw.status", raw.operationalStatus()));
        rawFacts.add(raw("crossing.raw.delay", raw.delayMinutes()));
        rawFacts.add(raw("crossing.raw.lanes", raw.lanesOpen()));
        rawFacts.add(raw("crossing.raw.source", report.source()));
        return new CrossingPage.Lane(
                waits.lane(report.lane()),
                waits.shortly(report),
                report.delayMinutes().isPresent() ? "wait" : "off",
                waits.lanesOpen(report).orElseGet(() -> words.say("crossing.lanes-unknown")),
                waits.age(report, crossing),
                report.corrections().stream()
                        .map(correction -> words.say(
                                "waits.correction." + correction.name().toLowerCase(Locale.ROOT)))
                        .toList(),
                rawFacts);
    }

    private CrossingPage.Fact raw(String key, String value) {
        return new CrossingPage.Fact(words.say(key), value.isEmpty() ? words.say("crossing.raw.empty") : value, null);
    }

    private List<CrossingPage.LaneFigure> laneFigures() {
        return facility.lanes().stream()
                .map(count -> new CrossingPage.LaneFigure(
                        count.kind().map(waits::lane).orElseGet(() -> mode(count.mode())),
                        words.say("crossing.figure." + slug(count.figure())),
                        words.say("crossing.number", count.lanes()),
                        words.day(count.since()),
                        count.source().words().in(words.language())))
                .toList();
    }

    private String sensors(Facility.Sensors sensors) {
        return words.say(
                "crossing.page.sensors", sensors.type(), sensors.from(), sensors.to(), words.day(sensors.since()));
    }

    private String mode(Mode mode) {
        return words.say("crossing.mode." + slug(mode));
    }

    private List<CrossingPage.Fact> facts(Around around) {
        String unknown = words.say("crossing.unknown");
        List<CrossingPage.Fact> facts = new ArrayList<>();
        facts.add(fact(
                "crossing.fact.modes",
                crossing.modes().stream().sorted().map(this::mode).collect(Collectors.joining(", "))));
        around.corridor()
                .ifPresent(corridor -> facts.add(new CrossingPage.Fact(
                        words.say("crossing.fact.corridor"),
                        corridor.name().in(words.language()),
                        "/%s?corridor=%s#waits".formatted(words.language().code(), corridor.id()))));
        facts.add(fact(
                "crossing.fact.position",
                crossing.position()
                        .map(position -> words.say(
                                "crossing.fact.position.words",
                                position.latitude(),
                                position.longitude(),
                                around.positionSource()
                                        .map(source -> source.words().in(words.language()))
                                        .orElse(unknown)))
                        .orElse(unknown)));
        facts.add(fact("crossing.fact.owner.us", owner(Country.US)));
        facts.add(fact("crossing.fact.owner.mx", owner(Country.MX)));
        facts.add(fact(
                "crossing.fact.cbp-numbers",
                crossing.portNumbers().isEmpty()
                        ? words.say("crossing.fact.none-in-feed")
                        : String.join(", ", crossing.portNumbers())));
        facility.numbers().feedName().ifPresent(name -> facts.add(fact("crossing.fact.feed-name", name)));
        facility.numbers().btsCode().ifPresent(code -> facts.add(fact("crossing.fact.bts", code)));
        facility.openedYear().ifPresent(year -> facts.add(fact("crossing.fact.opened", String.valueOf(year))));
        facility.firstCounted().ifPresent(month -> facts.add(fact("crossing.fact.first-counted", month.toString())));
        return facts;
    }

    private String owner(Country country) {
        return facility.owners().stream()
                .filter(owner -> owner.side() == country)
                .map(owner -> words.say(
                        "crossing.fact.owner.words",
                        owner.name().in(words.language()),
                        owner.source().words().in(words.language())))
                .findFirst()
                .orElseGet(() -> words.say("crossing.unknown"));
    }

    private CrossingPage.Fact fact(String key, String value) {
        return new CrossingPage.Fact(words.say(key), value, null);
    }

    private List<CrossingPage.Day> holidays() {
        List<Holiday> both = new ArrayList<>();
        for (Country country : Country.values()) {
            LocalDate today = crossing.clocks().on(country, now).toLocalDate();
            both.addAll(PublicHolidays.in(country).observed(today, today.plusDays(HOLIDAY_DAYS)));
        }
        return both.stream()
                .sorted()
                .map(holiday -> new CrossingPage.Day(
                        words.weekday(holiday.observed()),
                        words.say("platform.country." + holiday.country().slug()),
                        holiday.country().slug(),
                        holiday.name().in(words.language()),
                        holiday.law(),
                        both.stream()
                                .anyMatch(other -> other.country() != holiday.country()
                                        && other.observed().equals(holiday.observed()))))
                .toList();
    }

    private static String slug(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
