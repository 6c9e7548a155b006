package org.garita.app.waits.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many vehicles came, told from those served and the line: what the line grew by came besides.
 *
 * @param perHour mean of each hour of the week
 * @param dayFactorCv standard deviation of days against that week, as a share
 */
record CameByHour(List<Double> perHour, double dayFactorCv) {
    CameByHour {
        perHour = List.copyOf(perHour);
    }

    static CameByHour of(List<HourCount> counts, Map<CountedHour, Double> waits) {
        Map<CountedHour, HourCount> byHour = new HashMap<>();
        counts.forEach(count -> byHour.put(CountedHour.of(count), count));
        Map<CountedHour, Double> came = new HashMap<>();
        counts.forEach(count -> came.put(CountedHour.of(count), came(count, byHour, waits)));
        List<Double> week = new ArrayList<>();
        for (int hour = 0; hour < Week.HOURS; hour++) {
            week.add(Week.at(counts, hour).stream()
                    .mapToDouble(count -> came.getOrDefault(CountedHour.of(count), 0.0))
                    .average()
                    .orElseThrow());
        }
        return new CameByHour(week, spread(counts, came, week));
    }

    private static double came(HourCount count, Map<CountedHour, HourCount> byHour, Map<CountedHour, Double> waits) {
        CountedHour now = CountedHour.of(count);
        HourCount next = byHour.get(now.next());
        Double wait = waits.get(now);
        Double waitThen = waits.get(now.next());
        if (next == null || wait == null || waitThen == null) {
            return count.served();
        }
        return Math.max(0, count.served() + line(waitThen, next) - line(wait, count));
    }

    /** Vehicles in line: the wait times what is served an hour; next to none below the shortest wait that is a line. */
    private static double line(double wait, HourCount count) {
        return wait < LanesOfBefore.BUSY_MINUTES ? 0 : wait / 60 * count.served();
    }

    /** Days with a count of half the hours or more, against the same hours of the mean week. */
    private static double spread(List<HourCount> counts, Map<CountedHour, Double> came, List<Double> week) {
        Map<LocalDate, double[]> days = new HashMap<>();
        for (HourCount count : counts) {
            double[] day = days.computeIfAbsent(count.day(), unseen -> new double[3]);
            day[0] += came.getOrDefault(CountedHour.of(count), 0.0);
            day[1] += week.get(count.hourOfWeek());
            day[2]++;
        }
        double[] off = days.values().stream()
                .filter(day -> day[2] >= 12 && day[1] > 0)
                .mapToDouble(day -> Math.pow(day[0] / day[1] - 1, 2))
                .toArray();
        double squares = 0;
        for (double one : off) {
            squares += one;
        }
        return off.length < 2 ? 0 : Math.sqrt(squares / (off.length - 1));
    }
}
