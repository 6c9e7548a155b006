package org.garita.app.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garita.app.accord.DocumentFile;
import org.garita.app.accord.Standing;

/**
 * A plan of the accord as it stands on one day, as views.
 *
 * @param plan the plan
 * @param today the day, by the plan's own calendar
 */
record PlanDay(Plan plan, LocalDate today) {
    static PlanDay at(Plan plan, Instant now) {
        return new PlanDay(plan, plan.dayOf(now));
    }

    /** Every text of every action, by slot, generation and version. */
    List<ActionView> actions() {
        return plan.slots().stream()
                .flatMap(slot -> slot.generations().stream())
                .flatMap(action -> action.texts().stream().map(text -> view(action, text)))
                .toList();
    }

    /** The text of an action that counts most. */
    ActionView leading(Action action) {
        return view(action, action.leading());
    }

    PlanView view() {
        Map<ActionState, Integer> counts = new EnumMap<>(ActionState.class);
        int overdue = 0;
        for (Slot slot : plan.slots()) {
            for (Action action : slot.generations()) {
                ActionView leading = leading(action);
                counts.merge(leading.state(), 1, Integer::sum);
                overdue += leading.overdue() ? 1 : 0;
            }
        }
        PlanTerms terms = plan.terms();
        return new PlanView(
                terms.id(),
                terms.demonstration() ? PlanView.Kind.DEMONSTRATION : PlanView.Kind.SIGNED,
                terms.title(),
                terms.adopted(),
                terms.ends(),
                Optional.empty(),
                Optional.empty(),
                terms.source(),
                terms.zone(),
                terms.chapters(),
                Optional.of(plan.document()),
                counts,
                overdue);
    }

    private ActionView view(Action action, DocumentFile file) {
        ActionText text = ActionText.from(file.document());
        ActionState state = action.state(file, today);
        Optional<Completion> completion = state.running() || state.complete() ? action.completion() : Optional.empty();
        return new ActionView(
                action.ref(),
                file.document().version(),
                Optional.of(file.hash()),
                text.title(),
                text.summary(),
                text.pointer(),
                text.chapter(),
                state,
                voidReason(file.standing()),
                action.awaited(file, today),
                action.lateness(file, today),
                action.carriedOver(file, today),
                text.adopted(),
                text.deadline(),
                text.criterion(),
                text.criterion().progress(action.exhibits()),
                text.leads(),
                text.agencies(),
                text.crossings(),
                text.corridor(),
                text.programme(),
                Optional.of(file.proposedBy()),
                file.agreed(),
                file.endorsed(),
                completion.filter(Completion::claimed).map(Completion::claimant),
                completion.map(Completion::hash),
                completion.flatMap(found -> found.since(action.zone())),
                Optional.empty());
    }

    private static Optional<Standing.Reason> voidReason(Standing standing) {
        return standing instanceof Standing.Voided gone ? Optional.of(gone.reason()) : Optional.empty();
    }
}
