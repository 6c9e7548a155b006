package org.garita.app.waits.solution.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.garita.app.waits.solution.SolutionRegister;
import org.garita.app.waits.solution.SolutionWords;
import org.garita.kernel.text.Language;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The catalogue of solutions for everyone, and the register as files. */
@Controller
class SolutionController {
    private final SolutionRegister register;
    private final SolutionPages pages;
    private final SolutionWords.In words;

    SolutionController(SolutionRegister register, SolutionPages pages, SolutionWords.In words) {
        this.register = register;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/{language:en|es}/solutions")
    String all(Locale locale, Model model) {
        model.addAttribute("page", pages.list(words.language(Language.of(locale))));
        return "waits/solutions";
    }

    @GetMapping("/{language:en|es}/solutions/{solution}")
    String one(@PathVariable String solution, Locale locale, Model model) {
        model.addAttribute(
                "page",
                pages.page(
                        register.find(solution)
                                .orElseThrow(() -> new ResponseStatusException(
                                        HttpStatus.NOT_FOUND, "no solution '%s'".formatted(solution))),
                        words.language(Language.of(locale))));
        return "waits/solution";
    }

    @GetMapping(value = "/api/v1/solutions.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, Object> json() {
        return SolutionFiles.json(register);
    }

    @GetMapping(value = "/api/v1/solutions.csv", produces = "text/csv")
    @ResponseBody // so that the description of the open data lists it
    ResponseEntity<byte[]> csv() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("solutions.csv")
                                .build()
                                .toString())
                .body(SolutionFiles.csv(List.copyOf(SolutionFiles.rows(register)))
                        .getBytes(StandardCharsets.UTF_8));
    }
}
