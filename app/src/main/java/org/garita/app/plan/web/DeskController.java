package org.garita.app.plan.web;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.garita.app.identity.Holder;
import org.garita.app.identity.Role;
import org.garita.app.identity.SignedIn;
import org.garita.app.plan.ActionView;
import org.garita.app.plan.MoveOutcome;
import org.garita.app.plan.PlanMoves;
import org.garita.app.plan.Plans;
import org.garita.kernel.text.Language;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk's page of one action: evidence, claim, confirmation, successor, amendment. */
@Controller
@RequestMapping("/{language:en|es}/desk/plans/{plan}/actions/{number}")
class DeskController {
    private final Plans plans;
    private final PlanMoves moves;
    private final SignedIn signedIn;
    private final PlanWords.In words;
    private final DeskActionPages pages;

    DeskController(Plans plans, PlanMoves moves, SignedIn signedIn, PlanWords.In words, DeskActionPages pages) {
        this.plans = plans;
        this.moves = moves;
        this.signedIn = signedIn;
        this.words = words;
        this.pages = pages;
    }

    /**
     * Which action an address names.
     *
     * @param plan the plan
     * @param number the slot
     * @param generation which action of the slot; empty for the one that holds it
     */
    record Which(String plan, int number, Optional<Integer> generation) {}

    @GetMapping
    String page(Which which, Locale locale, Model model) {
        ActionView action = find(which);
        model.addAttribute(
                "page", pages.page(PlanController.find(plans, which.plan()), action, signedIn.holder(), words(locale)));
        return "plan/desk-action";
    }

    @PostMapping("/evidence")
    String attach(Which which, EvidenceForm form, Locale locale, RedirectAttributes next) throws IOException {
        Holder holder = allowed(Role.EXECUTIVE_SECRETARY, Role.CO_LEAD, Role.PROGRAMME_OFFICER, Role.PORT_DIRECTOR);
        ActionView action = find(which);
        EvidenceForm.Reading reading = form.read(action);
        PlanNotice notice = reading.objection()
                .orElseGet(() -> PlanNotice.of(
                        "evidence", moves.attach(reading.evidence().orElseThrow(), holder.office())));
        return back(action, notice, locale, next);
    }

    @PostMapping("/claim")
    String claim(Which which, Locale locale, RedirectAttributes next) {
        ActionView action = find(which);
        return move("claim", action, holder -> moves.claim(action.ref(), holder.office()), locale, next);
    }

    @PostMapping("/confirm")
    String confirm(Which which, Locale locale, RedirectAttributes next) {
        ActionView action = find(which);
        return move("confirm", action, holder -> moves.confirm(action.ref(), holder.office()), locale, next);
    }

    @PostMapping("/successor")
    String succeed(Which which, RewordingForm form, Locale locale, RedirectAttributes next) {
        ActionView action = find(which);
        return form.objection()
                .map(objection -> back(action, objection, locale, next))
                .orElseGet(() -> move(
                        "successor",
                        action,
                        holder -> moves.succeed(action.ref(), form.rewording(), holder.office()),
                        locale,
                        next));
    }

    @PostMapping("/amend")
    String amend(Which which, RewordingForm form, Locale locale, RedirectAttributes next) {
        ActionView action = find(which);
        return form.objection()
                .map(objection -> back(action, objection, locale, next))
                .orElseGet(() -> move(
                        "amend",
                        action,
                        holder -> moves.amend(action.ref(), form.rewording(), holder.office()),
                        locale,
                        next));
    }

    private String move(
            String name, ActionView action, Function<Holder, MoveOutcome> act, Locale locale, RedirectAttributes next) {
        Holder holder = allowed(Role.EXECUTIVE_SECRETARY, Role.CO_LEAD);
        return back(action, PlanNotice.of(name, act.apply(holder)), locale, next);
    }

    private Holder allowed(Role... roles) {
        Holder holder = signedIn.holder();
        for (Role role : roles) {
            if (holder.has(role)) {
                return holder;
            }
        }
        throw new AccessDeniedException("the role does not open this form");
    }

    private String back(ActionView action, PlanNotice notice, Locale locale, RedirectAttributes next) {
        next.addFlashAttribute(PlanNotice.NAME, notice);
        return "redirect:" + words(locale).deskAction(action.ref());
    }

    private ActionView find(Which which) {
        return PlanController.find(plans, which.plan(), which.number(), which.generation());
    }

    private PlanWords words(Locale locale) {
        return words.language(Language.of(locale));
    }
}
