package org.garita.app.waits.solution.web;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.garita.app.accord.ActOutcome;
import org.garita.app.identity.Holder;
import org.garita.app.identity.SignedIn;
import org.garita.app.waits.solution.FundingDecision;
import org.garita.app.waits.solution.Operation;
import org.garita.app.waits.solution.Simulations;
import org.garita.app.waits.solution.Solution;
import org.garita.app.waits.solution.SolutionRefused;
import org.garita.app.waits.solution.SolutionRegister;
import org.garita.app.waits.solution.SolutionRoom;
import org.garita.app.waits.solution.SolutionWords;
import org.garita.kernel.text.Language;
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

/** The desk's pages of solutions: simulate, choose, fund, put into operation, each before the next. */
@Controller
@RequestMapping("/{language:en|es}/desk/solutions")
class DeskSolutionController {
    private final SolutionRegister register;
    private final SolutionRoom room;
    private final Simulations simulations;
    private final DeskSolutionPages pages;
    private final SignedIn signedIn;
    private final SolutionWords.In words;

    DeskSolutionController(
            SolutionRegister register,
            SolutionRoom room,
            Simulations simulations,
            DeskSolutionPages pages,
            SignedIn signedIn,
            SolutionWords.In words) {
        this.register = register;
        this.room = room;
        this.simulations = simulations;
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
        return "waits/desk-solutions";
    }

    @GetMapping("/{solution}")
    String one(@PathVariable String solution, Locale locale, Model model) {
        model.addAttribute("desk", pages.page(find(solution), signedIn.holder(), words(locale)));
        return "waits/desk-solution";
    }

    @PostMapping("/{solution}/simulate")
    String simulate(
            @PathVariable String solution,
            @RequestParam String days,
            @RequestParam String replications,
            @RequestParam String seed,
            Locale locale,
            RedirectAttributes next) {
        Holder holder = signedIn.holder();
        allow(DeskSolutionPages.maySimulate(holder));
        Solution of = find(solution);
        try {
            CompletableFuture<Void> unused = simulations.submit(
                    of,
                    new Simulations.Amount(
                            Integer.parseInt(days.strip()),
                            Integer.parseInt(replications.strip()),
                            Long.parseLong(seed.strip())),
                    holder.office().value());
            say(next, true, words(locale).say("waits.solution.done.simulate"));
        } catch (IllegalArgumentException unusable) {
            say(next, false, words(locale).say("waits.solution.refused.run", days, replications, seed));
        }
        return back(solution, locale);
    }

    @PostMapping("/{solution}/choose")
    String choose(
            @PathVariable String solution,
            @RequestParam String track,
            @RequestParam String reason,
            Locale locale,
            RedirectAttributes next) {
        Solution of = find(solution);
        Holder holder = chooser(of);
        return done(solution, locale, next, "waits.solution.done.choose", () -> {
            room.choose(of, simulated(track), reason, holder);
            return Optional.empty();
        });
    }

    @PostMapping("/{solution}/withdraw")
    String withdraw(@PathVariable String solution, @RequestParam String track, Locale locale, RedirectAttributes next) {
        Solution of = find(solution);
        Holder holder = chooser(of);
        return done(solution, locale, next, "waits.solution.done.withdraw", () -> {
            room.withdraw(of, simulated(track), holder);
            return Optional.empty();
        });
    }

    /** What an office sends to fund a solution. */
    record FundForm(
            Optional<String> track,
            Optional<String> amount,
            Optional<String> currency,
            Optional<String> us,
            Optional<String> mx,
            Optional<String> decided,
            Optional<String> fund) {
        FundingDecision decision() {
            return FundingDecision.of(
                    amount.orElse(""),
                    currency.orElse(""),
                    us.orElse(""),
                    mx.orElse(""),
                    decided.orElse(""),
                    fund.orElse(""));
        }
    }

    @PostMapping("/{solution}/fund")
    String fund(@PathVariable String solution, FundForm form, Locale locale, RedirectAttributes next) {
        Solution of = find(solution);
        Holder holder = signedIn.holder();
        allow(DeskSolutionPages.mayFund(holder));
        return done(
                solution,
                locale,
                next,
                "waits.solution.done.fund",
                () -> Optional.of(room.fund(of, simulated(form.track().orElse("")), form.decision(), holder)));
    }

    @PostMapping("/{solution}/operate")
    String operate(
            @PathVariable String solution,
            @RequestParam String track,
            @RequestParam String since,
            @RequestParam String shown,
            Locale locale,
            RedirectAttributes next) {
        Solution of = find(solution);
        Holder holder = chooser(of);
        return done(
                solution,
                locale,
                next,
                "waits.solution.done.operate",
                () -> Optional.of(room.operate(of, simulated(track), Operation.of(since, shown), holder)));
    }

    @PostMapping("/{solution}/invent")
    String invent(@PathVariable String solution, @RequestParam String seed, Locale locale, RedirectAttributes next) {
        Solution of = find(solution);
        Holder holder = signedIn.holder();
        allow(DeskSolutionPages.maySimulate(holder));
        try {
            long number = Long.parseLong(seed.strip());
            return done(solution, locale, next, "waits.solution.done.invent", () -> {
                room.invent(of, number, holder);
                return Optional.empty();
            });
        } catch (NumberFormatException noNumber) {
            say(next, false, words(locale).say("waits.solution.refused.seed", seed));
            return back(solution, locale);
        }
    }

    /** Something to be done that may lead to a document. */
    private interface Wish {
        Optional<SolutionRoom.Proposal> fulfil();
    }

    private String done(String solution, Locale locale, RedirectAttributes next, String key, Wish wish) {
        try {
            Optional<SolutionRoom.Proposal> proposal = wish.fulfil();
            if (proposal.isPresent() && proposal.get().outcome() instanceof ActOutcome.Refused refused) {
                say(
                        next,
                        false,
                        words(locale)
                                .say(refused.messageKey(), refused.details().toArray()));
                return back(solution, locale);
            }
            say(next, true, words(locale).say(key));
            return proposal.map(one -> "redirect:/" + words(locale).code() + "/desk/documents/"
                            + one.document().hex())
                    .orElseGet(() -> back(solution, locale));
        } catch (SolutionRefused refused) {
            say(next, false, words(locale).say(refused.key(), refused.values().toArray()));
            return back(solution, locale);
        }
    }

    private static boolean simulated(String track) {
        return !track.equals("reported");
    }

    private static void allow(boolean may) {
        if (!may) {
            throw new AccessDeniedException("the role does not open this form");
        }
    }

    private Holder chooser(Solution solution) {
        Holder holder = signedIn.holder();
        allow(DeskSolutionPages.mayChoose(holder, solution));
        return holder;
    }

    private static void say(RedirectAttributes next, boolean good, String words) {
        next.addFlashAttribute("notice", new Notice(good, words));
    }

    private String back(String solution, Locale locale) {
        return "redirect:/" + words(locale).code() + "/desk/solutions/" + solution;
    }

    private Solution find(String id) {
        return register.find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no solution '%s'".formatted(id)));
    }

    private SolutionWords words(Locale locale) {
        return words.language(Language.of(locale));
    }
}
