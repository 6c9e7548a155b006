package org.garita.app.portal.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.garita.app.waits.UsualDays;
import org.garita.kernel.calendar.Holiday;
import org.garita.kernel.calendar.PublicHolidays;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.Country;

/** Makes the outlook on holidays; knows no web and no clock. */
// message keys: platform.country.*
final class HolidaysPageMaker {
    /** Words of a kind of day are under this and its code. */
    static final String KIND = "waits.usual.day.";

    /** Kinds of days beside a holiday, whose name they carry. */
    private static final List<String> NEAR = List.of("eve", "day-after");

    /** Twelve weeks: as far as people plan a trip. */
    private static final int DAYS = 84;

    /** A factor this near to 1 is as long as on a plain day. */
    private static final double ALIKE = .05;

    private final CrossingAhead ahead;
    private final PageWords words;
    private final AheadWords said;
    private final LocalDate today;

    HolidaysPageMaker(CrossingAhead ahead) {
        this.ahead = ahead;
        this.words = ahead.words();
        this.said = new AheadWords(words);
        this.today = ahead.now().atZone(ahead.zone()).toLocalDate();
    }

    /** What a date is: holidays by law, and what is known of waits. */
    private record Date(List<Holiday> holidays, List<UsualDays.Special> specials) {
        boolean isHolidayIn(Country country) {
            return holidays.stream().anyMatch(holiday -> holiday.country() == country);
        }
    }

    HolidaysPage make(String wish) {
        LaneKind lane = ahead.lane(wish);
        UsualDays usual = ahead.usual().days(ahead.crossing().id(), lane);
        List<UsualDays.Special> outlook = usual.outlook();
        Map<LocalDate, Date> dates = dates(outlook);
        boolean known = outlook.stream().anyMatch(day -> day.factor().isPresent());
        return new HolidaysPage(
                ahead.head("holidays", lane),
                words.say(known ? "portal.holidays.known" : "portal.holidays.unknown"),
                Stream.of(DayOfWeek.values()).map(said::shortWeekday).toList(),
                weeks(dates),
                dates.entrySet().stream()
                        .map(date -> special(date.getKey(), date.getValue()))
                        .toList(),
                new DayKindsMaker(words).make(usual.days()));
    }

    private Map<LocalDate, Date> dates(List<UsualDays.Special> outlook) {
        Map<LocalDate, Date> dates = new TreeMap<>();
        for (Country country : Country.values()) {
            PublicHolidays.in(country).observed(today, today.plusDays(DAYS)).forEach(holiday -> dates.computeIfAbsent(
                            holiday.observed(), HolidaysPageMaker::plain)
                    .holidays()
                    .add(holiday));
        }
        outlook.stream()
                .filter(day -> !day.date().isBefore(today) && day.date().isBefore(today.plusDays(DAYS)))
                .forEach(day -> dates.computeIfAbsent(day.date(), HolidaysPageMaker::plain)
                        .specials()
                        .add(day));
        return dates;
    }

    private static Date plain(LocalDate day) {
        return new Date(new ArrayList<>(), new ArrayList<>());
    }

    private HolidaysPage.Special special(LocalDate day, Date date) {
        Optional<UsualDays.Special> told = told(date);
        return new HolidaysPage.Special(
                words.weekday(day),
                names(date),
                date.specials().stream().map(this::kind).distinct().toList(),
                told.map(special -> factor(special, day)).orElseGet(() -> words.say("portal.holidays.factor.unknown")),
                told.filter(HolidaysPageMaker::hasInterval)
                        .map(special -> words.say(
                                isClear(special) ? "portal.holidays.interval" : "portal.holidays.interval.unclear",
                                special.low().orElseThrow(),
                                special.high().orElseThrow()))
                        .orElse(""),
                told.map(special -> words.say(special.prior() ? "portal.holidays.prior" : "portal.holidays.own"))
                        .orElse(""));
    }

    private static boolean hasInterval(UsualDays.Special special) {
        return special.low().isPresent() && special.high().isPresent();
    }

    /** Whether the interval leaves out that waits are as on a plain day. */
    private static boolean isClear(UsualDays.Special special) {
        return hasInterval(special)
                && (special.low().orElseThrow() > 1 || special.high().orElseThrow() < 1);
    }

    /** Of several things that a day is, the one whose waits are known to differ most. */
    private static Optional<UsualDays.Special> told(Date date) {
        return date.specials().stream()
                .filter(special -> special.factor().isPresent())
                .reduce((one, other) -> distance(other) > distance(one) ? other : one);
    }

    private static double distance(UsualDays.Special special) {
        return Math.abs(Math.log(Math.max(.01, special.factor().orElse(1))));
    }

    private String factor(UsualDays.Special special, LocalDate day) {
        double factor = special.factor().orElseThrow();
        String weekday = said.weekday(day.getDayOfWeek());
        return Math.abs(factor - 1) < ALIKE
                ? words.say("portal.holidays.factor.alike", weekday)
                : words.say("portal.holidays.factor", factor, weekday);
    }

    private List<HolidaysPage.Name> names(Date date) {
        return date.holidays().stream()
                .map(holiday -> new HolidaysPage.Name(
                        words.say("platform.country." + holiday.country().slug()),
                        holiday.country().slug(),
                        holiday.name().in(words.language())))
                .toList();
    }

    private Optional<String> name(UsualDays.Special special) {
        return special.name().isEmpty() ? Optional.empty() : words.find(special.name());
    }

    private String kind(UsualDays.Special special) {
        String kind = words.find(KIND + special.kind()).orElseGet(() -> words.say("portal.holidays.other"));
        return name(special)
                .filter(name -> NEAR.contains(special.kind()))
                .map(name -> words.say("portal.holidays.near", kind, name))
                .orElse(kind);
    }

    private List<List<HolidaysPage.Square>> weeks(Map<LocalDate, Date> dates) {
        List<List<HolidaysPage.Square>> weeks = new ArrayList<>();
        LocalDate last = today.plusDays(DAYS - 1L);
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (; !monday.isAfter(last); monday = monday.plusWeeks(1)) {
            weeks.add(monday.datesUntil(monday.plusWeeks(1))
                    .map(day -> square(day, dates, last))
                    .toList());
        }
        return weeks;
    }

    private HolidaysPage.Square square(LocalDate day, Map<LocalDate, Date> dates, LocalDate last) {
        boolean begins = day.getDayOfMonth() == 1 || day.equals(today);
        String number = begins ? words.shortDay(day) : words.say("crossing.number", day.getDayOfMonth());
        if (day.isBefore(today) || day.isAfter(last)) {
            return new HolidaysPage.Square("outside", number, false, false, "", "");
        }
        Date date = dates.get(day);
        if (date == null) {
            return new HolidaysPage.Square("plain", number, false, false, "", "");
        }
        String title = Stream.concat(
                        names(date).stream().map(HolidaysPage.Name::words),
                        date.specials().stream().map(this::kind))
                .distinct()
                .collect(Collectors.joining(", "));
        return new HolidaysPage.Square(
                date.holidays().isEmpty() ? "special" : "holiday",
                number,
                date.isHolidayIn(Country.US),
                date.isHolidayIn(Country.MX),
                told(date)
                        .filter(HolidaysPageMaker::isClear)
                        .map(special -> words.say(
                                "portal.holidays.times", special.factor().orElseThrow()))
                        .orElse(""),
                title);
    }
}
