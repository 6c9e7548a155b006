package org.garita.planning.staffing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Moves shifts to hours in which their officers save more waiting, at the same paid hours. An hour that loses an officer closes
 * the lane that costs least, unless an officer was to spare; an hour that gains one opens the lane that saves most.
 */
final class RosterSearch {
    private static final long NEVER = Long.MAX_VALUE / 1000;
    private static final int ROUNDS = 40;
    private static final int MOVES_A_ROUND = 12;
    /** Two moves of one round are at least so many hours apart, so that what was judged still holds. */
    private static final int APART = 4;

    /** One officer works another shift. */
    private record Move(long change, int out, int in) {}

    private final CoverProblem problem;
    private final LaneSearch lanes;
    private final int[] officers;
    private final int[] cover;
    private final Set<Integer> refused = new HashSet<>();

    RosterSearch(CoverProblem problem, Roster roster, LaneSearch lanes) {
        this.problem = problem;
        this.lanes = lanes;
        this.officers = new int[problem.shifts().size()];
        for (Roster.Line line : roster.lines()) {
            officers[problem.shifts().indexOf(line.shift())] += line.officers();
        }
        this.cover = roster.cover();
    }

    /** The better roster; the plan of the lane search then keeps to it. */
    Roster improve() {
        lanes.staffedBy(cover);
        lanes.fill();
        lanes.exchange(20);
        for (int round = 0; round < ROUNDS && round() > 0; round++) {
            // Each round judges the plan anew.
        }
        lanes.staffedBy(cover);
        lanes.fill();
        lanes.exchange(20);
        return Roster.of(problem, officers);
    }

    private int round() {
        lanes.judgeAll();
        boolean[] touched = new boolean[CoverProblem.HOURS];
        int made = 0;
        for (Move move : promising()) {
            if (made < MOVES_A_ROUND && officers[move.out] > 0 && apart(move, touched)) {
                made += make(move) ? 1 : 0;
            }
        }
        return made;
    }

    private List<Move> promising() {
        long[] gain = new long[CoverProblem.HOURS];
        long[] loss = new long[CoverProblem.HOURS];
        for (int hour = 0; hour < CoverProblem.HOURS; hour++) {
            boolean spare = lanes.open(hour) < cover[hour];
            long opened = lanes.best(hour, 1).map(lanes::change).orElse(0L);
            long closed = lanes.best(hour, -1).map(lanes::change).orElse(NEVER);
            gain[hour] = spare ? 0 : Math.min(0, opened);
            loss[hour] = spare ? 0 : closed;
        }
        List<Move> moves = new ArrayList<>();
        for (int out = 0; out < officers.length; out++) {
            for (int in = 0; officers[out] > 0 && in < officers.length; in++) {
                if (problem.cost(in) == problem.cost(out) && !refused.contains(out * officers.length + in)) {
                    long change = estimate(out, in, gain, loss);
                    if (change < 0) {
                        moves.add(new Move(change, out, in));
                    }
                }
            }
        }
        moves.sort(Comparator.comparingLong(Move::change));
        return moves;
    }

    /** Whether no hour near the shifts was touched; marks them as touched. */
    private boolean apart(Move move, boolean[] touched) {
        for (int shift : new int[] {move.out, move.in}) {
            for (int hour : problem.hoursOf(shift)) {
                if (touched[hour]) {
                    return false;
                }
            }
        }
        for (int shift : new int[] {move.out, move.in}) {
            for (int hour : problem.hoursOf(shift)) {
                for (int near = -APART; near <= APART; near++) {
                    touched[Math.floorMod(hour + near, CoverProblem.HOURS)] = true;
                }
            }
        }
        return true;
    }

    private long estimate(int out, int in, long[] gain, long[] loss) {
        long change = 0;
        for (int hour : problem.hoursOf(out)) {
            change += problem.shifts().get(in).works(hour) ? 0 : loss[hour];
        }
        for (int hour : problem.hoursOf(in)) {
            change += problem.shifts().get(out).works(hour) ? 0 : gain[hour];
        }
        return change;
    }

    /** Makes the move if it saves waiting in truth, or never tries it again. */
    private boolean make(Move move) {
        int out = move.out;
        int in = move.in;
        long before = lanes.cost();
        List<LaneSearch.Step> steps = new ArrayList<>();
        change(out, -1);
        change(in, 1);
        for (int hour : problem.hoursOf(out)) {
            if (lanes.open(hour) > cover[hour]) {
                lanes.best(hour, -1).ifPresent(steps::add);
            }
        }
        for (int hour : problem.hoursOf(in)) {
            if (lanes.open(hour) < cover[hour]) {
                lanes.best(hour, 1).filter(step -> lanes.change(step) < 0).ifPresent(steps::add);
            }
        }
        lanes.apply(steps);
        if (lanes.cost() >= before || overstretched()) {
            lanes.apply(steps.stream()
                    .map(step -> new LaneSearch.Step(step.pool(), step.hour(), -step.by()))
                    .toList());
            change(out, 1);
            change(in, -1);
            refused.add(out * officers.length + in);
            return false;
        }
        return true;
    }

    private boolean overstretched() {
        boolean over = false;
        for (int hour = 0; hour < cover.length; hour++) {
            over |= lanes.open(hour) > cover[hour];
        }
        return over;
    }

    private void change(int shift, int by) {
        officers[shift] += by;
        for (int hour : problem.hoursOf(shift)) {
            cover[hour] += by;
        }
    }
}
