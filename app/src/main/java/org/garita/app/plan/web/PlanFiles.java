package org.garita.app.plan.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.garita.app.plan.PlanView;
import org.garita.app.plan.Plans;
import org.garita.kernel.text.Language;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Files of a plan to take away: the progress report as PDF, the calendar as ICS. */
@Controller
@RequestMapping("/{language:en|es}/plans/{plan}")
class PlanFiles {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Plans plans;
    private final ReportPdf pdf;
    private final CalendarFile calendar;

    PlanFiles(Plans plans, ReportPdf pdf, CalendarFile calendar) {
        this.plans = plans;
        this.pdf = pdf;
        this.calendar = calendar;
    }

    @GetMapping("/report.pdf")
    ResponseEntity<byte[]> report(@PathVariable String plan, Locale locale) {
        PlanView found = PlanController.find(plans, plan);
        Language language = Language.of(locale);
        return file(
                pdf.render(found, language),
                MediaType.APPLICATION_PDF,
                "garita-plan-%s-%s.pdf".formatted(found.id(), language.code()));
    }

    @GetMapping("/calendar.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String plan, Locale locale) {
        PlanView found = PlanController.find(plans, plan);
        Language language = Language.of(locale);
        return file(
                calendar.write(found, language).getBytes(StandardCharsets.UTF_8),
                CALENDAR,
                "garita-plan-%s-%s.ics".formatted(found.id(), language.code()));
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(bytes);
    }
}
