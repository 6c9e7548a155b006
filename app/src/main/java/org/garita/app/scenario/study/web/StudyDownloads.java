package org.garita.app.scenario.study.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.garita.app.platform.PdfFile;
import org.garita.kernel.text.Language;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Studies as files to take away. */
@Component
class StudyDownloads {
    static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    static final MediaType YAML = new MediaType("application", "yaml", StandardCharsets.UTF_8);

    private final SpringTemplateEngine templates;

    StudyDownloads(SpringTemplateEngine templates) {
        this.templates = templates;
    }

    static ResponseEntity<byte[]> answer(String text, MediaType type, String name) {
        return answer(text.getBytes(StandardCharsets.UTF_8), type, name);
    }

    private static ResponseEntity<byte[]> answer(byte[] bytes, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(bytes);
    }

    /** The page as PDF, the same words. */
    ResponseEntity<byte[]> pdf(StudyPage page, Language language, String name) {
        Context context = new Context(language.locale(), Map.of("page", page));
        return answer(PdfFile.of(templates.process("scenario/study-file", context)), MediaType.APPLICATION_PDF, name);
    }
}
