package org.garita.app.scenario.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.garita.simulation.port.LanePlan;
import org.garita.simulation.port.LanePlan.Assignment;
import org.garita.simulation.port.Stage;

/** The lane plan of a stage spread out by slot of the week and lane, to be changed and folded up again. */
final class PlanGrid {
    private final List<List<Set<String>>> bySlot = new ArrayList<>();
    private final int lanes;

    PlanGrid(Stage stage, int slotsPerWeek) {
        lanes = stage.lanes().size();
        for (int slot = 0; slot < slotsPerWeek; slot++) {
            List<Set<String>> row = new ArrayList<>();
            for (int lane = 0; lane < lanes; lane++) {
                row.add(Set.of());
            }
            bySlot.add(row);
        }
        for (Assignment one : stage.plan().assignments()) {
            for (int slot = one.fromSlot(); slot < one.toSlot(); slot++) {
                set(slot, one.lane(), one.flows());
            }
        }
    }

    int slots() {
        return bySlot.size();
    }

    /** Ids of the flows that a lane serves; none when it is closed. */
    Set<String> at(int slot, int lane) {
        return bySlot.get(slot).get(lane);
    }

    void set(int slot, int lane, Set<String> flows) {
        bySlot.get(slot).set(lane, flows);
    }

    /** Lanes that serve a flow in a slot, from the last to the first. */
    List<Integer> serving(int slot, String flow) {
        List<Integer> found = new ArrayList<>();
        for (int lane = lanes - 1; lane >= 0; lane--) {
            if (at(slot, lane).contains(flow)) {
                found.add(lane);
            }
        }
        return found;
    }

    /** Closed lanes in a slot, those first that serve the flow at other times. */
    List<Integer> closed(int slot, String flow) {
        List<Integer> own = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        for (int lane = 0; lane < lanes; lane++) {
            if (at(slot, lane).isEmpty()) {
                (serves(lane, flow) ? own : others).add(lane);
            }
        }
        own.addAll(others);
        return own;
    }

    private boolean serves(int lane, String flow) {
        return bySlot.stream().anyMatch(row -> row.get(lane).contains(flow));
    }

    /** What a lane for this flow serves at the same time: the flow and those with which it shares its lanes. */
    Set<String> group(int slot, String flow) {
        return serving(slot, flow).stream()
                .findFirst()
                .map(lane -> at(slot, lane))
                .orElseGet(() -> group(flow));
    }

    private Set<String> group(String flow) {
        return bySlot.stream()
                .flatMap(List::stream)
                .filter(flows -> flows.contains(flow))
                .findFirst()
                .orElse(Set.of(flow));
    }

    LanePlan plan() {
        List<Assignment> folded = new ArrayList<>();
        for (int lane = 0; lane < lanes; lane++) {
            int from = 0;
            for (int slot = 1; slot <= slots(); slot++) {
                if (slot == slots() || !at(slot, lane).equals(at(from, lane))) {
                    if (!at(from, lane).isEmpty()) {
                        folded.add(new Assignment(lane, from, slot, at(from, lane)));
                    }
                    from = slot;
                }
            }
        }
        return new LanePlan(folded);
    }
}
