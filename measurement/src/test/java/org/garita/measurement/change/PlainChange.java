package org.garita.measurement.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** The slow and obvious way: days are put together as they were drawn, and every figure is told from the pile. */
final class PlainChange {
    private PlainChange() {}

    /** Days in blocks, as many as there are. */
    static <T> List<T> draw(List<T> days, int length, Random random) {
        List<T> drawn = new ArrayList<>();
        while (drawn.size() < days.size()) {
            int start = random.nextInt(days.size() - length + 1);
            for (T day : days.subList(start, start + length)) {
                if (drawn.size() < days.size()) {
                    drawn.add(day);
                }
            }
        }
        return drawn;
    }

    /** The mean of one side, each cell counted n0 n1 / (n0 + n1) times. */
    static double mean(List<List<Told>> side, List<List<Told>> other, int cells) {
        double weights = 0;
        double sum = 0;
        for (int cell = 0; cell < cells; cell++) {
            List<Double> own = numbers(side, cell);
            double n = own.size();
            double m = numbers(other, cell).size();
            if (n > 0 && m > 0) {
                double weight = n * m / (n + m);
                weights += weight;
                sum += weight
                        * own.stream()
                                .mapToDouble(Double::doubleValue)
                                .average()
                                .orElseThrow();
            }
        }
        return sum / weights;
    }

    /** Half of the weight of one side below it, by looking for it. */
    static double median(List<List<Told>> side, List<List<Told>> other, int cells) {
        record Weighed(double value, double weight) {}
        List<Weighed> all = new ArrayList<>();
        for (int cell = 0; cell < cells; cell++) {
            List<Double> own = numbers(side, cell);
            double n = own.size();
            double m = numbers(other, cell).size();
            own.forEach(value -> all.add(new Weighed(value, n + m == n ? 0 : m / (n + m))));
        }
        double half = all.stream().mapToDouble(Weighed::weight).sum() / 2;
        List<Double> values = all.stream()
                .filter(one -> one.weight() > 0)
                .map(Weighed::value)
                .distinct()
                .sorted()
                .toList();
        ToDoubleFunction<Double> middle = value -> all.stream()
                .mapToDouble(one -> one.value() < value ? one.weight() : one.value() == value ? one.weight() / 2 : 0)
                .sum();
        double last = values.get(0);
        for (double value : values) {
            double at = middle.applyAsDouble(value);
            double before = middle.applyAsDouble(last);
            if (at >= half) {
                return value == last ? value : last + (value - last) * (half - before) / (at - before);
            }
            last = value;
        }
        return last;
    }

    private static List<Double> numbers(List<List<Told>> days, int cell) {
        return days.stream()
                .flatMap(List::stream)
                .filter(told -> told.cell() == cell)
                .map(Told::value)
                .toList();
    }
}
