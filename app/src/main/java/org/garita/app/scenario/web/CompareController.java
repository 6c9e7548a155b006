package org.garita.app.scenario.web;

import java.util.List;
import java.util.Locale;
import org.garita.app.identity.Holder;
import org.garita.app.identity.SignedIn;
import org.garita.app.platform.PdfFile;
import org.garita.app.scenario.change.ChangeRefused;
import org.garita.app.scenario.run.Scenarios;
import org.garita.kernel.text.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Scenarios of an office side by side, as a page and as files. */
@Controller
@RequestMapping("/{language:en|es}/desk/scenarios")
class CompareController {
    private final Scenarios scenarios;
    private final ComparePages pages;
    private final SignedIn signedIn;
    private final Words.In words;
    private final SpringTemplateEngine templates;

    CompareController(
            Scenarios scenarios,
            ComparePages pages,
            SignedIn signedIn,
            Words.In words,
            SpringTemplateEngine templates) {
        this.scenarios = scenarios;
        this.pages = pages;
        this.signedIn = signedIn;
        this.words = words;
        this.templates = templates;
    }

    @GetMapping("/compare")
    String compare(
            @RequestParam(name = "with", defaultValue = "") List<String> ids,
            Locale locale,
            Model model,
            RedirectAttributes next) {
        Words in = words.language(Language.of(locale));
        try {
            model.addAttribute("page", page(ids, in));
            return "scenario/compare";
        } catch (ChangeRefused refused) {
            next.addFlashAttribute(Notice.NAME, Notice.refused(in, refused));
            return "redirect:/" + in.code() + "/desk/scenarios";
        }
    }

    private ComparePage page(List<String> ids, Words in) {
        Holder holder = signedIn.holder();
        return pages.page(
                ids.stream()
                        .distinct()
                        .map(id -> DeskScenarioController.find(scenarios, id, holder))
                        .toList(),
                in);
    }

    @GetMapping("/compare.csv")
    ResponseEntity<byte[]> csv(@RequestParam(name = "with", defaultValue = "") List<String> ids, Locale locale) {
        return ResultFiles.answer(file(ids, locale).csv(), ResultFiles.CSV, "garita-comparison.csv");
    }

    @GetMapping("/compare-emissions.csv")
    ResponseEntity<byte[]> emissions(@RequestParam(name = "with", defaultValue = "") List<String> ids, Locale locale) {
        return ResultFiles.answer(file(ids, locale).emissionsCsv(), ResultFiles.CSV, "garita-comparison-emissions.csv");
    }

    @GetMapping("/compare.pdf")
    ResponseEntity<byte[]> pdf(@RequestParam(name = "with", defaultValue = "") List<String> ids, Locale locale) {
        Context context = new Context(Language.of(locale).locale());
        context.setVariable("page", file(ids, locale));
        byte[] pdf = PdfFile.of(templates.process("scenario/compare-file", context));
        return ResultFiles.answer(pdf, MediaType.APPLICATION_PDF, "garita-comparison.pdf");
    }

    private ComparePage file(List<String> ids, Locale locale) {
        try {
            return page(ids, words.language(Language.of(locale)));
        } catch (ChangeRefused refused) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, refused.getMessage(), refused);
        }
    }
}
