package org.garita.planning.advice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The changes that may be tried, smallest first: fewest lanes, then shortest. A lane goes to a class that will wait too long
 * from another one with a target; each class that has a lane by now keeps one at all times. Three lanes come from one class.
 */
final class Candidates {
    static final int MOST_LANES = 3;
    /** Minutes that a change may last. */
    static final List<Integer> MINUTES = List.of(60, 120);

    private final Situation now;
    private final Set<String> wanting;

    /** @param wanting ids of the flows that are expected to wait beyond their target */
    Candidates(Situation now, Set<String> wanting) {
        this.now = now;
        this.wanting = wanting;
    }

    /** Changes at equal officer-hours. */
    List<List<LaneChange>> swaps() {
        List<List<LaneChange>> found = new ArrayList<>();
        for (int lanes = 1; lanes <= MOST_LANES; lanes++) {
            for (int minutes : MINUTES) {
                found.addAll(swaps(lanes, minutes));
            }
        }
        return found;
    }

    /** Changes that open lanes which stand closed. */
    List<List<LaneChange>> openings() {
        List<List<LaneChange>> found = new ArrayList<>();
        for (int lanes = 1; lanes <= 2; lanes++) {
            for (int minutes : MINUTES) {
                for (Set<String> to : groups(wanting)) {
                    List<Integer> closed = nearest(to, lane -> !anyStaffed(lane, minutes));
                    if (closed.size() >= lanes) {
                        found.add(closed.subList(0, lanes).stream()
                                .map(lane -> new LaneChange(lane, to, minutes, true))
                                .toList());
                    }
                }
            }
        }
        return found;
    }

    private boolean anyStaffed(int lane, int minutes) {
        return IntStream.range(0, minutes / LanesAhead.STEP_MINUTES)
                .anyMatch(step -> now.lanes().staffed(step, lane));
    }

    private List<List<LaneChange>> swaps(int lanes, int minutes) {
        List<List<LaneChange>> found = new ArrayList<>();
        for (Set<String> to : groups(wanting)) {
            List<List<Integer>> donors = donors(to, minutes);
            for (int[] split : splits(lanes, donors.size())) {
                List<Integer> chosen = chosen(donors, split);
                List<LaneChange> changes = chosen.stream()
                        .map(lane -> new LaneChange(lane, to, minutes, false))
                        .toList();
                if (changes.size() == lanes && keepsEachClass(changes, minutes)) {
                    found.add(changes);
                }
            }
        }
        return found;
    }

    /** Of each group the lanes that could be given, the nearest first; lanes that serve {@code to} already and would go back first. */
    private List<List<Integer>> donors(Set<String> to, int minutes) {
        List<List<Integer>> donors = new ArrayList<>();
        donors.add(nearest(to, lane -> extendable(lane, to, minutes)));
        Set<String> judged = new LinkedHashSet<>();
        now.classes().stream()
                .filter(one -> one.targetMinutes().isPresent())
                .map(ClassNow::flow)
                .forEach(judged::add);
        for (Set<String> from : groups(judged)) {
            if (!from.equals(to) && judged.containsAll(from)) {
                donors.add(nearest(
                        to,
                        lane -> now.lanes().serves(0, lane).equals(from)
                                && !now.held().contains(lane)));
            }
        }
        return donors;
    }

    private boolean extendable(int lane, Set<String> to, int minutes) {
        return now.lanes().serves(0, lane).equals(to)
                && IntStream.range(1, minutes / LanesAhead.STEP_MINUTES)
                        .anyMatch(step -> now.lanes().staffed(step, lane)
                                && !now.lanes().serves(step, lane).equals(to));
    }

    /** What lanes serve now that serve any of these flows; the flow alone where none does. */
    private List<Set<String>> groups(Set<String> flows) {
        Set<Set<String>> groups = new LinkedHashSet<>();
        for (String flow : flows) {
            IntStream.range(0, now.lanes().lanes())
                    .mapToObj(lane -> now.lanes().serves(0, lane))
                    .filter(served -> served.contains(flow))
                    .findFirst()
                    .ifPresentOrElse(groups::add, () -> groups.add(Set.of(flow)));
        }
        return new ArrayList<>(groups);
    }

    private List<Integer> nearest(Set<String> to, java.util.function.IntPredicate may) {
        List<Integer> own = IntStream.range(0, now.lanes().lanes())
                .filter(lane -> now.lanes().serves(0, lane).equals(to))
                .boxed()
                .toList();
        return IntStream.range(0, now.lanes().lanes())
                .filter(may)
                .boxed()
                .sorted(Comparator.comparingInt((Integer lane) -> own.stream()
                                .mapToInt(mine -> Math.abs(mine - lane))
                                .min()
                                .orElse(0))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static List<int[]> splits(int lanes, int groups) {
        List<int[]> found = new ArrayList<>();
        split(lanes, new int[groups], 0, found);
        return found;
    }

    private static void split(int left, int[] so, int group, List<int[]> found) {
        if (group == so.length) {
            boolean few = Arrays.stream(so).filter(taken -> taken > 0).count()
                    <= Math.max(1, MOST_LANES - Arrays.stream(so).sum() + 1);
            if (left == 0 && few) {
                found.add(so.clone());
            }
            return;
        }
        for (int take = left; take >= 0; take--) {
            so[group] = take;
            split(left - take, so, group + 1, found);
        }
        so[group] = 0;
    }

    private static List<Integer> chosen(List<List<Integer>> donors, int[] split) {
        List<Integer> chosen = new ArrayList<>();
        for (int group = 0; group < split.length; group++) {
            List<Integer> from = donors.get(group);
            chosen.addAll(from.subList(0, Math.min(split[group], from.size())));
        }
        return chosen;
    }

    /** No class that has a lane in some step loses its last one then, but for a changeover of lanes it gains. */
    private boolean keepsEachClass(List<LaneChange> changes, int minutes) {
        LanesAhead then = now.lanes().with(changes);
        Set<String> givers = new HashSet<>();
        now.classes().stream()
                .map(ClassNow::flow)
                .filter(flow -> !changes.get(0).flows().contains(flow))
                .forEach(givers::add);
        int steps = Math.min(now.lanes().steps(), minutes / LanesAhead.STEP_MINUTES + LanesAhead.CHANGEOVER_STEPS);
        return givers.stream().allMatch(flow -> IntStream.range(0, steps)
                .allMatch(step -> then.open(step, flow) > 0 || now.lanes().open(step, flow) == 0));
    }
}
