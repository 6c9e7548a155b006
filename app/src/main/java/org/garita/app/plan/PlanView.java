package org.garita.app.plan;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garita.app.accord.Hash;
import org.garita.kernel.text.Text;

/**
 * One plan as it stands on one day.
 *
 * @param id its id
 * @param kind what it is; message keys are {@code plan.kind.} and the lower-case name
 * @param title its name
 * @param adopted the day both adopted it; deadlines are at most twelve months later
 * @param ends the day its year ends
 * @param closed the day on which another plan replaced it, if one did
 * @param replacedBy name of the plan that replaced it
 * @param source where its text can be read, with a pointer
 * @param zone the zone whose days its clocks count
 * @param chapters the chapters in order
 * @param document hash of the list as both adopted it; empty in a recorded plan
 * @param counts how many actions are in each state, void texts not counted
 * @param overdue how many are late
 */
public record PlanView(
        PlanId id,
        Kind kind,
        Text title,
        LocalDate adopted,
        LocalDate ends,
        Optional<LocalDate> closed,
        Optional<Text> replacedBy,
        Text source,
        ZoneId zone,
        List<Chapter> chapters,
        Optional<Hash> document,
        Map<ActionState, Integer> counts,
        int overdue) {
    /** What a plan is. */
    public enum Kind {
        /** History: acts are recorded with their source, in neither journal, never signed. */
        RECORDED,
        /** Invented signatures of demonstration offices. */
        DEMONSTRATION,
        /** Signed by the offices of both governments. */
        SIGNED
    }

    /**
     * A chapter of a plan.
     *
     * @param id a capital letter
     * @param title its title
     */
    public record Chapter(String id, Text title) {}

    public PlanView {
        chapters = List.copyOf(chapters);
        counts = Map.copyOf(counts);
    }

    /** How many actions are in this state. */
    public int count(ActionState state) {
        return counts.getOrDefault(state, 0);
    }

    /** How many actions the plan has in its slots now, void texts and replaced actions not counted. */
    public int actions() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey() != ActionState.VOID && entry.getKey() != ActionState.REPLACED)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
