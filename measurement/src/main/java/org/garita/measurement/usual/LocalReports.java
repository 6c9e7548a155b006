package org.garita.measurement.usual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.garita.measurement.history.ReportSeries;

/** The reports of a lane on the crossing's own clock, in order. Read in inner loops: arrays behind plain methods. */
final class LocalReports {
    /** Monday to Friday, Saturday, Sunday. */
    static final int TYPES = 3;

    private static final long DAY_SECONDS = 86_400;

    private final int[] minutes;
    private final int[] lanes;
    private final long[] day;
    private final int[] secondOfDay;

    LocalReports(ReportSeries series) {
        int n = series.size();
        minutes = new int[n];
        lanes = new int[n];
        day = new long[n];
        secondOfDay = new int[n];
        for (int i = 0; i < n; i++) {
            long local = series.label(i) + series.offset(i);
            minutes[i] = series.minutes(i);
            lanes[i] = series.lanesOpen(i);
            day[i] = Math.floorDiv(local, DAY_SECONDS);
            secondOfDay[i] = (int) Math.floorMod(local, DAY_SECONDS);
        }
    }

    private LocalReports(LocalReports all, int[] kept) {
        minutes = Arrays.stream(kept).map(i -> all.minutes[i]).toArray();
        lanes = Arrays.stream(kept).map(i -> all.lanes[i]).toArray();
        day = Arrays.stream(kept).mapToLong(i -> all.day[i]).toArray();
        secondOfDay = Arrays.stream(kept).map(i -> all.secondOfDay[i]).toArray();
    }

    /** Those from a day on, in days since 1970. */
    LocalReports since(long epochDay) {
        return new LocalReports(
                this, IntStream.range(0, size()).filter(i -> day[i] >= epochDay).toArray());
    }

    /** Those of all hours but some. */
    LocalReports without(Set<Integer> hours) {
        return hours.isEmpty()
                ? this
                : new LocalReports(
                        this,
                        IntStream.range(0, size())
                                .filter(i -> !hours.contains(hour(i)))
                                .toArray());
    }

    int size() {
        return minutes.length;
    }

    int minutes(int i) {
        return minutes[i];
    }

    /** Lanes said to be open; below 0 is unknown. */
    int lanes(int i) {
        return lanes[i];
    }

    /** Days since 1970. */
    long day(int i) {
        return day[i];
    }

    int hour(int i) {
        return secondOfDay[i] / 3600;
    }

    double minuteOfDay(int i) {
        return secondOfDay[i] / 60.0;
    }

    /** 0 is Monday. */
    int weekday(int i) {
        return weekday(day[i]);
    }

    /** 0 is Monday; 1970-01-01 was a Thursday. */
    static int weekday(long epochDay) {
        return (int) Math.floorMod(epochDay + 3, 7L);
    }

    /** Monday to Friday 0, Saturday 1, Sunday 2. */
    static int type(int weekday) {
        return Math.max(0, weekday - 4);
    }

    /** Hour and type of day as one number, 0 to 71. */
    int hourOfType(int i) {
        return type(weekday(i)) * 24 + hour(i);
    }

    /** Whether all reports speak of whole hours. */
    boolean hourly() {
        return Arrays.stream(secondOfDay).allMatch(second -> second % 3600 == 0);
    }

    /** How far each number is from the median of its hour and type of day. */
    double[] apart(int[] numbers) {
        List<List<Integer>> byHour = new ArrayList<>();
        for (int at = 0; at < 24 * TYPES; at++) {
            byHour.add(new ArrayList<>());
        }
        for (int i = 0; i < size(); i++) {
            byHour.get(hourOfType(i)).add(numbers[i]);
        }
        double[] middle = byHour.stream()
                .mapToDouble(own ->
                        median(own.stream().mapToDouble(Integer::doubleValue).toArray()))
                .toArray();
        double[] apart = new double[size()];
        for (int i = 0; i < apart.length; i++) {
            apart[i] = numbers[i] - middle[hourOfType(i)];
        }
        return apart;
    }

    /** The reported waits, for {@link #apart}. */
    int[] allMinutes() {
        return minutes.clone();
    }

    /** The mean of the middle two; 0 of nothing. */
    static double median(double[] numbers) {
        if (numbers.length == 0) {
            return 0;
        }
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
