package org.garita.app.waits.pilot.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.garita.app.accord.ActOutcome;
import org.garita.app.identity.Holder;
import org.garita.app.identity.SignedIn;
import org.garita.app.waits.pilot.BaselineAgreements;
import org.garita.app.waits.pilot.BaselineRoom;
import org.garita.app.waits.pilot.BaselineSpan;
import org.garita.app.waits.pilot.KeptBaseline;
import org.garita.app.waits.pilot.Pilot;
import org.garita.app.waits.pilot.PilotRegister;
import org.garita.app.waits.pilot.PilotWords;
import org.garita.app.waits.pilot.SimulatedReads;
import org.garita.kernel.text.Language;
import org.garita.simulation.sense.Sensing;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk's pages of pilots: make simulated data, compute a baseline, lock it, put it before both countries. */
@Controller
@RequestMapping("/{language:en|es}/desk/pilots")
class DeskPilotController {
    private final PilotRegister register;
    private final BaselineRoom baselines;
    private final BaselineAgreements agreements;
    private final SimulatedReads simulated;
    private final DeskPilotPages pages;
    private final SignedIn signedIn;
    private final PilotWords.In words;

    DeskPilotController(
            PilotRegister register,
            BaselineRoom baselines,
            BaselineAgreements agreements,
            SimulatedReads simulated,
            DeskPilotPages pages,
            SignedIn signedIn,
            PilotWords.In words) {
        this.register = register;
        this.baselines = baselines;
        this.agreements = agreements;
        this.simulated = simulated;
        this.pages = pages;
        this.signedIn = signedIn;
        this.words = words;
    }

    /**
     * What became of a wish, said at the top of the next page.
     *
     * @param good whether it was done
     * @param words in the language of the reader
     */
    record Notice(boolean good, String words) {}

    @GetMapping
    String all(Locale locale, Model model) {
        model.addAttribute("page", pages.list(signedIn.holder(), words(locale)));
        return "waits/desk-pilots";
    }

    @GetMapping("/{pilot}")
    String one(@PathVariable String pilot, Locale locale, Model model) {
        model.addAttribute("page", pages.page(find(pilot), signedIn.holder(), words(locale)));
        return "waits/desk-pilot";
    }

    @PostMapping("/data")
    String makeAll(@RequestParam String days, @RequestParam String seed, Locale locale, RedirectAttributes next) {
        mayMake();
        String key = make(register.pilots(), days, seed);
        say(next, key, locale);
        return "redirect:/" + words(locale).code() + "/desk/pilots";
    }

    @PostMapping("/{pilot}/data")
    String make(
            @PathVariable String pilot,
            @RequestParam String days,
            @RequestParam String seed,
            Locale locale,
            RedirectAttributes next) {
        mayMake();
        say(next, make(List.of(find(pilot)), days, seed), locale);
        return back(pilot, locale);
    }

    /** @return key of what became of it */
    private String make(List<Pilot> pilots, String days, String seed) {
        try {
            int length = Integer.parseInt(days.strip());
            long number = Long.parseLong(seed.strip());
            if (length < 1 || length > Sensing.MOST_DAYS) {
                return "waits.pilot.refused.days";
            }
            for (Pilot pilot : pilots) {
                CompletableFuture<Void> unused = simulated.make(pilot, length, number);
            }
            return "waits.pilot.done.data";
        } catch (NumberFormatException noNumber) {
            return "waits.pilot.refused.number";
        }
    }

    /**
     * What an office sends to compute a baseline.
     *
     * @param kind {@code simulated} or {@code measured}
     * @param from first day
     * @param until day after the last
     * @param seed of the resampling
     */
    record Form(Optional<String> kind, Optional<String> from, Optional<String> until, Optional<String> seed) {
        private static String told(Optional<String> field) {
            return field.map(String::strip).orElse("");
        }

        /** @throws DateTimeException when a day is none */
        BaselineSpan span(Pilot pilot) {
            return new BaselineSpan(
                    pilot.crossing(),
                    told(kind).equals("simulated"),
                    LocalDate.parse(told(from)),
                    LocalDate.parse(told(until)),
                    Long.parseLong(told(seed)));
        }
    }

    @PostMapping("/{pilot}/compute")
    String compute(@PathVariable String pilot, Form form, Locale locale, RedirectAttributes next) {
        Holder holder = mayMake();
        Pilot of = find(pilot);
        try {
            baselines.make(form.span(of), holder.office());
            say(next, "waits.pilot.done.compute", locale);
        } catch (DateTimeException noDay) {
            say(next, "waits.pilot.refused.day", locale);
        } catch (NumberFormatException noNumber) {
            say(next, "waits.pilot.refused.number", locale);
        } catch (IllegalArgumentException nothing) {
            say(next, "waits.pilot.refused.nothing", locale);
        }
        return back(pilot, locale);
    }

    @PostMapping("/{pilot}/lock")
    String lock(@PathVariable String pilot, @RequestParam String baseline, Locale locale, RedirectAttributes next) {
        Holder holder = mayMake();
        KeptBaseline kept = find(find(pilot), baseline);
        try {
            baselines.lock(kept, holder.office());
            say(next, "waits.pilot.done.lock", locale);
        } catch (IllegalArgumentException altered) {
            say(next, "waits.pilot.refused.altered", locale);
        }
        return back(pilot, locale);
    }

    @PostMapping("/{pilot}/propose")
    String propose(@PathVariable String pilot, @RequestParam String baseline, Locale locale, RedirectAttributes next) {
        Holder holder = signedIn.holder();
        if (!DeskPilotPages.mayPropose(holder)) {
            throw new AccessDeniedException("only executive secretaries and co-leads propose");
        }
        Pilot of = find(pilot);
        try {
            BaselineAgreements.Proposal proposal = agreements.propose(of, find(of, baseline), holder);
            if (proposal.outcome() instanceof ActOutcome.Refused refused) {
                next.addFlashAttribute(
                        "notice",
                        new Notice(
                                false,
                                words(locale)
                                        .say(
                                                refused.messageKey(),
                                                refused.details().toArray())));
                return back(pilot, locale);
            }
            return "redirect:/" + words(locale).code() + "/desk/documents/"
                    + proposal.document().hex();
        } catch (IllegalArgumentException unfit) {
            say(next, "waits.pilot.refused.altered", locale);
            return back(pilot, locale);
        }
    }

    private void say(RedirectAttributes next, String key, Locale locale) {
        next.addFlashAttribute(
                "notice", new Notice(key.contains(".done."), words(locale).say(key)));
    }

    private String back(String pilot, Locale locale) {
        return "redirect:/" + words(locale).code() + "/desk/pilots/" + pilot;
    }

    private Holder mayMake() {
        Holder holder = signedIn.holder();
        if (!DeskPilotPages.mayMake(holder)) {
            throw new AccessDeniedException("the role does not open this form");
        }
        return holder;
    }

    private Pilot find(String id) {
        return register.find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no pilot '%s'".formatted(id)));
    }

    private KeptBaseline find(Pilot pilot, String hash) {
        return baselines
                .find(hash)
                .filter(kept -> kept.crossing().equals(pilot.crossing()))
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "no baseline of %s with the hash %s".formatted(pilot.id(), hash)));
    }

    private PilotWords words(Locale locale) {
        return words.language(Language.of(locale));
    }
}
