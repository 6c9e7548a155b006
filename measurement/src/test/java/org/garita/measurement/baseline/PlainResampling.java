package org.garita.measurement.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** The slow and obvious way: whole days are drawn and put together, and everything is reckoned from the pile. */
final class PlainResampling {
    private PlainResampling() {}

    static Cell.Figures figures(List<DayMinutes> minutes, int days, long seed) {
        List<List<Double>> piles = piles(minutes, days, seed);
        List<Double> told =
                pile(minutes, java.util.stream.IntStream.range(0, days).boxed().toList());
        ToDoubleFunction<List<Double>> index = pile -> (percentile(pile, 0.95) - mean(pile)) / mean(pile);
        boolean anyBound = minutes.stream().anyMatch(DayMinutes::atLeast);
        boolean defined = Double.isFinite(index.applyAsDouble(told))
                && piles.stream().allMatch(pile -> Double.isFinite(index.applyAsDouble(pile)));
        return new Cell.Figures(
                figure(told, piles, PlainResampling::mean, days, anyBound),
                figure(told, piles, pile -> percentile(pile, 0.5), days, bound(minutes, 0.5)),
                figure(told, piles, pile -> percentile(pile, 0.8), days, bound(minutes, 0.8)),
                figure(told, piles, pile -> percentile(pile, 0.95), days, bound(minutes, 0.95)),
                anyBound || !defined ? Optional.empty() : Optional.of(figure(told, piles, index, days, false)));
    }

    private static List<List<Double>> piles(List<DayMinutes> minutes, int days, long seed) {
        Random random = new Random(seed);
        List<List<Double>> piles = new ArrayList<>();
        for (int draw = 0; draw < Resampling.DRAWS; draw++) {
            List<Integer> drawn = new ArrayList<>();
            for (int i = 0; i < days; i++) {
                drawn.add(random.nextInt(days));
            }
            piles.add(pile(minutes, drawn));
        }
        return piles;
    }

    private static List<Double> pile(List<DayMinutes> minutes, List<Integer> days) {
        List<Double> pile = new ArrayList<>();
        for (int day : days) {
            minutes.stream().filter(one -> one.day() == day).forEach(one -> pile.add(one.minutes()));
        }
        pile.sort(null);
        return pile;
    }

    private static Figure figure(
            List<Double> told, List<List<Double>> piles, ToDoubleFunction<List<Double>> of, int days, boolean atLeast) {
        List<Double> drawn = piles.stream().map(of::applyAsDouble).sorted().toList();
        double out = StudentT.shareLeftOut(days);
        return new Figure(of.applyAsDouble(told), percentile(drawn, out), percentile(drawn, 1 - out), atLeast);
    }

    private static double mean(List<Double> pile) {
        return pile.stream().mapToDouble(Double::doubleValue).sum() / pile.size();
    }

    private static double percentile(List<Double> sorted, double share) {
        double place = (sorted.size() - 1) * share;
        int below = (int) Math.floor(place);
        double lower = sorted.get(below);
        return below + 1 < sorted.size() ? lower + (place - below) * (sorted.get(below + 1) - lower) : lower;
    }

    /** Raising every lower bound without limit changes the percentile. */
    private static boolean bound(List<DayMinutes> minutes, double share) {
        List<Double> as = minutes.stream().map(DayMinutes::minutes).sorted().toList();
        List<Double> raised = minutes.stream()
                .map(one -> one.atLeast() ? 1e6 : one.minutes())
                .sorted()
                .toList();
        return percentile(as, share) != percentile(raised, share);
    }
}
