package org.garita.app.plan;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.garita.kernel.text.Text;

/**
 * The plan of 2010 as history: adopted on 15 December 2010, closed and replaced by the plan of 2012 on 15 December 2011.
 * Its acts are reference data of kind <em>recorded</em>, with their source; they are in neither journal and were never
 * signed here.
 *
 * @param reference what is known of it
 */
record RecordedPlan(PlanReference reference) {
    PlanView view() {
        return new PlanView(
                PlanId.RECORD,
                PlanView.Kind.RECORDED,
                new Text("Action plan of 2010", "Plan de acción de 2010"),
                PlanReference.ADOPTED,
                ActionText.latestDeadline(PlanReference.ADOPTED),
                Optional.of(PlanReference.CLOSED),
                Optional.of(new Text("Action plan of 2012", "Plan de acción de 2012")),
                new Text(
                        reference.title().en() + ". " + reference.pointer().en(),
                        reference.title().es() + ". " + reference.pointer().es()),
                ZoneOffset.UTC,
                reference.chapters(),
                Optional.empty(),
                Map.of(ActionState.CLOSED, reference.actions().size()),
                0);
    }

    List<ActionView> actions() {
        return reference.actions().stream().map(RecordedPlan::action).toList();
    }

    private static ActionView action(PlanReference.Entry entry) {
        ActionText text = entry.text();
        return new ActionView(
                new ActionRef(PlanId.RECORD, entry.number(), 1),
                1,
                Optional.empty(),
                text.title(),
                text.summary(),
                text.pointer(),
                text.chapter(),
                ActionState.CLOSED,
                Optional.empty(),
                Set.of(),
                Lateness.NONE,
                false,
                text.adopted(),
                text.deadline(),
                text.criterion(),
                text.criterion().progress(List.of()),
                text.leads(),
                text.agencies(),
                text.crossings(),
                text.corridor(),
                text.programme(),
                Optional.empty(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(entry.outcome()));
    }
}
