package org.garita.simulation.port;

import java.time.DayOfWeek;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.garita.simulation.port.LanePlan.Assignment;

/** What can be wrong with the lane plan of one stage. */
final class PlanCheck {
    private final Port port;
    private final Stage stage;
    private final Set<String> flows;
    private final Findings findings;
    private final Map<Integer, BitSet> taken = new HashMap<>();
    private final Set<Integer> told = new HashSet<>(); // a lane that is given twice is told once

    PlanCheck(Port port, Stage stage, Set<String> flows, Findings findings) {
        this.port = port;
        this.stage = stage;
        this.flows = flows;
        this.findings = findings;
    }

    void check(String path) {
        List<Assignment> assignments = stage.plan().assignments();
        for (int i = 0; i < assignments.size(); i++) {
            String row = path + "[" + i + "]";
            flows(row + ".flows", assignments.get(i));
            if (laneIsThere(row, assignments.get(i)) && slotsFit(row, assignments.get(i))) {
                overlap(row, assignments.get(i));
            }
        }
    }

    private void flows(String path, Assignment assignment) {
        if (assignment.flows().isEmpty()) {
            findings.add(path, 0, Flaw.NONE);
        }
        for (String flow : assignment.flows().stream().sorted().toList()) {
            boolean known = findings.known(path, flow, flows, Flaw.UNKNOWN_FLOW);
            if (known && !StageCheck.passes(port, flow, stage)) {
                findings.add(path, flow, Flaw.DOES_NOT_PASS);
            }
        }
    }

    private boolean laneIsThere(String row, Assignment assignment) {
        int last = stage.lanes().size() - 1;
        boolean there = assignment.lane() >= 0 && assignment.lane() <= last;
        if (!there) {
            findings.add(row + ".lanes", assignment.lane(), Flaw.UNKNOWN_LANE, last);
        }
        return there;
    }

    private boolean slotsFit(String row, Assignment assignment) {
        boolean fits = assignment.fromSlot() >= 0
                && assignment.fromSlot() < assignment.toSlot()
                && assignment.toSlot() <= port.slotsPerWeek();
        if (!fits) {
            findings.add(
                    row + ".hours", assignment.fromSlot() + "-" + assignment.toSlot(), Flaw.SLOTS, port.slotsPerWeek());
        }
        return fits;
    }

    private void overlap(String row, Assignment assignment) {
        BitSet before = taken.computeIfAbsent(assignment.lane(), lane -> new BitSet());
        int clash = before.nextSetBit(assignment.fromSlot());
        if (clash >= 0 && clash < assignment.toSlot() && told.add(assignment.lane())) {
            String lane = stage.lanes().get(assignment.lane()).id();
            findings.add(row, lane, Flaw.OVERLAP, lane, slotName(clash));
        }
        before.set(assignment.fromSlot(), assignment.toSlot());
    }

    private String slotName(int slot) {
        int minutes = slot * port.slotMinutes();
        String day = DayOfWeek.of(1 + minutes / 1440).name().substring(0, 3).toLowerCase(Locale.ROOT);
        return "%s %02d:%02d".formatted(day, minutes / 60 % 24, minutes % 60);
    }
}
