package org.garita.app.scenario.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.garita.app.identity.Holder;
import org.garita.app.identity.SignedIn;
import org.garita.app.scenario.WorkedPorts;
import org.garita.app.scenario.change.ChangeRefused;
import org.garita.app.scenario.run.Budget;
import org.garita.app.scenario.run.Scenario;
import org.garita.app.scenario.run.Scenario.State;
import org.garita.app.scenario.run.Scenarios;
import org.garita.app.scenario.run.StandingRuns;
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

/** The desk's pages of scenarios: an office sees and changes its own. */
@Controller
@RequestMapping("/{language:en|es}/desk/scenarios")
class DeskScenarioController {
    private final Scenarios scenarios;
    private final StandingRuns runs;
    private final ScenarioPages pages;
    private final SignedIn signedIn;
    private final Words.In words;

    DeskScenarioController(
            Scenarios scenarios, StandingRuns runs, ScenarioPages pages, SignedIn signedIn, Words.In words) {
        this.scenarios = scenarios;
        this.runs = runs;
        this.pages = pages;
        this.signedIn = signedIn;
        this.words = words;
    }

    /** Something done to a scenario. */
    private interface Move {
        void on(Scenario scenario, Holder holder);
    }

    @GetMapping
    String all(@RequestParam Optional<String> port, Locale locale, Model model) {
        Holder holder = signedIn.holder();
        Words in = words(locale);
        List<Scenario> all = scenarios.of(holder);
        List<ScenarioListPage.Entry> entries = entries(all, false, in);
        model.addAttribute(
                "page",
                new ScenarioListPage(
                        in.code(),
                        pages.office(holder.office(), in),
                        ScenarioPages.mayMake(holder),
                        WorkedPorts.names().stream()
                                .map(name -> new ScenarioPage.Choice(
                                        name,
                                        in.in(runs.port(name)
                                                .orElseThrow()
                                                .port()
                                                .name())))
                                .toList(),
                        port.orElse(holder.port().map(Object::toString).orElse("")),
                        entries,
                        entries(all, true, in),
                        entries.stream().anyMatch(ScenarioListPage.Entry::done)));
        return "scenario/desk-list";
    }

    private List<ScenarioListPage.Entry> entries(List<Scenario> all, boolean deleted, Words in) {
        return all.stream()
                .filter(scenario -> scenario.deleted().isPresent() == deleted)
                .map(scenario -> new ScenarioListPage.Entry(
                        scenario.id(),
                        scenario.name(),
                        address(scenario, in),
                        in.in(runs.port(scenario.port()).orElseThrow().port().name()),
                        scenario.changes().size(),
                        ScenarioPages.state(scenario.state()),
                        ScenarioPages.stateCss(scenario.state()),
                        scenario.state() == State.DONE,
                        scenario.published().isPresent(),
                        in.date(scenario.created())))
                .toList();
    }

    @PostMapping
    String make(
            @RequestParam(defaultValue = "") String port,
            @RequestParam(defaultValue = "") String name,
            Locale locale,
            RedirectAttributes next) {
        Holder holder = maker();
        Words in = words(locale);
        try {
            return "redirect:" + address(scenarios.make(holder, port, name), in);
        } catch (ChangeRefused refused) {
            next.addFlashAttribute(Notice.NAME, Notice.refused(in, refused));
            next.addFlashAttribute("typed", name);
            next.addAttribute("port", port);
            return "redirect:/" + in.code() + "/desk/scenarios";
        }
    }

    @GetMapping("/{scenario}")
    String page(@PathVariable String scenario, Locale locale, Model model) {
        Holder holder = signedIn.holder();
        model.addAttribute("page", pages.page(find(scenario, holder), holder, words(locale)));
        return "scenario/desk-scenario";
    }

    @GetMapping(value = "/{scenario}/status.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, Object> status(@PathVariable String scenario, Locale locale) {
        Scenario found = find(scenario, signedIn.holder());
        Words in = words(locale);
        return Map.of(
                "done",
                !found.state().underWay(),
                "words",
                scenarios
                        .progress(found)
                        .map(progress ->
                                WorkedPortController.progress(progress, in).words())
                        .orElse(""));
    }

    @PostMapping("/{scenario}/changes")
    String change(@PathVariable String scenario, ChangeForm form, Locale locale, RedirectAttributes next) {
        return move(scenario, "scenario.done.change", locale, next, (found, holder) -> {
            try {
                scenarios.add(found, form.read());
            } catch (ChangeRefused refused) {
                next.addFlashAttribute("form", form);
                throw refused;
            }
        });
    }

    @PostMapping("/{scenario}/changes/{position}/remove")
    String remove(@PathVariable String scenario, @PathVariable int position, Locale locale, RedirectAttributes next) {
        return move(
                scenario,
                "scenario.done.removed",
                locale,
                next,
                (found, holder) -> scenarios.remove(found, position - 1));
    }

    @PostMapping("/{scenario}/settings")
    String set(
            @PathVariable String scenario,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "") String replications,
            @RequestParam(defaultValue = "") String seed,
            Locale locale,
            RedirectAttributes next) {
        return move(scenario, "scenario.done.settings", locale, next, (found, holder) -> {
            try {
                scenarios.set(found, name, new Budget((int) whole(days), (int) whole(replications), whole(seed)));
            } catch (ChangeRefused refused) {
                next.addFlashAttribute(
                        "typed", Map.of("name", name, "days", days, "replications", replications, "seed", seed));
                throw refused;
            }
        });
    }

    private static long whole(String typed) {
        try {
            return Long.parseLong(typed.strip());
        } catch (NumberFormatException notANumber) {
            throw new ChangeRefused("scenario.refused.whole", typed);
        }
    }

    @PostMapping("/{scenario}/run")
    String run(@PathVariable String scenario, Locale locale, RedirectAttributes next) {
        return move(scenario, "scenario.done.run", locale, next, (found, holder) -> {
            CompletableFuture<Void> unused = scenarios.run(found);
        });
    }

    @PostMapping("/{scenario}/cancel")
    String cancel(@PathVariable String scenario, Locale locale, RedirectAttributes next) {
        return move(scenario, "scenario.done.cancel", locale, next, (found, holder) -> scenarios.cancel(found));
    }

    @PostMapping("/{scenario}/delete")
    String delete(@PathVariable String scenario, Locale locale, RedirectAttributes next) {
        return move(scenario, "scenario.done.delete", locale, next, (found, holder) -> scenarios.delete(found));
    }

    @PostMapping("/{scenario}/restore")
    String restore(@PathVariable String scenario, Locale locale, RedirectAttributes next) {
        return move(scenario, "scenario.done.restore", locale, next, (found, holder) -> scenarios.restore(found));
    }

    @PostMapping("/{scenario}/copy")
    String copy(@PathVariable String scenario, Locale locale, RedirectAttributes next) {
        Holder holder = maker();
        Words in = words(locale);
        Scenario found = find(scenario, holder);
        String name = in.say("scenario.copy-of", found.name());
        String fits = name.length() > Scenarios.LONGEST_NAME ? found.name() : name;
        next.addFlashAttribute(Notice.NAME, Notice.done(in, "scenario.done.copy"));
        return "redirect:" + address(scenarios.copy(holder, found, fits), in);
    }

    @PostMapping("/{scenario}/publish")
    String publish(@PathVariable String scenario, Locale locale, RedirectAttributes next) {
        publisher();
        return move(scenario, "scenario.done.publish", locale, next, (found, holder) -> scenarios.publish(found));
    }

    @PostMapping("/{scenario}/withdraw")
    String withdraw(@PathVariable String scenario, Locale locale, RedirectAttributes next) {
        publisher();
        return move(scenario, "scenario.done.withdraw", locale, next, (found, holder) -> scenarios.withdraw(found));
    }

    private String move(String id, String done, Locale locale, RedirectAttributes next, Move move) {
        Holder holder = maker();
        Words in = words(locale);
        Scenario found = find(id, holder);
        try {
            move.on(found, holder);
            next.addFlashAttribute(Notice.NAME, Notice.done(in, done));
        } catch (ChangeRefused refused) {
            next.addFlashAttribute(Notice.NAME, Notice.refused(in, refused));
        }
        return "redirect:" + address(found, in);
    }

    private Holder maker() {
        Holder holder = signedIn.holder();
        if (!ScenarioPages.mayMake(holder)) {
            throw new AccessDeniedException("the role does not open this form");
        }
        return holder;
    }

    private void publisher() {
        if (!ScenarioPages.mayPublish(signedIn.holder())) {
            throw new AccessDeniedException("the role does not publish");
        }
    }

    private Scenario find(String id, Holder holder) {
        return find(scenarios, id, holder);
    }

    /** A scenario of the holder's office; others are not found, whoever asks. */
    static Scenario find(Scenarios scenarios, String id, Holder holder) {
        return scenarios
                .find(id)
                .filter(scenario -> scenario.office().equals(holder.office()))
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "no scenario '%s' of office %s".formatted(id, holder.office())));
    }

    private Words words(Locale locale) {
        return words.language(Language.of(locale));
    }

    private static String address(Scenario scenario, Words in) {
        return "/" + in.code() + "/desk/scenarios/" + scenario.id();
    }
}
