package org.garita.app.roster.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.garita.app.identity.Holder;
import org.garita.app.identity.SignedIn;
import org.garita.app.platform.PdfFile;
import org.garita.app.roster.RosterJson;
import org.garita.app.roster.RosterResult;
import org.garita.app.roster.RosterTask;
import org.garita.app.roster.run.OfficeRoster;
import org.garita.app.roster.run.Rosters;
import org.garita.kernel.text.Language;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** The files of an office's rosters. */
@Controller
@RequestMapping("/{language:en|es}/desk/rosters/{roster}")
class RosterFilesController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Rosters rosters;
    private final RosterPages pages;
    private final SignedIn signedIn;
    private final Words.In words;
    private final SpringTemplateEngine templates;
    private final Clock clock;

    RosterFilesController(
            Rosters rosters,
            RosterPages pages,
            SignedIn signedIn,
            Words.In words,
            SpringTemplateEngine templates,
            Clock clock) {
        this.rosters = rosters;
        this.pages = pages;
        this.signedIn = signedIn;
        this.words = words;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/lanes.csv")
    ResponseEntity<byte[]> lanes(@PathVariable String roster) {
        return answer(text(RosterFiles.lanes(result(find(roster)))), CSV, roster, "lanes.csv");
    }

    @GetMapping("/shifts.csv")
    ResponseEntity<byte[]> shifts(@PathVariable String roster) {
        return answer(text(RosterFiles.shifts(result(find(roster)))), CSV, roster, "shifts.csv");
    }

    @GetMapping("/shifts.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String roster, Locale locale) {
        OfficeRoster found = find(roster);
        ZoneId zone = ZoneId.of(rosters.task(found).port().zone());
        String text = RosterFiles.calendar(
                found,
                result(found),
                words.language(Language.of(locale)),
                LocalDate.ofInstant(clock.instant(), zone),
                clock.instant());
        return answer(text(text), CALENDAR, roster, "shifts.ics");
    }

    @GetMapping("/roster.json")
    ResponseEntity<byte[]> json(@PathVariable String roster) {
        OfficeRoster found = find(roster);
        RosterTask task = rosters.task(found);
        return answer(text(RosterJson.of(task, result(found))), MediaType.APPLICATION_JSON, roster, "json");
    }

    @GetMapping("/report.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String roster, Locale locale) {
        Holder holder = signedIn.holder();
        OfficeRoster found = find(roster);
        result(found);
        Language language = Language.of(locale);
        Context context = new Context(language.locale());
        context.setVariable("page", pages.page(found, holder, words.language(language)));
        byte[] pdf = PdfFile.of(templates.process("roster/report-file", context));
        return answer(pdf, MediaType.APPLICATION_PDF, roster, "pdf");
    }

    private OfficeRoster find(String id) {
        return DeskRosterController.find(rosters, id, signedIn.holder());
    }

    private RosterResult result(OfficeRoster roster) {
        return rosters.result(roster)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "the roster '%s' has no result".formatted(roster.id())));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ResponseEntity<byte[]> answer(byte[] bytes, MediaType type, String roster, String ending) {
        String name = "garita-roster-%s.%s".formatted(roster, ending);
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(bytes);
    }
}
