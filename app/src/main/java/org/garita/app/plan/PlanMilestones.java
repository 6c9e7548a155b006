package org.garita.app.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The days that matter in a plan: its own, and each action's deadline and completion. */
@Component
public class PlanMilestones {
    private final Plans plans;

    PlanMilestones(Plans plans) {
        this.plans = plans;
    }

    /** Every milestone of a plan, by day. */
    public List<Milestone> of(PlanView plan) {
        List<Milestone> found = new ArrayList<>();
        found.add(own(plan, Milestone.Kind.ADOPTION, plan.adopted()));
        found.add(own(plan, Milestone.Kind.END_OF_YEAR, plan.ends()));
        plan.closed().ifPresent(day -> found.add(own(plan, Milestone.Kind.CLOSING, day)));
        for (ActionView action : plans.actions(plan.id(), ActionFilter.ALL)) {
            if (plan.kind() == PlanView.Kind.RECORDED) {
                action.outcome()
                        .flatMap(Outcome::date)
                        .ifPresent(day -> found.add(about(action, Milestone.Kind.COMPLETION, day)));
            } else if (action.bindsBoth()) {
                found.add(about(action, Milestone.Kind.DEADLINE, action.deadline()));
                action.completed().ifPresent(day -> found.add(about(action, Milestone.Kind.COMPLETION, day)));
            }
        }
        return found.stream()
                .sorted(Comparator.comparing(Milestone::date)
                        .thenComparing(Milestone::kind)
                        .thenComparing(milestone -> milestone
                                .action()
                                .map(action -> action.ref().number())
                                .orElse(0)))
                .toList();
    }

    private static Milestone own(PlanView plan, Milestone.Kind kind, LocalDate day) {
        return new Milestone(
                "plan/%s/%s".formatted(plan.id(), name(kind)), kind, day, plan.title(), Optional.empty(), 0, false);
    }

    private static Milestone about(ActionView action, Milestone.Kind kind, LocalDate day) {
        return new Milestone(
                "%s/%s".formatted(action.ref().slotKey(), name(kind)),
                kind,
                day,
                action.title(),
                Optional.of(action),
                action.version() - 1,
                kind == Milestone.Kind.DEADLINE && action.overdue());
    }

    private static String name(Milestone.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
