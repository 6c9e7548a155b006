package org.garita.app.portal.web;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.garita.app.waits.UsualDays;
import org.garita.app.waits.UsualWeek.Spread;

/** Makes the table of kinds of days: when the wait is usually longest on each, and how far bad days lie from the mean. */
final class DayKindsMaker {
    private final PageWords words;
    private final AheadWords said;

    DayKindsMaker(PageWords words) {
        this.words = words;
        this.said = new AheadWords(words);
    }

    List<HolidaysPage.Kind> make(List<UsualDays.Day> days) {
        return days.stream().flatMap(day -> kind(day).stream()).toList();
    }

    private Optional<HolidaysPage.Kind> kind(UsualDays.Day day) {
        return IntStream.range(0, day.quarters().size())
                .boxed()
                .filter(quarter -> day.quarters().get(quarter).isPresent())
                .max((one, other) -> Double.compare(median(day, one), median(day, other)))
                .map(quarter -> new HolidaysPage.Kind(
                        words.find(HolidaysPageMaker.KIND + day.kind())
                                .orElseGet(() -> words.say("portal.holidays.other")),
                        words.counted("portal.holidays.days-seen", day.daysSeen()),
                        said.hour(quarter / 4),
                        said.wait(median(day, quarter)),
                        around(spread(day, quarter)),
                        index(day.bufferIndex()),
                        index(day.planningTimeIndex())));
    }

    private static Spread spread(UsualDays.Day day, int quarter) {
        return day.quarters().get(quarter).orElseThrow();
    }

    private static double median(UsualDays.Day day, int quarter) {
        return spread(day, quarter).median();
    }

    /** Interval, bad days and sample of a quarter hour. */
    private String around(Spread spread) {
        Optional<String> interval = spread.low().isPresent() && spread.high().isPresent()
                ? Optional.of(words.say(
                        "portal.when.interval",
                        said.range(spread.low().orElseThrow(), spread.high().orElseThrow())))
                : Optional.empty();
        Optional<String> p95 = spread.p95().isPresent()
                ? Optional.of(
                        words.say("portal.when.p95", said.wait(spread.p95().orElseThrow())))
                : Optional.empty();
        return Stream.of(interval, p95, Optional.of(words.counted("portal.when.reports", spread.reports())))
                .flatMap(Optional::stream)
                .reduce((before, after) -> words.say("portal.then", before, after))
                .orElse("");
    }

    private String index(OptionalDouble index) {
        return index.isPresent()
                ? words.say("portal.holidays.index", index.orElseThrow())
                : words.say("crossing.unknown");
    }
}
