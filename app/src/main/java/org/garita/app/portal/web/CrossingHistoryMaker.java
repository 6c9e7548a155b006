package org.garita.app.portal.web;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.garita.app.crossing.Crossing;
import org.garita.app.waits.LaneReport;
import org.garita.app.waits.Waits;
import org.garita.kernel.lane.LaneClass;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.lane.Mode;

/** Makes the history of one crossing: what was asked for, else the newest week that has reports. */
// message keys: crossing.history.span.*
final class CrossingHistoryMaker {
    /** How far back the newest report is looked for when the last days have none. */
    private static final Duration FARTHEST_BACK = Duration.ofDays(400);

    /** A week with fewer reports makes no line; an older one with more is shown rather. */
    private static final int FEWEST_WORTH_A_LINE = 12;

    /** What the reader asked for; a code or a day that does not exist means the default. */
    record Wish(Optional<LaneKind> lane, Optional<Integer> days, Optional<LocalDate> week) {
        private static final List<Integer> SPANS = List.of(7, 30);

        static Wish of(String lane, String days, String week) {
            return new Wish(
                    LaneKind.find(lane),
                    SPANS.stream().filter(span -> span.toString().equals(days)).findFirst(),
                    day(week));
        }

        private static Optional<LocalDate> day(String text) {
            try {
                return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
    }

    private record Span(Instant from, Instant until, boolean isOlder) {}

    private final Crossing crossing;
    private final ZoneId zone;
    private final Waits waits;
    private final Instant now;
    private final PageWords words;
    private final WaitWords waitWords;

    CrossingHistoryMaker(Crossing crossing, Waits waits, Instant now, PageWords words) {
        this.crossing = crossing;
        this.zone = crossing.us().zone();
        this.waits = waits;
        this.now = now;
        this.words = words;
        this.waitWords = new WaitWords(words, now);
    }

    CrossingHistory make(Wish wish, Optional<LaneKind> lead) {
        List<LaneKind> kinds = LaneKind.REPORTED.stream()
                .filter(kind -> crossing.modes().contains(kind.mode()))
                .toList();
        LaneKind lane = lane(wish, lead, kinds);
        Span span = span(wish, lane);
        LocalDate first = span.from().atZone(zone).toLocalDate();
        LocalDate last = span.until().minusSeconds(1).atZone(zone).toLocalDate();
        List<LaneReport> stored = history(lane, span.from(), span.until());
        boolean typical =
                stored.isEmpty() && wish.days().isEmpty() && wish.week().isEmpty();
        List<LaneReport> reports = typical ? typical(lane, first, last) : stored;
        List<CrossingHistory.Day> days = days(reports);
        return new CrossingHistory(
                words.say("crossing.history.of", waitWords.lane(lane), words.day(first), words.day(last)),
                note(days, span, typical),
                "/api/v1/crossings/%s/history.json?from=%s&until=%s"
                        .formatted(crossing.id(), span.from(), span.until()),
                zone.getId(),
                lane.code(),
                kinds.stream()
                        .map(kind -> new HomePage.Choice(kind.code(), waitWords.lane(kind), kind.equals(lane)))
                        .toList(),
                Stream.of(7, 30)
                        .map(length -> new HomePage.Choice(
                                String.valueOf(length),
                                words.say("crossing.history.span." + length),
                                wish.week().isEmpty()
                                        && length.equals(wish.days().orElse(7))))
                        .toList(),
                wish.week().map(LocalDate::toString).orElse(""),
                HistoryChart.of(reports, span.from(), span.until(), zone, words),
                days);
    }

    /** The lanes asked for, else those that the symbol tells, else the first that have a past to show. */
    private LaneKind lane(Wish wish, Optional<LaneKind> lead, List<LaneKind> kinds) {
        LaneKind first = lead.or(() -> kinds.stream().findFirst())
                .orElse(new LaneKind(Mode.PASSENGER_VEHICLE, LaneClass.GENERAL));
        return wish.lane().orElseGet(() -> Stream.concat(Stream.of(first), kinds.stream())
                .filter(kind -> {
                    Span span = span(wish, kind);
                    return !history(kind, span.from(), span.until()).isEmpty();
                })
                .findFirst()
                .orElse(first));
    }

    private String note(List<CrossingHistory.Day> days, Span span, boolean typical) {
        if (days.isEmpty()) {
            return words.say("crossing.history.none");
        }
        if (typical) {
            return words.say("crossing.history.typical");
        }
        return span.isOlder() ? words.say("crossing.history.older") : "";
    }

    private Span span(Wish wish, LaneKind lane) {
        if (wish.week().isPresent()) {
            LocalDate monday = wish.week().get().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return week(monday, false);
        }
        int days = wish.days().orElse(7);
        Instant from = now.atZone(zone)
                .toLocalDate()
                .minusDays(days - 1L)
                .atStartOfDay(zone)
                .toInstant();
        if (wish.days().isEmpty() && history(lane, from, now).size() < FEWEST_WORTH_A_LINE) {
            Optional<LocalDate> newest = newest(lane, from);
            if (newest.isPresent()) {
                return week(newest.get().minusDays(6), true);
            }
        }
        return new Span(from, now, false);
    }

    private Span week(LocalDate first, boolean isOlder) {
        return new Span(
                first.atStartOfDay(zone).toInstant(),
                first.plusDays(7).atStartOfDay(zone).toInstant(),
                isOlder);
    }

    private Optional<LocalDate> newest(LaneKind lane, Instant before) {
        List<LaneReport> older = history(lane, before.minus(FARTHEST_BACK), before);
        return older.size() < FEWEST_WORTH_A_LINE
                ? Optional.empty()
                : older.get(older.size() - 1).observedAt().map(observed -> observed.atZone(zone)
                        .toLocalDate());
    }

    private List<LaneReport> history(LaneKind lane, Instant from, Instant until) {
        return waits.history(crossing.id(), lane, from, until);
    }

    /** What is typical for each day, when nothing at all is stored. */
    private List<LaneReport> typical(LaneKind lane, LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .flatMap(day -> waits.typicalDay(crossing.id(), lane, day).stream())
                .toList();
    }

    private List<CrossingHistory.Day> days(List<LaneReport> reports) {
        Map<LocalDate, List<Integer>> byDay = new TreeMap<>();
        for (LaneReport report : reports) {
            report.observedAt().ifPresent(observed -> report.delayMinutes().ifPresent(minutes -> byDay.computeIfAbsent(
                            observed.atZone(zone).toLocalDate(), day -> new ArrayList<>())
                    .add(minutes)));
        }
        List<CrossingHistory.Day> days = new ArrayList<>();
        byDay.forEach((day, minutes) -> {
            int[] sorted = minutes.stream().mapToInt(Integer::intValue).sorted().toArray();
            days.add(new CrossingHistory.Day(
                    words.weekday(day),
                    words.wait(median(sorted)),
                    words.wait(sorted[sorted.length - 1]),
                    words.say("crossing.number", sorted.length)));
        });
        return days;
    }

    /** The middle value; of two middle values their mean, rounded up: we never promise less. */
    static int median(int[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle] + 1) / 2;
    }
}
