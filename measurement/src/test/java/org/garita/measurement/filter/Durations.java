package org.garita.measurement.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random journeys: a wait that swings and jumps, vehicles that stop on the way, hours in which next to nothing comes. */
final class Durations {
    record Ended(long moment, double seconds) {}

    private Durations() {}

    static List<Ended> of(long seed) {
        Random random = new Random(seed);
        List<Ended> all = new ArrayList<>();
        double level = 600 + random.nextInt(2_400);
        double gap = 30_000;
        long moment = 0;
        for (int i = 0; i < 400; i++) {
            if (random.nextInt(60) == 0) {
                level *= 0.5 + 1.2 * random.nextDouble();
                gap = new double[] {20_000, 120_000, 1_500_000}[random.nextInt(3)];
            }
            moment += (long) (-gap * Math.log(1 - random.nextDouble()));
            double seconds = level * Math.exp(0.12 * random.nextGaussian());
            seconds += random.nextInt(12) == 0 ? -2_400 * Math.log(1 - random.nextDouble()) : 0;
            all.add(new Ended(moment, Math.max(1, Math.rint(seconds))));
        }
        return all;
    }
}
