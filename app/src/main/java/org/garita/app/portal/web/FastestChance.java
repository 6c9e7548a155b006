package org.garita.app.portal.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.garita.measurement.forecast.Quantiles;

/**
 * How likely each of several ways is to be the fastest, from the quantiles of the wait at its end and the drive to it. Two
 * assumptions, said on the page: the drive takes as long as the traveller wrote, and each wait departs from its forecast
 * independently of the others. On a day when a whole region is slow the second does not hold; chances are therefore told in
 * steps of 5 %.
 */
final class FastestChance {
    /** Equally likely waits by which each distribution is stood for. */
    private static final int DRAWS = 200;

    private FastestChance() {}

    /** One way: minutes to the crossing, and the wait there. */
    record Way(int driveMinutes, Quantiles waits) {}

    /** The chances, in the order of the ways, between 0 and 1; they add up to 1. */
    static List<Double> of(List<Way> ways) {
        List<Totals> totals = ways.stream().map(Totals::of).toList();
        double[] chances = IntStream.range(0, totals.size())
                .mapToDouble(way -> chance(totals, way))
                .toArray();
        double all = Arrays.stream(chances).sum();
        return Arrays.stream(chances).mapToObj(chance -> chance / all).toList();
    }

    private static double chance(List<Totals> totals, int way) {
        double sum = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            double minutes = totals.get(way).at(draw);
            double product = 1;
            for (int other = 0; other < totals.size(); other++) {
                product *= other == way ? 1 : totals.get(other).shareAbove(minutes);
            }
            sum += product;
        }
        return sum / DRAWS;
    }

    /** Drive and wait together, as equally likely minutes that rise. */
    private static final class Totals {
        private final double[] minutes = new double[DRAWS];

        static Totals of(Way way) {
            Totals totals = new Totals();
            for (int draw = 0; draw < DRAWS; draw++) {
                totals.minutes[draw] = way.driveMinutes() + quantile(way.waits(), (draw + .5) / DRAWS);
            }
            return totals;
        }

        double at(int draw) {
            return minutes[draw];
        }

        /** Share of draws above; those that are equal count half. */
        double shareAbove(double limit) {
            double above = 0;
            for (double minute : minutes) {
                above += minute > limit ? 1 : minute == limit ? .5 : 0;
            }
            return above / DRAWS;
        }
    }

    /** Straight between the quantiles; beyond 5 and 95 % as steep as beside them, never below 0. */
    private static double quantile(Quantiles wait, double share) {
        double place = share * 20;
        int below = (int) Math.floor(place);
        double low = end(wait, below);
        return low + (place - below) * (end(wait, below + 1) - low);
    }

    private static double end(Quantiles wait, int twentieth) {
        if (twentieth < 1) {
            return Math.max(0, 2 * wait.at(5) - wait.at(10));
        }
        return twentieth > 19 ? 2 * wait.at(95) - wait.at(90) : wait.at(5 * twentieth);
    }
}
