package org.garita.app.plan.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.garita.app.plan.ActionFilter;
import org.garita.app.plan.ActionRef;
import org.garita.app.plan.ActionState;
import org.garita.app.plan.ActionView;
import org.garita.app.plan.PlanId;
import org.garita.app.plan.PlanView;
import org.garita.app.plan.Plans;
import org.garita.kernel.place.Country;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.text.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Public pages of the plans. */
@Controller
@RequestMapping("/{language:en|es}/plans")
class PlanController {
    private final Plans plans;
    private final PlanWords.In words;
    private final ActionPages actions;
    private final ReportPages reports;
    private final CalendarPages calendars;

    PlanController(Plans plans, PlanWords.In words, ActionPages actions, ReportPages reports, CalendarPages calendars) {
        this.plans = plans;
        this.words = words;
        this.actions = actions;
        this.reports = reports;
        this.calendars = calendars;
    }

    @GetMapping
    String all(Locale locale, Model model) {
        model.addAttribute("page", PlansPage.of(plans.all(), words(locale)));
        return "plan/plans";
    }

    /**
     * What the filter form sends; an empty field filters nothing.
     *
     * @param view {@code list} for the list, otherwise the board
     */
    record Query(
            Optional<String> view,
            Optional<String> chapter,
            Optional<String> state,
            Optional<String> awaiting,
            Optional<String> crossing,
            Optional<String> overdue) {
        ActionFilter filter() {
            return new ActionFilter(
                    chapter.filter(Query::filled),
                    state.filter(Query::filled).map(Query::state),
                    awaiting.filter(Query::filled).map(Country::of),
                    crossing.filter(Query::filled).map(CrossingId::new),
                    overdue.filter(Query::filled).isPresent());
        }

        private static boolean filled(String field) {
            return !field.isBlank();
        }

        private static ActionState state(String value) {
            return Arrays.stream(ActionState.values())
                    .filter(state -> PlanPage.value(state).equals(value))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no state '%s'".formatted(value)));
        }

        boolean board() {
            return view.filter("list"::equals).isEmpty();
        }
    }

    @GetMapping("/{plan}")
    String plan(@PathVariable String plan, Query query, Locale locale, Model model) {
        PlanView view = find(plans, plan);
        PlanWords words = words(locale);
        ActionFilter filter = filter(query);
        model.addAttribute(
                "page",
                new PlanPage(
                        new PlansPage.Entry(view, words),
                        query.board(),
                        PlanPage.board(view, plans.actions(view.id(), filter), words),
                        plans.actions(view.id(), filter).stream()
                                .map(action -> new ActionLine(action, words))
                                .toList(),
                        PlanPage.form(view, plans.actions(view.id(), ActionFilter.ALL), filter, words)));
        return "plan/plan";
    }

    private static ActionFilter filter(Query query) {
        try {
            return query.filter();
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage(), e);
        }
    }

    @GetMapping("/{plan}/actions/{number}")
    String action(
            @PathVariable String plan,
            @PathVariable int number,
            @RequestParam Optional<Integer> generation,
            Locale locale,
            Model model) {
        ActionView action = find(plans, plan, number, generation);
        model.addAttribute("page", actions.page(find(plans, plan), action, words(locale)));
        return "plan/action";
    }

    @GetMapping("/{plan}/report")
    String report(@PathVariable String plan, Locale locale, Model model) {
        model.addAttribute("page", reports.page(find(plans, plan), Language.of(locale)));
        return "plan/report";
    }

    @GetMapping("/{plan}/calendar")
    String calendar(@PathVariable String plan, Locale locale, Model model) {
        model.addAttribute("page", calendars.page(find(plans, plan), words(locale)));
        return "plan/calendar";
    }

    private PlanWords words(Locale locale) {
        return words.language(Language.of(locale));
    }

    /** The plan that an address names, or the page that says there is none. */
    static PlanView find(Plans plans, String plan) {
        try {
            return plans.plan(new PlanId(plan)).orElseThrow(() -> notFound("no plan '%s'".formatted(plan)));
        } catch (IllegalArgumentException noPlanId) {
            throw notFound("no plan '%s'".formatted(plan));
        }
    }

    /** The action that an address names: without a generation the one that holds the slot. */
    static ActionView find(Plans plans, String plan, int number, Optional<Integer> generation) {
        PlanId id = find(plans, plan).id();
        Optional<ActionView> found = generation.isPresent()
                ? generation
                        .filter(wanted -> wanted > 0 && number > 0)
                        .flatMap(wanted -> plans.action(new ActionRef(id, number, wanted)))
                : number > 0 ? plans.current(id, number) : Optional.empty();
        return found.orElseThrow(() -> notFound("no action %d in the plan '%s'".formatted(number, plan)));
    }

    private static ResponseStatusException notFound(String why) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, why);
    }
}
