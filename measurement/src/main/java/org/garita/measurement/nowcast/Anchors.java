package org.garita.measurement.nowcast;

import java.util.ArrayList;
import java.util.List;
import org.garita.measurement.count.CountSeries;
import org.garita.measurement.filter.Robust;

/**
 * What ties two counters together: a vehicle that was the n-th to arrive is the n-th to leave (first in, first out). Each
 * journey says by how much the two counts differ; from many follow the offset and the ratio of the counters.
 *
 * <p>With A the arrivals counted when the vehicle passed the counter and D the departures counted when it left,
 * {@code offset = ratio * A - D}. Journeys of the class agree on it within a few vehicles; those of other classes, detours and
 * false matches lie anywhere. So the offset is sought under which all journeys are likeliest, each being of the class, of
 * another that may claim it, or of none, near where it was before, as far as the counters may have drifted since; then it is
 * the weighted mean of what lies within three robust standard deviations. The
 * ratio is a robust slope over journeys of the last hours, drawn to 1 in proportion to how little they say.
 */
final class Anchors {
    /** Milliseconds after which a journey counts a third. */
    private static final double FADE = 15 * 60_000.0;
    /** Journeys this old say nothing about the offset, in milliseconds. */
    private static final long RECENT = 60 * 60_000L;
    /** Over so long the ratio is learnt, in milliseconds. */
    private static final long LONG = 10 * 3_600_000L;
    /** Journeys nearer than this in time say nothing about the ratio, in milliseconds. */
    private static final long APART = 40 * 60_000L;
    /** Fewest journeys from which a spread is taken. */
    private static final int FEWEST = 5;
    /** Smallest spread that is believed, in vehicles. */
    private static final double FLOOR = 2.5;
    /** Spread while there are too few journeys to see it, in vehicles. */
    private static final double USUAL = 5;
    /** Standard deviation of the ratio of two counters before anything is known: 5 %. */
    private static final double PRIOR = 0.05;
    /** Standard deviation of the offset at the beginning: the line may not have been empty. In vehicles. */
    private static final double AT_FIRST = 40;

    /** How unlikely it is at most that the offset leaps, as a logarithm: sensors do fail, so that enough journeys are believed. */
    private static final double LEAP = 5;
    /** Standard deviation by which journeys of a class are taken to lie farther apart while the offset is sought, in vehicles. */
    private static final double BLUR = 3;

    /** Part of the vehicles of a filled gap by which their guess may be off. */
    private static final double GUESSED = 0.3;

    /** Part of the time between two journeys that may be guessed for them to tell the ratio. */
    private static final double FEW = 0.02;

    /** Most journeys that are compared with each other; of more, each second, third ... is. */
    private static final int MOST = 120;

    private final CountSeries arrivals;
    private final CountSeries departures;
    private final List<Anchor> anchors = new ArrayList<>();
    private double ratio = 1;
    private double ratioDeviation = PRIOR;
    private long ratioAt = Long.MIN_VALUE;
    private double offset;
    private double deviation = AT_FIRST;
    private double spread = USUAL;
    private double countedBefore;
    private long arrivedUntil = Long.MIN_VALUE;
    private long leftUntil = Long.MIN_VALUE;

    /** One journey, with the weight that it has for this class. */
    static final class Anchor {
        /** When it passed the arrival counter. */
        final long passed;
        /** When it left primary. */
        final long left;
        /** Vehicles that had begun and not left when it was seen at primary; 0 where it was seen leaving. */
        final double inService;
        /** How likely it is that it belongs to the class, 0 to 1. */
        double weight;
        /** Vehicles of the class that leave an hour, plus one. */
        double pace = 1;
        /** Density of journeys of other classes and of none where it lies, over vehicles, times vehicles an hour. */
        double rest = Claims.ELSEWHERE;

        Anchor(long passed, long left, double inService, double weight) {
            this.passed = passed;
            this.left = left;
            this.inService = inService;
            this.weight = weight;
        }
    }

    /**
     * What the journeys say.
     *
     * @param offset vehicles
     * @param deviation its standard deviation, in vehicles
     * @param spread standard deviation of one journey's offset, in vehicles
     * @param sample journeys that it is made from
     * @param newest when the newest of these passed the counter; {@link Long#MIN_VALUE} when there is none
     * @param told when the last of these left primary; {@link Long#MIN_VALUE} when there is none
     */
    record Offset(double offset, double deviation, double spread, int sample, long newest, long told) {
        /** No journey tells anything. */
        static Offset untold(double offset, double deviation, double spread) {
            return new Offset(offset, deviation, spread, 0, Long.MIN_VALUE, Long.MIN_VALUE);
        }
    }

    Anchors(CountSeries arrivals, CountSeries departures) {
        this.arrivals = arrivals;
        this.departures = departures;
    }

    void add(Anchor anchor) {
        anchors.add(anchor);
    }

    /** By what arrivals are multiplied to count as departures do. */
    double ratio() {
        return ratio;
    }

    /** How far off a journey is from the offset, in vehicles. */
    double off(Anchor anchor) {
        return offsetOf(anchor) - offset;
    }

    /** Standard deviation of what a journey of the class may be off, in vehicles. */
    double likely() {
        return Math.hypot(spread, Math.min(deviation, 20));
    }

    private double offsetOf(Anchor anchor) {
        return ratio * arrivals.at(anchor.passed) - departures.at(anchor.left) - anchor.inService;
    }

    /** What the journeys known at a moment say. */
    Offset at(long now) {
        anchors.removeIf(anchor -> anchor.left < now - LONG);
        learnRatio(now);
        double counted = arrivals.at(now);
        double drift = Math.hypot(ratioDeviation * (counted - countedBefore), filled());
        countedBefore = counted;
        deviation = Math.min(200, Math.sqrt(deviation * deviation + drift * drift + 2 * drift * deviation + 0.05));
        List<Anchor> recent = anchors.stream()
                .filter(anchor -> anchor.left > now - RECENT && isCounted(anchor))
                .toList();
        if (recent.isEmpty()) {
            return Offset.untold(offset, deviation, spread);
        }
        double[] offsets = recent.stream().mapToDouble(this::offsetOf).toArray();
        double[] fades = recent.stream()
                .mapToDouble(anchor -> Math.exp((anchor.left - now) / FADE))
                .toArray();
        double middle = likeliest(recent, offsets, fades);
        double[] weights = new double[offsets.length];
        for (int i = 0; i < weights.length; i++) {
            double own = own(recent.get(i), offsets[i] - middle);
            weights[i] = fades[i] * own / (own + recent.get(i).rest);
        }
        return settle(recent, offsets, weights, middle);
    }

    /** Density of the class's own journeys so far from its offset, over vehicles, times vehicles an hour. */
    private double own(Anchor anchor, double apart) {
        double width = Math.hypot(spread, BLUR);
        return anchor.pace * Math.exp(-apart * apart / (2 * width * width)) / width;
    }

    /** Whether neither end of a journey lies in a gap that was filled: what was counted there is a guess. */
    private boolean isCounted(Anchor anchor) {
        return arrivals.guessed(anchor.passed - 1, Math.min(anchor.passed, arrivals.until())) == 0
                && departures.guessed(anchor.left - 1, Math.min(anchor.left, departures.until())) == 0;
    }

    /** Whether next to nothing was guessed between two journeys. */
    private boolean isCounted(Anchor early, Anchor late) {
        long came = late.passed - early.passed;
        long went = Math.abs(late.left - early.left);
        return arrivals.guessed(early.passed, late.passed) <= FEW * came
                && departures.guessed(Math.min(early.left, late.left), Math.max(early.left, late.left)) <= FEW * went;
    }

    /** By how much the counters may be off by the gaps that were filled since this was asked last, in vehicles. */
    private double filled() {
        double came = filled(arrivals, arrivedUntil);
        double left = filled(departures, leftUntil);
        arrivedUntil = arrivals.until();
        leftUntil = departures.until();
        return Math.hypot(came, left);
    }

    private static double filled(CountSeries counts, long since) {
        if (since == Long.MIN_VALUE || counts.until() == since) {
            return 0;
        }
        double guessed = (double) counts.guessed(since, counts.until()) / (counts.until() - since);
        return GUESSED * guessed * counts.between(since, counts.until());
    }

    /**
     * The offset under which the journeys are likeliest, each being of this class, of others, or of none. What others explain
     * as well still speaks for it: a class cannot lose its journeys to another that stands where it ought to.
     */
    private double likeliest(List<Anchor> recent, double[] offsets, double[] fades) {
        double best = offset;
        double most = evidence(recent, offsets, fades, offset);
        int step = 1 + offsets.length / MOST;
        for (int c = 0; c < offsets.length; c += step) {
            double away = (offsets[c] - offset) / (2 * deviation + spread);
            double found = evidence(recent, offsets, fades, offsets[c]) - Math.min(LEAP, away * away / 2);
            if (found > most) {
                most = found;
                best = offsets[c];
            }
        }
        return best;
    }

    /** By how much likelier the journeys are with this class at an offset than without it, as a logarithm. */
    private double evidence(List<Anchor> recent, double[] offsets, double[] fades, double candidate) {
        double sum = 0;
        int step = 1 + offsets.length / MOST;
        for (int i = 0; i < offsets.length; i += step) {
            Anchor one = recent.get(i);
            sum += step * fades[i] * Math.log1p(own(one, offsets[i] - candidate) / one.rest);
        }
        return sum;
    }

    private Offset settle(List<Anchor> recent, double[] offsets, double[] weights, double middle) {
        spread = spreadAround(offsets, weights, middle);
        boolean jumped = Math.abs(middle - offset) > 3 * spread + 2 * deviation;
        double inertia = jumped ? 0 : Math.min(4, 0.5 * spread * spread / (deviation * deviation));
        double all = inertia;
        double squares = 0;
        double sum = inertia * offset;
        int sample = 0;
        long newest = Long.MIN_VALUE;
        long told = Long.MIN_VALUE;
        for (int i = 0; i < offsets.length; i++) {
            if (Math.abs(offsets[i] - middle) <= 3 * spread) {
                all += weights[i];
                squares += weights[i] * weights[i];
                sum += weights[i] * offsets[i];
                if (recent.get(i).weight > 0.3) {
                    sample++;
                    newest = Math.max(newest, recent.get(i).passed);
                    told = Math.max(told, recent.get(i).left);
                }
            }
        }
        if (all - inertia < 0.05) {
            return Offset.untold(offset, deviation, spread);
        }
        double effective = Math.max(0.2, (all - inertia) * (all - inertia) / squares);
        offset = sum / all;
        double found = spread / Math.sqrt(effective);
        deviation = jumped ? found : Math.min(deviation, found);
        return new Offset(offset, deviation, spread, sample, newest, told);
    }

    private double spreadAround(double[] offsets, double[] weights, double middle) {
        List<Double> near = new ArrayList<>();
        for (int i = 0; i < offsets.length; i++) {
            if (Math.abs(offsets[i] - middle) <= 4 * USUAL && weights[i] > 0.02) {
                near.add(Math.abs(offsets[i] - middle));
            }
        }
        if (near.size() < FEWEST) {
            return USUAL;
        }
        double found =
                Robust.NORMAL * Robust.median(near.stream().mapToDouble(d -> d).toArray());
        return Math.max(FLOOR, Math.min(2 * USUAL, found));
    }

    /** A robust slope of departures over arrivals, every ten minutes. */
    private void learnRatio(long now) {
        if (ratioAt != Long.MIN_VALUE && now - ratioAt < 600_000) {
            return;
        }
        List<Anchor> sure = anchors.stream()
                .filter(anchor -> anchor.weight > 0.6 && isCounted(anchor))
                .toList();
        if (sure.size() < 2 * FEWEST) {
            return;
        }
        ratioAt = now;
        List<Double> slopes = new ArrayList<>();
        double longest = 0;
        int step = Math.max(1, sure.size() / 60);
        for (int i = 0; i < sure.size(); i += step) {
            for (int j = i + step; j < sure.size(); j += step) {
                Anchor early = sure.get(i);
                Anchor late = sure.get(j);
                double came = arrivals.at(late.passed) - arrivals.at(early.passed);
                if (late.passed - early.passed >= APART && came > 30 && isCounted(early, late)) {
                    double went =
                            departures.at(late.left) + late.inService - departures.at(early.left) - early.inService;
                    slopes.add(went / came);
                    longest = Math.max(longest, came);
                }
            }
        }
        if (slopes.size() < 20) {
            return;
        }
        double found = Robust.median(slopes.stream().mapToDouble(d -> d).toArray());
        double error = Math.max(0.004, 4 * FLOOR / longest);
        double trust = PRIOR * PRIOR / (PRIOR * PRIOR + error * error);
        double before = ratio;
        ratio = Math.max(0.8, Math.min(1.25, 1 + trust * (found - 1)));
        ratioDeviation = Math.sqrt(trust) * error;
        offset += (ratio - before) * arrivals.at(now);
    }
}
