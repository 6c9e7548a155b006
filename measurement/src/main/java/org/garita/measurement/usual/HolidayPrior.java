package org.garita.measurement.usual;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.garita.measurement.usual.HolidayDay.Place;

/**
 * Factors of holidays from days near some of them. All lanes of a day share its fate, so a day is one observation: the median
 * over its lanes of log(waited / usual). How much such a number means is told by the ordinary days in the sample, whose spread
 * is chance: a factor is drawn towards 1 by S / (S + N / days), N the mean square of ordinary days, S what special days have
 * beyond it (empirical Bayes). The interval is that of a coming day of a lane elsewhere: what is left of S, N, and how lanes of
 * one day differ, but never less than how far plain days of lanes lie from usual along the border.
 */
public final class HolidayPrior {
    /**
     * How far a lane's day lies from usual when nothing is special, as a root mean square of logarithms: 0.47 for cars, 0.52 for
     * walkers, 0.57 for trucks on 5,168 plain days of lanes of 2026 along the whole border. No interval is narrower.
     */
    private static final double ELSEWHERE = .5;

    private static final double NORMAL_90 = 1.2815515655446004;

    private HolidayPrior() {}

    /** Factors of all modes, places and holidays, in that order. */
    public static List<HolidayFactor> of(Collection<HolidayDay> sample) {
        List<HolidayFactor> factors = new ArrayList<>();
        new TreeMap<>(sample.stream().collect(Collectors.groupingBy(HolidayDay::mode)))
                .forEach((mode, own) -> factors.addAll(new Mode(mode, own).factors()));
        return factors;
    }

    private record Day(
            LocalDate date, String holiday, Place place, double ratio, double spread, List<HolidayDay> lanes) {}

    private static final class Mode {
        private final String mode;
        private final List<Day> days = new ArrayList<>();
        private final double chance;
        private final double signal;
        private final double lanes;

        Mode(String mode, List<HolidayDay> sample) {
            this.mode = mode;
            new TreeMap<>(sample.stream().collect(Collectors.groupingBy(HolidayDay::date)))
                    .values()
                    .forEach(own -> days.add(day(own)));
            this.chance = mean(days.stream()
                    .filter(day -> day.place() == Place.ORDINARY)
                    .map(day -> day.ratio() * day.ratio())
                    .toList());
            this.signal = Math.max(
                    0,
                    mean(days.stream()
                                    .filter(day -> day.place() != Place.ORDINARY)
                                    .map(day -> day.ratio() * day.ratio())
                                    .toList())
                            - chance);
            this.lanes = mean(days.stream().map(Day::spread).toList());
        }

        private static Day day(List<HolidayDay> own) {
            double middle = LocalReports.median(
                    own.stream().mapToDouble(HolidayDay::ratio).toArray());
            double spread = mean(own.stream()
                    .map(one -> (one.ratio() - middle) * (one.ratio() - middle))
                    .toList());
            HolidayDay first = own.get(0);
            return new Day(first.date(), first.holiday(), first.place(), middle, spread, own);
        }

        List<HolidayFactor> factors() {
            List<HolidayFactor> factors = new ArrayList<>();
            for (Place place : List.of(Place.BEFORE, Place.DAY, Place.AFTER)) {
                List<Day> there =
                        days.stream().filter(day -> day.place() == place).toList();
                Map<String, List<Day>> byHoliday =
                        new TreeMap<>(there.stream().collect(Collectors.groupingBy(Day::holiday)));
                byHoliday.forEach((holiday, own) -> factors.add(one(holiday, place, own)));
            }
            return factors;
        }

        private HolidayFactor one(String holiday, Place place, List<Day> own) {
            double raw = mean(own.stream().map(Day::ratio).toList());
            double believed = signal <= 0 ? 0 : signal / (signal + chance / own.size());
            double left = believed * chance / own.size();
            return factor(
                    holiday, place, own, raw, believed * raw, left + Math.max(chance + lanes, ELSEWHERE * ELSEWHERE));
        }

        private HolidayFactor factor(
                String holiday, Place place, List<Day> own, double raw, double drawn, double variance) {
            return new HolidayFactor(
                    mode,
                    holiday,
                    place,
                    DayFactor.ofLogarithms(drawn, NORMAL_90 * Math.sqrt(variance)),
                    StrictMath.exp(raw),
                    own.size(),
                    (int) own.stream()
                            .flatMap(day -> day.lanes().stream())
                            .map(HolidayDay::port)
                            .distinct()
                            .count(),
                    own.stream().mapToInt(day -> day.lanes().size()).sum());
        }

        private static double mean(List<Double> numbers) {
            return numbers.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        }
    }
}
