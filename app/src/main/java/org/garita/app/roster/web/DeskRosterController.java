package org.garita.app.roster.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.garita.app.identity.Holder;
import org.garita.app.identity.SignedIn;
import org.garita.app.roster.RosterRefused;
import org.garita.app.roster.ShiftFileRefused;
import org.garita.app.roster.run.OfficeRoster;
import org.garita.app.roster.run.Rosters;
import org.garita.app.scenario.OfficePorts;
import org.garita.kernel.text.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk's pages of rosters: an office sees and changes its own. */
@Controller
@RequestMapping("/{language:en|es}/desk/rosters")
class DeskRosterController {
    private final Rosters rosters;
    private final RosterPages pages;
    private final SignedIn signedIn;
    private final Words.In words;

    DeskRosterController(Rosters rosters, RosterPages pages, SignedIn signedIn, Words.In words) {
        this.rosters = rosters;
        this.pages = pages;
        this.signedIn = signedIn;
        this.words = words;
    }

    /** Something done to a roster. */
    private interface Move {
        void on(OfficeRoster roster, Holder holder);
    }

    @GetMapping
    String all(Locale locale, Model model) {
        Optional<RosterForm> typed = Optional.ofNullable((RosterForm) model.getAttribute("form"));
        model.addAttribute("page", pages.list(signedIn.holder(), typed, words(locale)));
        return "roster/desk-list";
    }

    @PostMapping
    String make(RosterForm form, Locale locale, RedirectAttributes next) {
        Holder holder = maker();
        Words in = words(locale);
        try {
            OfficeRoster made = rosters.make(holder, form.port(), form.name().orElse(""), form.wish());
            CompletableFuture<Void> unused = rosters.run(made);
            return "redirect:" + RosterPages.address(made, in);
        } catch (RosterRefused refused) {
            next.addFlashAttribute(Notice.NAME, Notice.refused(in, refused));
        } catch (ShiftFileRefused refused) {
            next.addFlashAttribute(Notice.NAME, Notice.refused(in, refused));
        }
        next.addFlashAttribute("form", form);
        return "redirect:/" + in.code() + "/desk/rosters";
    }

    @GetMapping("/{roster}")
    String page(@PathVariable String roster, Locale locale, Model model) {
        Holder holder = signedIn.holder();
        model.addAttribute("page", pages.page(find(rosters, roster, holder), holder, words(locale)));
        return "roster/desk-roster";
    }

    @GetMapping(value = "/{roster}/status.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, Object> status(@PathVariable String roster, Locale locale) {
        OfficeRoster found = find(rosters, roster, signedIn.holder());
        Words in = words(locale);
        return Map.of(
                "done",
                !found.state().underWay(),
                "words",
                rosters.standing(found)
                        .map(standing -> RosterPages.progress(standing, in).words())
                        .orElse(""));
    }

    @PostMapping("/{roster}/run")
    String run(@PathVariable String roster, Locale locale, RedirectAttributes next) {
        return move(roster, "roster.done.run", locale, next, (found, holder) -> {
            CompletableFuture<Void> unused = rosters.run(found);
        });
    }

    @PostMapping("/{roster}/cancel")
    String cancel(@PathVariable String roster, Locale locale, RedirectAttributes next) {
        return move(roster, "roster.done.cancel", locale, next, (found, holder) -> rosters.cancel(found));
    }

    @PostMapping("/{roster}/name")
    String rename(
            @PathVariable String roster,
            @RequestParam(defaultValue = "") String name,
            Locale locale,
            RedirectAttributes next) {
        return move(roster, "roster.done.name", locale, next, (found, holder) -> rosters.rename(found, name));
    }

    @PostMapping("/{roster}/delete")
    String delete(@PathVariable String roster, Locale locale, RedirectAttributes next) {
        return move(roster, "roster.done.delete", locale, next, (found, holder) -> rosters.delete(found));
    }

    @PostMapping("/{roster}/restore")
    String restore(@PathVariable String roster, Locale locale, RedirectAttributes next) {
        return move(roster, "roster.done.restore", locale, next, (found, holder) -> rosters.restore(found));
    }

    @PostMapping("/{roster}/adopt")
    String adopt(@PathVariable String roster, Locale locale, RedirectAttributes next) {
        adopter();
        return move(roster, "roster.done.adopt", locale, next, (found, holder) -> rosters.adopt(found));
    }

    @PostMapping("/{roster}/release")
    String release(@PathVariable String roster, Locale locale, RedirectAttributes next) {
        adopter();
        return move(roster, "roster.done.release", locale, next, (found, holder) -> rosters.release(found));
    }

    @PostMapping("/{roster}/scenario")
    String scenario(@PathVariable String roster, Locale locale, RedirectAttributes next) {
        Holder holder = maker();
        Words in = words(locale);
        OfficeRoster found = find(rosters, roster, holder);
        try {
            return "redirect:/" + in.code() + "/desk/scenarios/" + rosters.scenario(holder, found);
        } catch (RosterRefused refused) {
            next.addFlashAttribute(Notice.NAME, Notice.refused(in, refused));
        } catch (OfficePorts.Refused refused) {
            String why = in.say(refused.key(), refused.values().toArray());
            next.addFlashAttribute(Notice.NAME, new Notice(false, why));
        }
        return "redirect:" + RosterPages.address(found, in);
    }

    private String move(String id, String done, Locale locale, RedirectAttributes next, Move move) {
        Holder holder = maker();
        Words in = words(locale);
        OfficeRoster found = find(rosters, id, holder);
        try {
            move.on(found, holder);
            next.addFlashAttribute(Notice.NAME, Notice.done(in, done));
        } catch (RosterRefused refused) {
            next.addFlashAttribute(Notice.NAME, Notice.refused(in, refused));
        }
        return "redirect:" + RosterPages.address(found, in);
    }

    private Holder maker() {
        Holder holder = signedIn.holder();
        if (!RosterPages.mayMake(holder)) {
            throw new AccessDeniedException("the role does not open this form");
        }
        return holder;
    }

    private void adopter() {
        if (!RosterPages.mayAdopt(signedIn.holder())) {
            throw new AccessDeniedException("the role does not adopt");
        }
    }

    /** A roster of the holder's office; others are not found, whoever asks. */
    static OfficeRoster find(Rosters rosters, String id, Holder holder) {
        return rosters.find(id)
                .filter(roster -> roster.office().equals(holder.office()))
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "no roster '%s' of office %s".formatted(id, holder.office())));
    }

    private Words words(Locale locale) {
        return words.language(Language.of(locale));
    }
}
