package org.garita.measurement.change;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Waits whose truth is known: a pattern of the week, days that resemble the day before, minutes in steps of five, missing hours. */
final class SimulatedBorder {
    static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    static final int BEFORE = 70;
    static final int AFTER = 42;
    static final LocalDate CHANGE = FIRST.plusDays(BEFORE);
    static final LocalDate LAST = CHANGE.plusDays(AFTER - 1L);

    private SimulatedBorder() {}

    static Days days() {
        return Days.around(FIRST, CHANGE, 0, LAST);
    }

    /** One lane of a lonely crossing. */
    static HourlyWaits lane(long seed, double factorAfter) {
        Random random = new Random(seed);
        return lane("lane", random, height(random), new double[BEFORE + AFTER], factorAfter);
    }

    /** Lanes of several crossings that share part of what their days are like; the first changes. */
    static List<HourlyWaits> lanes(int count, long seed, double factorAfter, double everywhereAfter) {
        Random random = new Random(seed);
        double[] shared = mood(random, .1);
        List<HourlyWaits> lanes = new ArrayList<>();
        for (int lane = 0; lane < count; lane++) {
            lanes.add(lane(
                    "lane" + lane, random, height(random), shared, everywhereAfter * (lane == 0 ? factorAfter : 1)));
        }
        return lanes;
    }

    private static HourlyWaits lane(String name, Random random, double height, double[] shared, double factorAfter) {
        double[] own = mood(random, .12);
        List<HourValue> values = new ArrayList<>();
        Days days = days();
        for (int day = 0; day < BEFORE + AFTER; day++) {
            LocalDate date = FIRST.plusDays(day);
            double factor = Math.exp(own[day] + shared[day])
                    * (days.holiday(date) ? 1.3 : 1)
                    * (day < BEFORE ? 1 : factorAfter);
            for (int hour = 0; hour < 24; hour++) {
                double usual = height + 12 * Math.sin(2 * Math.PI * (hour - 9) / 24) + (weekend(date) ? 10 : 0);
                double minutes = usual * factor + 6 * random.nextGaussian();
                if (random.nextDouble() < (hour < 6 ? .25 : .45)) {
                    values.add(new HourValue(date, hour, Math.max(0, 5 * Math.rint(minutes / 5))));
                }
            }
        }
        return new HourlyWaits(name, values);
    }

    /**
     * Waits under a demand that comes to a fifth more after, as they are and as a queue has them that knows the demand and errs
     * by 3 minutes always.
     */
    static List<HourlyWaits> underDemand(long seed, double factorAfter) {
        Random random = new Random(seed);
        double[] demand = mood(random, .15);
        for (int day = BEFORE; day < demand.length; day++) {
            demand[day] += .2;
        }
        List<HourValue> observed = lane("lane", random, 40, demand, factorAfter).values();
        List<HourValue> reckoned = new ArrayList<>();
        for (HourValue value : observed) {
            int day = (int) (value.day().toEpochDay() - FIRST.toEpochDay());
            double usual = 40 + 12 * Math.sin(2 * Math.PI * (value.hour() - 9) / 24) + (weekend(value.day()) ? 10 : 0);
            reckoned.add(new HourValue(value.day(), value.hour(), usual * Math.exp(demand[day]) - 3));
        }
        return List.of(new HourlyWaits("lane", observed), new HourlyWaits("queue", reckoned));
    }

    private static double height(Random random) {
        return 30 + 20 * random.nextDouble();
    }

    private static boolean weekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Days that resemble the day before by half. */
    private static double[] mood(Random random, double spread) {
        double[] mood = new double[BEFORE + AFTER];
        double last = spread * random.nextGaussian();
        for (int day = 0; day < mood.length; day++) {
            mood[day] = last;
            last = .5 * last + spread * Math.sqrt(.75) * random.nextGaussian();
        }
        return mood;
    }
}
