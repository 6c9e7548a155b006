package org.garita.planning.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the smallest change of lanes that keeps every class within its target.
 *
 * @param seed any number; the same seed and situation give the same advice
 * @param replications in which each change is run, 2 or more
 */
public record Adviser(long seed, int replications) {
    /** As the desk asks. */
    public static final Adviser USUAL = new Adviser(4021, 12);

    /** A change needs time: those who join earlier, in minutes from now, may still wait beyond the target. */
    static final int SETTLE_MINUTES = 30;

    /** Something is advised only when a class is expected to wait too long within so many intervals: what comes later may not. */
    private static final int SOON = 60 / Outlook.INTERVAL_MINUTES;

    /** What is advised shall hold the target with something to spare, as a part of the target. */
    private static final double SPARE = 0.95;

    /** Least vehicle-hours that a change must save. */
    private static final double LEAST_SAVED_HOURS = 3;

    /** Least part of the vehicle-hours over target that a change must save. */
    private static final double LEAST_SAVED_PART = 0.1;

    /** A larger change must leave at most this part of what a smaller one leaves over target. */
    private static final double WORTH_MORE = 0.93;

    /** Candidates that are run in all replications, of those that promise to hold and of the others. */
    private static final int MOST_CHECKED = 5;

    public Adviser {
        if (replications < 2) {
            throw new IllegalArgumentException("replications must be 2 or more, got " + replications);
        }
    }

    /** What to do in a situation. */
    public Advice advise(Situation now) {
        Foresight foresight = new Foresight(now, seed, replications);
        Outlook before = foresight.under(now.lanes());
        Set<String> wanting = new LinkedHashSet<>();
        for (ClassNow one : now.classes()) {
            if (before.of(one.flow()).longest(SOON).minutes() > target(one)) {
                wanting.add(one.flow());
            }
        }
        if (wanting.isEmpty()) {
            return new Advice(Advice.Verdict.WITHIN, List.of(), before, Optional.empty(), Optional.empty(), 0);
        }
        Candidates candidates = new Candidates(now, wanting);
        Search swaps = new Search(now, foresight, before);
        swaps.over(candidates.swaps());
        Search openings = new Search(now, foresight, before);
        if (!swaps.holds) {
            openings.over(candidates.openings());
        }
        return swaps.advice(openings);
    }

    private static double target(ClassNow one) {
        return one.targetMinutes().orElse(Double.POSITIVE_INFINITY);
    }

    /** Looks at all candidates at a glance, then runs those that promise most until one holds. */
    private static final class Search {
        private final Situation now;
        private final Foresight foresight;
        private final Outlook before;
        private List<LaneChange> best = List.of();
        private Outlook after;
        private boolean holds;
        private int tried;

        /** A candidate as seen at a glance. */
        private record Glanced(List<LaneChange> changes, Outlook then) {}

        Search(Situation now, Foresight foresight, Outlook before) {
            this.now = now;
            this.foresight = foresight;
            this.before = before;
            this.after = before;
        }

        void over(List<List<LaneChange>> candidates) {
            List<Glanced> glanced = new ArrayList<>();
            for (List<LaneChange> changes : candidates) {
                glanced.add(new Glanced(changes, foresight.glance(now.lanes().with(changes))));
                tried++;
            }
            glanced.stream()
                    .filter(one -> holds(one.then()))
                    .limit(MOST_CHECKED)
                    .forEach(this::check);
            if (!holds) {
                glanced.stream()
                        .filter(one -> !holds(one.then()))
                        .sorted(Comparator.comparingDouble(one -> one.then().hoursOver()))
                        .limit(MOST_CHECKED)
                        .forEach(this::check);
            }
        }

        private void check(Glanced one) {
            if (holds) {
                return;
            }
            Outlook then = foresight.under(now.lanes().with(one.changes()));
            holds = worthIt(then) && holds(then);
            if (holds || (worthIt(then) && then.hoursOver() < better(one.changes()))) {
                best = one.changes();
                after = then;
            }
        }

        private double better(List<LaneChange> changes) {
            boolean more = !best.isEmpty() && changes.size() > best.size();
            return more ? WORTH_MORE * after.hoursOver() : after.hoursOver();
        }

        private boolean worthIt(Outlook then) {
            double saved = before.hoursOver() - then.hoursOver();
            return saved >= LEAST_SAVED_HOURS && saved >= LEAST_SAVED_PART * before.hoursOver();
        }

        private boolean holds(Outlook then) {
            int first = SETTLE_MINUTES / Outlook.INTERVAL_MINUTES;
            return now.classes().stream().allMatch(one -> then.of(one.flow()).waits().stream()
                    .skip(first)
                    .allMatch(wait -> wait.minutes() <= SPARE * target(one)));
        }

        Advice advice(Search openings) {
            Optional<Advice.Opening> opening = openings.best.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Advice.Opening(openings.best, openings.after, openings.holds));
            if (best.isEmpty()) {
                return new Advice(
                        Advice.Verdict.NOTHING_HELPS,
                        List.of(),
                        before,
                        Optional.empty(),
                        opening,
                        tried + openings.tried);
            }
            return new Advice(
                    holds ? Advice.Verdict.HOLDS : Advice.Verdict.EASES,
                    best,
                    before,
                    Optional.of(after),
                    opening,
                    tried + openings.tried);
        }
    }
}
