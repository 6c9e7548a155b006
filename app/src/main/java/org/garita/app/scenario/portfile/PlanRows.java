package org.garita.app.scenario.portfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.garita.simulation.port.Lane;
import org.garita.simulation.port.LanePlan.Assignment;

/**
 * Reads the lane plan of a stage: each row gives some lanes to some flows at some hours, all of the lanes or as many of the
 * first as are said to be open. Assignments remember the row that they come from.
 */
final class PlanRows {
    private final String path;
    private final List<String> lanes;
    private final Week week;
    private final Readings readings;
    private final List<Assignment> assignments = new ArrayList<>();

    PlanRows(String path, List<Lane> lanes, Week week, Readings readings) {
        this.path = path;
        this.lanes = lanes.stream().map(Lane::id).toList();
        this.week = week;
        this.readings = readings;
    }

    List<Assignment> assignments() {
        return assignments;
    }

    void add(Part row) {
        Fields fields = row.fields(Vocabulary.PLAN_ROW);
        List<Integer> some = fields.need("lanes").map(this::lanes).orElse(List.of());
        Set<String> flows = new HashSet<>(fields.words("flows").toList());
        BitSet slots = week.slots(fields);
        double[] open = open(fields.find("open"), some.size());
        for (int place = 0; place < some.size(); place++) {
            add(row.path(), some.get(place), flows, openSlots(slots, open, place));
        }
    }

    private List<Integer> lanes(Part part) {
        List<Integer> found = new ArrayList<>();
        for (Part one : part.oneOrList()) {
            List<Integer> range = range(one.word());
            if (range.isEmpty()) {
                one.wrong(Mistake.NO_LANE, lanes.isEmpty() ? "-" : lanes.get(0) + " - " + lanes.get(lanes.size() - 1));
            }
            found.addAll(range);
        }
        return found;
    }

    /** One lane by its id, or from one to another in the order of the stage: {@code 3-8}. */
    private List<Integer> range(String word) {
        if (lanes.contains(word)) {
            return List.of(lanes.indexOf(word));
        }
        int hyphen = word.indexOf('-');
        int from = hyphen < 0 ? -1 : lanes.indexOf(word.substring(0, hyphen).strip());
        int to = hyphen < 0 ? -1 : lanes.indexOf(word.substring(hyphen + 1).strip());
        List<Integer> range = new ArrayList<>();
        for (int lane = from; from >= 0 && lane <= to; lane++) {
            range.add(lane);
        }
        return range;
    }

    /** How many of the row's lanes are open, by slot; all of them when nothing is said. */
    private double[] open(Optional<Part> part, int count) {
        double[] all = new double[week.slots()];
        Arrays.fill(all, count);
        if (part.isEmpty()) {
            return all;
        }
        try {
            double[] open = Week.profile(part.get()).overWeek(week.slots());
            for (double lanesOpen : open) {
                if (lanesOpen < 0 || lanesOpen > count || lanesOpen != Math.rint(lanesOpen)) {
                    part.get().wrong(Mistake.OPEN_COUNT, count);
                    return all;
                }
            }
            return open;
        } catch (IllegalArgumentException wrongLength) {
            part.get().wrong(Mistake.OPEN_COUNT, count);
            return all;
        }
    }

    private static BitSet openSlots(BitSet slots, double[] open, int place) {
        BitSet own = new BitSet();
        slots.stream().filter(slot -> place < open[slot]).forEach(own::set);
        return own;
    }

    private void add(String row, int lane, Set<String> flows, BitSet slots) {
        for (int from = slots.nextSetBit(0); from >= 0; ) {
            int to = slots.nextClearBit(from);
            readings.standsFor(path + "[" + assignments.size() + "]", row);
            assignments.add(new Assignment(lane, from, to, flows));
            from = slots.nextSetBit(to);
        }
    }
}
