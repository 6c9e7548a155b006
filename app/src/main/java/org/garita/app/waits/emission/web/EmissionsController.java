package org.garita.app.waits.emission.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.garita.app.waits.emission.MeasuredEmissions;
import org.garita.kernel.text.Language;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Emissions of measured lines for everyone, by day. */
@Controller
class EmissionsController {
    private final EmissionPages pages;
    private final MeasuredEmissions emissions;

    EmissionsController(EmissionPages pages, MeasuredEmissions emissions) {
        this.pages = pages;
        this.emissions = emissions;
    }

    @GetMapping("/{lang:en|es}/emissions")
    String page(@RequestParam(defaultValue = "") String day, Locale locale, Model model) {
        model.addAttribute("page", pages.page(day(day), Language.of(locale)));
        return "waits/emissions";
    }

    @GetMapping("/api/v1/emissions.csv")
    ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "") String day) {
        LocalDate wanted = day(day);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("emissions-" + wanted + ".csv")
                                .build()
                                .toString())
                .body(EmissionFiles.csv(emissions.on(wanted), emissions.rates()).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/api/v1/emissions.json")
    @ResponseBody
    Map<String, Object> json(@RequestParam(defaultValue = "") String day) {
        return EmissionFiles.json(emissions.on(day(day)), emissions.rates());
    }

    private LocalDate day(String words) {
        if (words.isBlank()) {
            return emissions.today();
        }
        try {
            return LocalDate.parse(words);
        } catch (DateTimeException unreadable) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "'%s' is no day; write it as 2026-11-24".formatted(words));
        }
    }
}
