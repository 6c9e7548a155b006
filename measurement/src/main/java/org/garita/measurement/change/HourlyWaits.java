package org.garita.measurement.change;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.garita.measurement.history.ReportSeries;

/**
 * Waits of one lane by hour, in order of time; hours that nobody told are not in it.
 *
 * @param name whose waits, as a reader shall find them again
 * @param values at least one
 */
public record HourlyWaits(String name, List<HourValue> values) {
    private static final Comparator<HourValue> ORDER =
            Comparator.comparing(HourValue::day).thenComparingInt(HourValue::hour);

    /**
     * Orders the values; several of one hour become their mean.
     *
     * @throws IllegalArgumentException without any
     */
    public HourlyWaits {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("%s has no hour with a number".formatted(name));
        }
        values = once(values);
    }

    /** The reports of a lane by the hours of its own clock. */
    public static HourlyWaits of(ReportSeries series) {
        List<HourValue> values = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            LocalDateTime local = LocalDateTime.ofEpochSecond(series.label(i) + series.offset(i), 0, ZoneOffset.UTC);
            values.add(new HourValue(local.toLocalDate(), local.getHour(), series.minutes(i)));
        }
        return new HourlyWaits(series.key().crossing() + ":" + series.key().lane(), values);
    }

    private static List<HourValue> once(List<HourValue> values) {
        List<HourValue> kept = new ArrayList<>(values.size());
        int same = 1;
        for (HourValue value : values.stream().sorted(ORDER).toList()) {
            HourValue last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
            if (last == null || ORDER.compare(last, value) != 0) {
                kept.add(value);
                same = 1;
            } else {
                same++;
                kept.set(
                        kept.size() - 1,
                        new HourValue(
                                last.day(), last.hour(), last.minutes() + (value.minutes() - last.minutes()) / same));
            }
        }
        return List.copyOf(kept);
    }

    /** The first day with a number. */
    public LocalDate first() {
        return values.get(0).day();
    }

    /** The last day with a number. */
    public LocalDate last() {
        return values.get(values.size() - 1).day();
    }

    /** The values of some days, each day with its own. */
    List<List<HourValue>> byDay(Predicate<LocalDate> which) {
        Map<LocalDate, List<HourValue>> days = new TreeMap<>();
        values.stream().filter(value -> which.test(value.day())).forEach(value -> days.computeIfAbsent(
                        value.day(), day -> new ArrayList<>())
                .add(value));
        return List.copyOf(days.values());
    }
}
