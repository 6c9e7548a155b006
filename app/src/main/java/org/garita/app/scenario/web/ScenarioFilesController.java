package org.garita.app.scenario.web;

import java.util.Locale;
import org.garita.app.identity.SignedIn;
import org.garita.app.platform.PdfFile;
import org.garita.app.scenario.run.Result;
import org.garita.app.scenario.run.Scenario;
import org.garita.app.scenario.run.Scenarios;
import org.garita.kernel.text.Language;
import org.garita.simulation.port.Port;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** The public page of a published scenario, and the files of scenarios: public once published, else for their office. */
@Controller
class ScenarioFilesController {
    private static final String PUBLIC = "/{language:en|es}/scenarios/{scenario}";
    private static final String DESK = "/{language:en|es}/desk/scenarios/{scenario}";

    private final Scenarios scenarios;
    private final ScenarioPages pages;
    private final SignedIn signedIn;
    private final Words.In words;
    private final SpringTemplateEngine templates;

    ScenarioFilesController(
            Scenarios scenarios,
            ScenarioPages pages,
            SignedIn signedIn,
            Words.In words,
            SpringTemplateEngine templates) {
        this.scenarios = scenarios;
        this.pages = pages;
        this.signedIn = signedIn;
        this.words = words;
        this.templates = templates;
    }

    @GetMapping(PUBLIC)
    String page(@PathVariable String scenario, Locale locale, Model model) {
        model.addAttribute("page", pages.page(published(scenario), words.language(Language.of(locale))));
        return "scenario/scenario";
    }

    @GetMapping(PUBLIC + "/results.csv")
    ResponseEntity<byte[]> csv(@PathVariable String scenario) {
        return csv(published(scenario));
    }

    @GetMapping(PUBLIC + "/emissions.csv")
    ResponseEntity<byte[]> emissions(@PathVariable String scenario) {
        return emissions(published(scenario));
    }

    @GetMapping(PUBLIC + "/results.json")
    ResponseEntity<byte[]> json(@PathVariable String scenario) {
        return json(published(scenario));
    }

    @GetMapping(PUBLIC + "/day.json")
    ResponseEntity<byte[]> day(@PathVariable String scenario, Locale locale) {
        return day(published(scenario), locale);
    }

    @GetMapping(PUBLIC + "/report.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String scenario, Locale locale) {
        return pdf(published(scenario), locale);
    }

    @GetMapping(DESK + "/results.csv")
    ResponseEntity<byte[]> ownCsv(@PathVariable String scenario) {
        return csv(own(scenario));
    }

    @GetMapping(DESK + "/emissions.csv")
    ResponseEntity<byte[]> ownEmissions(@PathVariable String scenario) {
        return emissions(own(scenario));
    }

    @GetMapping(DESK + "/results.json")
    ResponseEntity<byte[]> ownJson(@PathVariable String scenario) {
        return json(own(scenario));
    }

    @GetMapping(DESK + "/day.json")
    ResponseEntity<byte[]> ownDay(@PathVariable String scenario, Locale locale) {
        return day(own(scenario), locale);
    }

    @GetMapping(DESK + "/report.pdf")
    ResponseEntity<byte[]> ownPdf(@PathVariable String scenario, Locale locale) {
        return pdf(own(scenario), locale);
    }

    private Scenario own(String id) {
        return DeskScenarioController.find(scenarios, id, signedIn.holder());
    }

    private Scenario published(String id) {
        return scenarios
                .find(id)
                .filter(scenario ->
                        scenario.published().isPresent() && scenario.deleted().isEmpty())
                .orElseThrow(() ->
                        new ResponseStatusException(HttpStatus.NOT_FOUND, "no published scenario '%s'".formatted(id)));
    }

    private ResponseEntity<byte[]> csv(Scenario scenario) {
        return ResultFiles.answer(ResultFiles.csv(result(scenario)), ResultFiles.CSV, name(scenario, "csv"));
    }

    private ResponseEntity<byte[]> emissions(Scenario scenario) {
        return ResultFiles.answer(EmissionCsv.of(result(scenario)), ResultFiles.CSV, name(scenario, "emissions.csv"));
    }

    private ResponseEntity<byte[]> json(Scenario scenario) {
        return ResultFiles.answer(
                ResultFiles.json(port(scenario), scenario.budget(), result(scenario)),
                MediaType.APPLICATION_JSON,
                name(scenario, "json"));
    }

    private ResponseEntity<byte[]> day(Scenario scenario, Locale locale) {
        return ResultFiles.answer(
                ResultFiles.day(port(scenario), result(scenario), Language.of(locale)),
                MediaType.APPLICATION_JSON,
                name(scenario, "day.json"));
    }

    private ResponseEntity<byte[]> pdf(Scenario scenario, Locale locale) {
        result(scenario);
        Language language = Language.of(locale);
        Context context = new Context(language.locale());
        context.setVariable("page", pages.page(scenario, words.language(language)));
        byte[] pdf = PdfFile.of(templates.process("scenario/report-file", context));
        return ResultFiles.answer(pdf, MediaType.APPLICATION_PDF, name(scenario, "pdf"));
    }

    private Port port(Scenario scenario) {
        return scenario.changed(scenarios.worked(scenario).port());
    }

    private Result result(Scenario scenario) {
        return scenarios
                .result(scenario)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "the scenario '%s' has no result".formatted(scenario.id())));
    }

    private static String name(Scenario scenario, String ending) {
        return "garita-scenario-%s.%s".formatted(scenario.id(), ending);
    }
}
