package org.garita.planning.closure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A course reckoned as if vehicles were a fluid: rates are constant within an hour and everything else follows exactly, without
 * steps of time (Newell, Applications of Queueing Theory, 1971). Of those who share lanes the first tier takes what it needs and
 * the next what is left; within a tier first come, first served.
 */
final class FluidCourse {
    /** Work below this (in lane-hours, a few thousandths of a second) is the rounding of doubles. */
    private static final double NOTHING = 1e-9;

    private final Course course;
    private final Tally[] tallies;
    private final double[] clear;
    private final Served[] served;

    /** How the tier of a kind was served. */
    private static final class Served {
        private final int[] kinds;
        private final Curve arrived;
        private final Curve served;

        private Served(int[] kinds, Curve arrived, Curve served) {
            this.kinds = kinds;
            this.arrived = arrived;
            this.served = served;
        }
    }

    /** What happened to one kind of traffic. */
    record Tally(double vehicles, double delayHours, double beyondShelfLife, double mostWaiting) {}

    /** Lanes' work per hour between two moments. */
    private record Span(double from, double to, double lanes) {}

    /** Cumulative work, linear between knots. */
    private static final class Curve {
        private final List<double[]> knots = new ArrayList<>();

        Curve() {
            knots.add(new double[] {0, 0});
        }

        void add(double time, double rate) {
            double[] last = knots.get(knots.size() - 1);
            if (time > last[0]) {
                knots.add(new double[] {time, last[1] + rate * (time - last[0])});
            }
        }
    }

    FluidCourse(Course course) {
        this.course = course;
        int kinds = course.crossing().traffic().size();
        tallies = new Tally[kinds];
        clear = new double[kinds];
        served = new Served[kinds];
        Arrays.fill(tallies, new Tally(0, 0, 0, 0));
        for (int group = 0; group < course.groups(); group++) {
            reckon(group);
        }
    }

    Tally tally(int kind) {
        return tallies[kind];
    }

    /** Hours from reopening until nobody of a kind waits, or infinite if not within the course. */
    double clear(int kind) {
        return clear[kind];
    }

    /** Vehicles of a kind in line at an hour of the course. */
    double waiting(int kind, int hour) {
        Served of = served[kind];
        return inLine(kind, of.kinds, of.arrived, hour, at(of.served, hour));
    }

    private void reckon(int group) {
        List<Span> left = new ArrayList<>();
        for (int hour = 0; hour < course.hours(); hour++) {
            left.add(new Span(hour, hour + 1, course.open(group, hour) * course.speed(group, hour)));
        }
        int[] kinds = course.trafficOf(group);
        int at = 0;
        while (at < kinds.length) {
            int until = at;
            while (until < kinds.length && course.tier(kinds[until]) == course.tier(kinds[at])) {
                until++;
            }
            left = tier(Arrays.copyOfRange(kinds, at, until), left);
            at = until;
        }
    }

    /** Serves one tier with what is left of the lanes; returns what it leaves. */
    private List<Span> tier(int[] kinds, List<Span> given) {
        List<Span> left = new ArrayList<>();
        Curve arrived = new Curve();
        Curve served = new Curve();
        double waiting = 0;
        double cleared = Double.POSITIVE_INFINITY;
        for (Span span : given) {
            double comes = work(kinds, (int) span.from);
            arrived.add(span.to, comes);
            double net = comes - span.lanes;
            double busy = span.from;
            if (waiting > NOTHING || net > NOTHING) {
                double length = span.to - span.from;
                boolean empties = waiting + net * length <= NOTHING;
                busy = empties ? Math.min(span.to, span.from + waiting / -net) : span.to;
                waiting = empties ? 0 : waiting + net * length;
                served.add(busy, span.lanes);
                if (busy > span.from) {
                    left.add(new Span(span.from, busy, 0));
                }
            }
            if (busy < span.to) {
                served.add(span.to, comes);
                left.add(new Span(busy, span.to, span.lanes - comes));
            }
            if (waiting == 0 && busy >= course.reopens() && cleared == Double.POSITIVE_INFINITY) {
                cleared = busy - course.reopens();
            }
        }
        for (int kind : kinds) {
            clear[kind] = cleared;
            this.served[kind] = new Served(kinds, arrived, served);
            tallies[kind] = tally(kind, kinds, arrived, served, course.reopens() + cleared);
        }
        return left;
    }

    private double work(int[] kinds, int hour) {
        double sum = 0;
        for (int kind : kinds) {
            sum += course.perHour(kind, hour)
                    * course.crossing().traffic().get(kind).serviceHours();
        }
        return sum;
    }

    private Tally tally(int kind, int[] kinds, Curve arrived, Curve served, double until) {
        double shelf = course.crossing().traffic().get(kind).shelfHours().orElse(Double.POSITIVE_INFINITY);
        double vehicles = 0;
        double delay = 0;
        double beyond = 0;
        double[] cuts = cuts(arrived, served, Math.min(until, course.hours()));
        for (int i = 1; i < cuts.length; i++) {
            double length = cuts[i] - cuts[i - 1];
            double count = course.perHour(kind, (int) ((cuts[i] + cuts[i - 1]) / 2)) * length;
            double early = wait(arrived, served, cuts[i - 1] + length / 3);
            double late = wait(arrived, served, cuts[i - 1] + 2 * length / 3);
            vehicles += count;
            delay += count * (early + late) / 2;
            beyond += count * shareAbove(2 * early - late, 2 * late - early, shelf);
        }
        return new Tally(vehicles, delay, beyond, most(kind, kinds, arrived, served, cuts));
    }

    private static double shareAbove(double from, double to, double limit) {
        double low = Math.min(from, to);
        double high = Math.max(from, to);
        return limit >= high ? 0 : limit <= low ? 1 : (high - limit) / (high - low);
    }

    /** Moments of arrival between which waits are linear: changes of arrivals, and those served when service changes. */
    private double[] cuts(Curve arrived, Curve served, double until) {
        List<Double> cuts = new ArrayList<>();
        arrived.knots.forEach(knot -> cuts.add(knot[0]));
        served.knots.forEach(knot -> cuts.add(when(arrived, knot[1])));
        cuts.add(until);
        return cuts.stream()
                .filter(cut -> cut <= until)
                .mapToDouble(cut -> cut)
                .distinct()
                .sorted()
                .toArray();
    }

    /** How long somebody who arrives at a moment waits. */
    private static double wait(Curve arrived, Curve served, double time) {
        return Math.max(0, when(served, at(arrived, time)) - time);
    }

    private static double at(Curve curve, double time) {
        int i = after(curve, 0, time);
        double[] a = curve.knots.get(i - 1);
        double[] b = curve.knots.get(i);
        return a[1] + (b[1] - a[1]) * (time - a[0]) / (b[0] - a[0]);
    }

    /** The first moment at which a curve reaches an amount of work; its end if it never does. */
    private static double when(Curve curve, double work) {
        int i = after(curve, 1, work);
        double[] a = curve.knots.get(i - 1);
        double[] b = curve.knots.get(i);
        if (work >= b[1]) {
            return b[0];
        }
        return b[1] == a[1] ? a[0] : a[0] + (b[0] - a[0]) * Math.max(0, work - a[1]) / (b[1] - a[1]);
    }

    /** Position of the first knot, from the second on, whose coordinate is at least a value, or of the last. */
    private static int after(Curve curve, int coordinate, double value) {
        int low = 1;
        int high = curve.knots.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (curve.knots.get(middle)[coordinate] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The most vehicles of a kind in line at once: at a change of arrivals or of service. */
    private double most(int kind, int[] kinds, Curve arrived, Curve served, double[] cuts) {
        double most = 0;
        for (double[] knot : served.knots) {
            most = Math.max(most, inLine(kind, kinds, arrived, knot[0], knot[1]));
        }
        for (double cut : cuts) {
            most = Math.max(most, inLine(kind, kinds, arrived, cut, at(served, cut)));
        }
        return most;
    }

    /** Vehicles of a kind that arrived after those now served. */
    private double inLine(int kind, int[] kinds, Curve arrived, double now, double servedWork) {
        double from = Math.min(now, when(arrived, servedWork));
        if (kinds.length == 1) {
            double work = at(arrived, now) - servedWork;
            return Math.max(0, work / course.crossing().traffic().get(kind).serviceHours());
        }
        double count = 0;
        for (int hour = (int) from; hour < Math.min(course.hours(), Math.ceil(now)); hour++) {
            double length = Math.min(now, hour + 1) - Math.max(from, hour);
            count += course.perHour(kind, hour) * Math.max(0, length);
        }
        return count;
    }
}
