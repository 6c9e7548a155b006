package org.garita.app.waits.change;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.garita.measurement.change.Days;
import org.garita.measurement.change.Days.Side;
import org.garita.measurement.change.Evaluation;
import org.garita.measurement.change.HourlyWaits;
import org.garita.measurement.change.InterruptedSeries;
import org.garita.measurement.change.Sampling;
import org.garita.measurement.history.History;
import org.garita.measurement.history.ReportSeries;
import org.garita.measurement.history.SeriesKey;

/**
 * Whether waits of a lane of a history changed at a moment.
 *
 * @param lane waits of the lane
 * @param controls waits of lanes at which nothing was changed
 * @param days days before and after, by the lane's own clock
 * @param offsetSeconds how far that clock was ahead of UTC at the moment
 */
public record ChangeQuestion(HourlyWaits lane, List<HourlyWaits> controls, Days days, int offsetSeconds) {
    private static final int NEAR = 3;

    public ChangeQuestion {
        controls = List.copyOf(controls);
    }

    /**
     * Asks a history.
     *
     * @param key the lane
     * @param at when something was changed
     * @param controls lanes at which nothing was
     * @throws IllegalArgumentException in words for whoever asked: a lane that is not there, naming near ones; a control that
     *     is the lane itself or stands twice; a moment outside the history; fewer than 14 days with reports on a side
     */
    public static ChangeQuestion of(History history, SeriesKey key, Instant at, List<SeriesKey> controls) {
        refuseControls(key, controls);
        ReportSeries series = series(history, key);
        Days days = days(series, at);
        HourlyWaits lane = HourlyWaits.of(series);
        refuseFewDays(lane, days);
        return new ChangeQuestion(
                lane,
                controls.stream()
                        .map(control -> HourlyWaits.of(series(history, control)))
                        .toList(),
                days,
                series.offset(last(series, at)));
    }

    /**
     * The answer of all methods.
     *
     * @param reckoned waits of a queue under the same demand, if there is one
     */
    public Evaluation answer(Optional<HourlyWaits> reckoned, long seed) {
        return Evaluation.of(lane, controls, days, reckoned, Sampling.seeded(seed));
    }

    private static Days days(ReportSeries series, Instant at) {
        Instant first = Instant.ofEpochSecond(series.label(0));
        Instant last = Instant.ofEpochSecond(series.label(series.size() - 1));
        if (!at.isAfter(first) || !at.isBefore(last)) {
            throw new IllegalArgumentException(
                    "The change at %s lies outside the reports of %s, which go from %s to %s. Maybe the year or the offset from UTC is wrong."
                            .formatted(at, name(series.key()), first, last));
        }
        LocalDateTime local =
                LocalDateTime.ofEpochSecond(at.getEpochSecond() + series.offset(last(series, at)), 0, ZoneOffset.UTC);
        return days(HourlyWaits.of(series), local)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The change at %s leaves no whole day of reports of %s on one side; they go from %s to %s."
                                .formatted(at, name(series.key()), first, last)));
    }

    /** Days around a moment of the lane's own clock; empty when a side has no whole day. */
    static Optional<Days> days(HourlyWaits waits, LocalDateTime local) {
        boolean midnight = local.toLocalTime().equals(LocalTime.MIDNIGHT);
        LocalDate change = local.toLocalDate().plusDays(midnight ? 0 : 1);
        return waits.first().isBefore(local.toLocalDate()) && !waits.last().isBefore(change)
                ? Optional.of(Days.around(waits.first(), change, midnight ? 0 : 1, waits.last()))
                : Optional.empty();
    }

    /** The last report that speaks of a moment up to this one, else the first. */
    private static int last(ReportSeries series, Instant at) {
        return Math.max(0, series.upTo(at.getEpochSecond()) - 1);
    }

    private static void refuseFewDays(HourlyWaits lane, Days days) {
        for (Side side : Side.values()) {
            int told = days.told(lane, side);
            if (told < InterruptedSeries.FEWEST_DAYS) {
                throw new IllegalArgumentException(
                        "%s has reports on only %d days %s %s, holidays not counted; %d are needed. Choose another moment or a longer history."
                                .formatted(
                                        lane.name(),
                                        told,
                                        side == Side.BEFORE ? "before" : "from",
                                        side == Side.BEFORE ? days.change().minusDays(days.skipped()) : days.change(),
                                        InterruptedSeries.FEWEST_DAYS));
            }
        }
    }

    private static void refuseControls(SeriesKey key, List<SeriesKey> controls) {
        if (controls.contains(key)) {
            throw new IllegalArgumentException(
                    "%s cannot be a control of itself. A control is a lane at which nothing was changed."
                            .formatted(name(key)));
        }
        if (new TreeSet<>(controls).size() < controls.size()) {
            throw new IllegalArgumentException("A control stands twice among %s."
                    .formatted(controls.stream().map(ChangeQuestion::name).collect(Collectors.joining(", "))));
        }
    }

    private static ReportSeries series(History history, SeriesKey key) {
        List<SeriesKey> all = history.series().stream().map(ReportSeries::key).toList();
        return history.series().stream()
                .filter(series -> series.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(absent(all, key)));
    }

    private static String absent(List<SeriesKey> all, SeriesKey key) {
        List<String> lanes = all.stream()
                .filter(one -> one.crossing().equals(key.crossing()))
                .map(SeriesKey::lane)
                .toList();
        if (!lanes.isEmpty()) {
            return "Crossing %s has no lane '%s' in this history; it has %s."
                    .formatted(key.crossing(), key.lane(), String.join(", ", lanes));
        }
        List<String> crossings =
                all.stream().map(SeriesKey::crossing).distinct().toList();
        return "The history has no crossing '%s'. Nearest are %s."
                .formatted(key.crossing(), String.join(", ", near(key.crossing(), crossings)));
    }

    private static List<String> near(String name, List<String> names) {
        return names.stream()
                .sorted(Comparator.<String>comparingInt(other -> steps(name, other))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(NEAR)
                .toList();
    }

    /** How many letters must be put in, taken out or changed to get from one name to the other. */
    private static int steps(String from, String to) {
        List<Integer> row = new ArrayList<>();
        for (int j = 0; j <= to.length(); j++) {
            row.add(j);
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row.set(0, i);
            for (int j = 1; j <= to.length(); j++) {
                int same = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row.get(j);
                row.set(j, Math.min(same, 1 + Math.min(diagonal, row.get(j - 1))));
            }
        }
        return row.get(to.length());
    }

    static String name(SeriesKey key) {
        return key.crossing() + ":" + key.lane();
    }
}
