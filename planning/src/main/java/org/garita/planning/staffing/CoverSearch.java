package org.garita.planning.staffing;

import java.util.Arrays;
import org.garita.simulation.draw.Generator;

/**
 * Covers a week with whole officers. The relaxation is rounded down and what is left is covered by diving (the shift of the
 * largest fraction gets an officer, then the rest is solved anew); then shifts are taken out and put back a few at a time as
 * long as that saves paid hours (ruin and recreate; Schrimpf and others, 2000), now and then many of them by diving again.
 */
public final class CoverSearch {
    private static final int LEAST_ROUNDS = 3_000;
    /** A problem with few shifts gets more rounds, for about the same work. */
    private static final int ROUNDS_TIMES_SHIFTS = 2_000_000;

    private static final int DIVES = 12;
    private static final int RUINED = 5;
    /** In one round of so many, many officers are taken out and put back by diving. */
    private static final int DIVE_EVERY = 10;

    private static final int LEAST_DIVED = 10;
    private static final int MORE_DIVED = 30;

    private static final double USUAL_SPREAD = .15;
    private static final double WIDEST_SPREAD = 3;

    /**
     * A cover and how good it is known to be.
     *
     * @param roster the shifts
     * @param bound paid hours that no roster of whole officers can go below, from the relaxation
     */
    public record Cover(Roster roster, double bound) {
        /** By which share the roster may be above the best there is, 0 when it is proven best. */
        public double gap() {
            return bound <= 0 ? 0 : Math.max(0, roster.paidHours() / bound - 1);
        }
    }

    private final CoverProblem problem;
    private final Generator generator;
    private final int[] officers;
    private final int[] open;
    private final double granularity;

    private CoverSearch(CoverProblem problem, long seed) {
        this.problem = problem;
        this.generator = new Generator(seed);
        this.officers = new int[problem.shifts().size()];
        this.open = new int[CoverProblem.HOURS];
        this.granularity = granularity(problem);
    }

    /**
     * Solves a cover problem.
     *
     * @param seed any number; the same seed gives the same roster
     */
    public static Cover solve(CoverProblem problem, long seed) {
        return new CoverSearch(problem, seed).solve();
    }

    private Cover solve() {
        for (int hour = 0; hour < open.length; hour++) {
            open[hour] = problem.needed(hour);
        }
        CoverRelaxation relaxation = new CoverRelaxation(problem);
        double bound = Math.ceil((relaxation.bound() - 1e-6) / granularity) * granularity;
        dive(relaxation);
        recreate();
        improve(bound);
        return new Cover(Roster.of(problem, officers), bound);
    }

    /** Paid hours come in steps of this, so that a bound may be rounded up to the next. */
    private static double granularity(CoverProblem problem) {
        double first = problem.shifts().isEmpty() ? 1 : problem.cost(0);
        boolean same = true;
        boolean whole = true;
        for (int shift = 0; shift < problem.shifts().size(); shift++) {
            same &= problem.cost(shift) == first;
            whole &= problem.cost(shift) == Math.rint(problem.cost(shift));
        }
        return same ? first : whole ? 1 : 1e-3;
    }

    private void dive(CoverRelaxation first) {
        CoverRelaxation relaxation = first;
        for (int dives = 0; dives < DIVES && anyOpen(); dives++) {
            double[] fractions = relaxation.officers();
            boolean placed = false;
            int largest = -1;
            for (int shift = 0; shift < fractions.length; shift++) {
                int whole = (int) Math.floor(fractions[shift] + 1e-7);
                if (whole > 0) {
                    place(shift, whole);
                    placed = true;
                } else if (largest < 0 || fractions[shift] > fractions[largest]) {
                    largest = shift;
                }
            }
            if (!placed) {
                placeLarge(fractions, fractions[largest]);
            }
            relaxation = new CoverRelaxation(problem.needing(stillOpen()));
        }
    }

    private void placeLarge(double[] fractions, double largest) {
        for (int shift = 0; shift < fractions.length; shift++) {
            if (fractions[shift] >= 0.95 * largest && !idleIfPlaced(shift)) {
                place(shift, 1);
            }
        }
    }

    private boolean idleIfPlaced(int shift) {
        for (int hour : problem.hoursOf(shift)) {
            if (open[hour] > 0) {
                return false;
            }
        }
        return true;
    }

    private int[] stillOpen() {
        return Arrays.stream(open).map(need -> Math.max(0, need)).toArray();
    }

    private boolean anyOpen() {
        return Arrays.stream(open).anyMatch(need -> need > 0);
    }

    private void place(int shift, int count) {
        officers[shift] += count;
        for (int hour : problem.hoursOf(shift)) {
            open[hour] -= count;
        }
    }

    private void dropIdle() {
        for (int shift = 0; shift < officers.length; shift++) {
            while (officers[shift] > 0 && idle(shift)) {
                place(shift, -1);
            }
        }
    }

    private boolean idle(int shift) {
        for (int hour : problem.hoursOf(shift)) {
            if (open[hour] >= 0) {
                return false;
            }
        }
        return true;
    }

    private double paid() {
        double paid = 0;
        for (int shift = 0; shift < officers.length; shift++) {
            paid += officers[shift] * problem.cost(shift);
        }
        return paid;
    }

    private void improve(double bound) {
        double best = paid();
        int[] kept = officers.clone();
        int rounds = Math.max(LEAST_ROUNDS, ROUNDS_TIMES_SHIFTS / officers.length);
        for (int round = 0; round < rounds && best > bound + 1e-9; round++) {
            if (round % DIVE_EVERY == 0) {
                ruin(LEAST_DIVED + below(MORE_DIVED));
                dive(new CoverRelaxation(problem.needing(stillOpen())));
            } else {
                ruin(RUINED);
            }
            recreate();
            double now = paid();
            if (now <= best) {
                best = now;
                System.arraycopy(officers, 0, kept, 0, kept.length);
            } else {
                restore(kept);
            }
        }
    }

    private void restore(int[] kept) {
        for (int shift = 0; shift < kept.length; shift++) {
            if (officers[shift] != kept[shift]) {
                place(shift, kept[shift] - officers[shift]);
            }
        }
    }

    /** Takes out some officers, most of them about the same time. */
    private void ruin(int most) {
        int about = below(CoverProblem.HOURS);
        int width = 6 + below(40);
        for (int i = 0; i < most; i++) {
            for (int tries = 0; tries < 40; tries++) {
                int shift = below(officers.length);
                int start = problem.shifts().get(shift).start();
                if (officers[shift] > 0 && Math.floorMod(start - about, CoverProblem.HOURS) < width) {
                    place(shift, -1);
                    break;
                }
            }
        }
    }

    /** Puts in shifts that cover most open hours for their cost, strictly or with much left to chance. */
    private void recreate() {
        double spread = generator.unit() < .5 ? USUAL_SPREAD : WIDEST_SPREAD * generator.unit();
        while (anyOpen()) {
            int best = -1;
            double most = 0;
            for (int shift = 0; shift < officers.length; shift++) {
                double worth = 0;
                for (int hour : problem.hoursOf(shift)) {
                    worth += open[hour] > 0 ? 1 : 0;
                }
                worth = worth / problem.cost(shift) * (1 + spread * generator.unit());
                if (worth > most) {
                    most = worth;
                    best = shift;
                }
            }
            place(best, 1);
        }
        dropIdle();
    }

    private int below(int limit) {
        return (int) (generator.unit() * limit);
    }
}
