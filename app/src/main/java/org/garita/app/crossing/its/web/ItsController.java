package org.garita.app.crossing.its.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.garita.app.crossing.its.ItsRanking;
import org.garita.app.crossing.its.ItsReview;
import org.garita.app.crossing.its.ItsWords;
import org.garita.kernel.text.Language;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The public page of transport systems and its files. */
@Controller
class ItsController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType YAML = new MediaType("application", "yaml", StandardCharsets.UTF_8);

    private final ItsPages pages;
    private final ItsData data;
    private final ItsReview its;
    private final MessageSource messages;
    private final Clock clock;

    ItsController(ItsPages pages, ItsData data, ItsReview its, MessageSource messages, Clock clock) {
        this.pages = pages;
        this.data = data;
        this.its = its;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/{lang:en|es}/its")
    String page(
            @RequestParam(defaultValue = "") String corridor,
            @RequestParam(defaultValue = "") String crossing,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String status,
            Locale locale,
            Model model) {
        ItsWords in = new ItsWords(messages, Language.of(locale));
        model.addAttribute("page", pages.page(ItsChoice.of(corridor, crossing, country, status), today(), in));
        return "crossing/its";
    }

    @GetMapping("/api/v1/its.json")
    @ResponseBody
    Map<String, Object> json() {
        return data.json(today());
    }

    @GetMapping("/api/v1/its/systems.csv")
    ResponseEntity<byte[]> systems() {
        return file(data.systemsCsv(today()), CSV, "its-systems.csv");
    }

    @GetMapping("/api/v1/its/missing.csv")
    ResponseEntity<byte[]> missing() {
        return file(ItsRanking.csv(its.missing(today()), today()), CSV, "its-missing.csv");
    }

    @GetMapping("/api/v1/its/inventory.yaml")
    ResponseEntity<byte[]> inventory() {
        return file(its.inventory().yaml(), YAML, "its.yaml");
    }

    private static ResponseEntity<byte[]> file(String text, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
