package org.garita.measurement.change;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * One number for each day: what its mean over 24 hours would most likely be, whichever of its hours were told. Each number is
 * taken as the level of its day plus what its hour is usually above it, apart for Monday to Friday, Saturday and Sunday; both
 * are found by turns, by least squares.
 */
final class DailyLevels {
    /** A day with fewer hours has no level: a choice of this project. */
    static final int FEWEST_HOURS = 3;

    private static final int MOST_TURNS = 50;
    private static final double STILL_MINUTES = 1e-6;
    private static final int KINDS = 3;

    private final int[] day;
    private final int[] hour;
    private final double[] minutes;
    private final double[] level;
    private final double[] hourly = new double[KINDS * 24];

    private DailyLevels(List<List<HourValue>> days) {
        int n = days.stream().mapToInt(List::size).sum();
        this.day = new int[n];
        this.hour = new int[n];
        this.minutes = new double[n];
        this.level = new double[days.size()];
        int i = 0;
        for (int at = 0; at < level.length; at++) {
            for (HourValue value : days.get(at)) {
                day[i] = at;
                hour[i] = kind(value.day()) * 24 + value.hour();
                minutes[i++] = value.minutes();
            }
        }
    }

    /** The levels of some days by date. */
    static Map<LocalDate, Double> of(HourlyWaits waits, Predicate<LocalDate> which) {
        List<List<HourValue>> days = waits.byDay(which).stream()
                .filter(day -> day.size() >= FEWEST_HOURS)
                .toList();
        DailyLevels levels = new DailyLevels(days);
        levels.find();
        Map<LocalDate, Double> found = new TreeMap<>();
        for (int at = 0; at < days.size(); at++) {
            found.put(days.get(at).get(0).day(), levels.level[at]);
        }
        return found;
    }

    private void find() {
        double moved = Double.MAX_VALUE;
        for (int turn = 0; turn < MOST_TURNS && moved > STILL_MINUTES; turn++) {
            moved = levels();
            hours();
        }
    }

    /** The mean of each day above its hours. @return by how much the level of any day moved at most */
    private double levels() {
        double[] sum = new double[level.length];
        int[] count = new int[level.length];
        for (int i = 0; i < minutes.length; i++) {
            sum[day[i]] += minutes[i] - hourly[hour[i]];
            count[day[i]]++;
        }
        double most = 0;
        for (int at = 0; at < level.length; at++) {
            double now = sum[at] / count[at];
            most = Math.max(most, Math.abs(now - level[at]));
            level[at] = now;
        }
        return most;
    }

    /** The mean of each hour above its days, so that the hours told of a kind of day are 0 together. */
    private void hours() {
        double[] sum = new double[hourly.length];
        int[] count = new int[hourly.length];
        for (int i = 0; i < minutes.length; i++) {
            sum[hour[i]] += minutes[i] - level[day[i]];
            count[hour[i]]++;
        }
        for (int first = 0; first < hourly.length; first += 24) {
            double all = 0;
            int told = 0;
            for (int at = first; at < first + 24; at++) {
                hourly[at] = count[at] == 0 ? 0 : sum[at] / count[at];
                all += hourly[at];
                told += count[at] == 0 ? 0 : 1;
            }
            for (int at = first; at < first + 24; at++) {
                hourly[at] -= count[at] == 0 ? 0 : all / told;
            }
        }
    }

    private static int kind(LocalDate day) {
        return Math.max(0, day.getDayOfWeek().getValue() - DayOfWeek.FRIDAY.getValue());
    }
}
