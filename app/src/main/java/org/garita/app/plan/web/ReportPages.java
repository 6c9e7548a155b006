package org.garita.app.plan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.garita.app.plan.ActionFilter;
import org.garita.app.plan.ActionState;
import org.garita.app.plan.ActionView;
import org.garita.app.plan.PlanView;
import org.garita.app.plan.Plans;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Language;
import org.springframework.stereotype.Component;

/** Makes the progress report of a plan. */
@Component
class ReportPages {
    private final Plans plans;
    private final PlanWords.In words;
    private final Clock clock;

    ReportPages(Plans plans, PlanWords.In words, Clock clock) {
        this.plans = plans;
        this.words = words;
        this.clock = clock;
    }

    ReportPage page(PlanView plan, Language language) {
        PlanWords said = words.language(language);
        List<ActionView> all = plans.actions(plan.id(), ActionFilter.ALL);
        return new ReportPage(
                new PlansPage.Entry(plan, said),
                said.date(LocalDate.ofInstant(clock.instant(), plan.zone())),
                language.code(),
                plan.chapters().stream()
                        .map(chapter -> new ReportPage.Chapter(
                                chapter.id(),
                                said.say(chapter.title()),
                                all.stream()
                                        .filter(action -> action.chapter().equals(chapter.id()))
                                        .filter(this::counts)
                                        .map(action -> entry(action, all, said))
                                        .toList()))
                        .toList());
    }

    /** Each action once, by the text that counts. */
    private boolean counts(ActionView action) {
        return plans.action(action.ref())
                .filter(leading -> Objects.equals(leading.document(), action.document()))
                .isPresent();
    }

    private static ReportPage.Entry entry(ActionView action, List<ActionView> all, PlanWords words) {
        Language other = words.language().other();
        return new ReportPage.Entry(
                new ActionLine(action, words),
                action.title().in(other),
                other.code(),
                words.say(action.summary()),
                CriterionView.of(action, words),
                sides(action, words),
                ActionPages.late(action),
                action.outcome().map(outcome -> new ActionPage.OutcomeView(outcome, words)),
                all.stream()
                        .filter(text -> text.ref().equals(action.ref())
                                && !text.document().equals(action.document()))
                        .map(text -> new ActionLine(text, words))
                        .toList());
    }

    private static List<ReportPage.Side> sides(ActionView action, PlanWords words) {
        if (action.state() == ActionState.CLOSED) {
            return List.of();
        }
        return words.bothSides().stream()
                .map(country -> new ReportPage.Side(country.slug(), "plan.side." + side(action, country)))
                .toList();
    }

    // message keys: plan.side.*
    private static String side(ActionView action, Country country) {
        if (action.state().complete()) {
            return "complete";
        }
        if (action.state() == ActionState.CLAIMED) {
            return action.claimedBy().filter(country::equals).isPresent() ? "claims" : "to-confirm";
        }
        if (action.endorsed().contains(country)) {
            return "endorsed";
        }
        return action.agreed().contains(country) ? "agreed" : "not-agreed";
    }
}
