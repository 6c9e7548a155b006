package org.garita.app.plan.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.garita.app.identity.Holder;
import org.garita.app.identity.Role;
import org.garita.app.identity.SignedIn;
import org.garita.app.plan.Forums;
import org.garita.app.plan.LeadForum;
import org.garita.app.plan.Overlap;
import org.garita.app.plan.PlanMoves;
import org.garita.kernel.text.Language;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts forward which forum leads where two overlap (action 29); it is endorsed on its document's page. */
@Controller
@RequestMapping("/{language:en|es}/desk/forums")
class DeskForumsController {
    private final Forums forums;
    private final PlanMoves moves;
    private final SignedIn signedIn;
    private final PlanWords.In words;

    DeskForumsController(Forums forums, PlanMoves moves, SignedIn signedIn, PlanWords.In words) {
        this.forums = forums;
        this.moves = moves;
        this.signedIn = signedIn;
        this.words = words;
    }

    /**
     * What the form sends; anything may be missing or misspelt.
     *
     * @param overlap id of the overlap
     * @param choice name of a {@link LeadForum.Choice}
     */
    record Form(Optional<String> overlap, Optional<String> choice) {}

    @GetMapping
    String page(Locale locale, Model model) {
        Language language = Language.of(locale);
        model.addAttribute(
                "page",
                new DeskForumsPage(
                        ForumsPage.of(forums, words.language(language)).overlaps(),
                        mayPropose(signedIn.holder()),
                        address(language),
                        "/" + language.code() + "/desk"));
        return "plan/desk-forums";
    }

    @PostMapping
    String lead(Form form, Locale locale, RedirectAttributes next) {
        Holder holder = signedIn.holder();
        if (!mayPropose(holder)) {
            throw new AccessDeniedException("only co-leads and executive secretaries put decisions forward");
        }
        next.addFlashAttribute(PlanNotice.NAME, lead(form, holder));
        return "redirect:" + address(Language.of(locale));
    }

    private PlanNotice lead(Form form, Holder holder) {
        Optional<Overlap> overlap = form.overlap().flatMap(forums::find);
        Optional<LeadForum.Choice> choice = Stream.of(LeadForum.Choice.values())
                .filter(one -> form.choice().equals(Optional.of(one.name())))
                .findFirst();
        return overlap.isPresent() && choice.isPresent()
                ? PlanNotice.of("lead", moves.lead(overlap.get(), choice.get(), holder.office()))
                : PlanNotice.objection("plan.desk.lead.wrong");
    }

    private static boolean mayPropose(Holder holder) {
        return holder.has(Role.EXECUTIVE_SECRETARY) || holder.has(Role.CO_LEAD);
    }

    private static String address(Language language) {
        return "/" + language.code() + "/desk/forums";
    }
}
