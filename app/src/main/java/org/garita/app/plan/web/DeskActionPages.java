package org.garita.app.plan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.garita.app.identity.Holder;
import org.garita.app.identity.Role;
import org.garita.app.plan.ActionState;
import org.garita.app.plan.ActionText;
import org.garita.app.plan.ActionView;
import org.garita.app.plan.PlanView;
import org.garita.app.plan.Proof;
import org.garita.app.plan.Verb;
import org.springframework.stereotype.Component;

/** Makes the desk's page of an action. */
@Component
class DeskActionPages {
    private final ActionPages actions;
    private final Clock clock;

    DeskActionPages(ActionPages actions, Clock clock) {
        this.actions = actions;
        this.clock = clock;
    }

    DeskActionPage page(PlanView plan, ActionView action, Holder holder, PlanWords words) {
        boolean moves = holder.has(Role.EXECUTIVE_SECRETARY) || holder.has(Role.CO_LEAD);
        return new DeskActionPage(
                actions.page(plan, action, words),
                words.deskPage(action.ref()),
                action.ref().generation(),
                moves || holder.has(Role.PROGRAMME_OFFICER) || holder.has(Role.PORT_DIRECTOR),
                moves,
                moves(action, holder),
                action.criterion().parts().stream()
                        .map(part -> new PlanPage.Choice(part.id(), words.say(part.name()), false))
                        .toList(),
                Arrays.stream(Proof.values())
                        .map(proof -> new PlanPage.Choice(
                                proof.name(),
                                PlanWords.key("plan.proof.", proof),
                                action.criterion().verb().proofs().contains(proof)))
                        .toList(),
                Arrays.stream(Verb.values())
                        .map(verb -> new PlanPage.Choice(
                                verb.name(),
                                PlanWords.key("plan.verb.", verb),
                                action.criterion().verb() == verb))
                        .toList(),
                form(plan, action, words),
                words.action(action),
                "/" + words.language().code() + "/desk");
    }

    private static DeskActionPage.Moves moves(ActionView action, Holder holder) {
        ActionState state = action.state();
        boolean claimedByOther = action.claimedBy()
                .filter(country -> country != holder.country())
                .isPresent();
        boolean changeable = !state.complete()
                && state != ActionState.CLAIMED
                && state != ActionState.WITHDRAWN
                && state != ActionState.CLOSED;
        return new DeskActionPage.Moves(
                action.document().isPresent() && state.running(),
                state == ActionState.IN_FORCE,
                claimedByOther,
                state == ActionState.SLOT_OPEN,
                changeable);
    }

    private DeskActionPage.Words form(PlanView plan, ActionView action, PlanWords words) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), plan.zone());
        LocalDate latest = ActionText.latestDeadline(today);
        return new DeskActionPage.Words(
                action.title().en(),
                action.title().es(),
                action.summary().en(),
                action.summary().es(),
                action.deadline().toString(),
                words.date(ActionText.latestDeadline(action.adopted())),
                words.date(latest),
                latest.toString());
    }
}
