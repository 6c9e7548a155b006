package org.garita.app.plan.web;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.garita.app.plan.PlanView;
import org.garita.kernel.text.Language;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Sets the progress report as PDF, with its font in the file so that every accent prints everywhere. */
@Component
class ReportPdf {
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String FAMILY = "DejaVu Sans";
    private static final int BOLD = 700;
    private static final int REGULAR = 400;

    private final ReportPages pages;
    private final SpringTemplateEngine templates;
    private final KeptPdf kept = new KeptPdf(ReportPdf::set);

    ReportPdf(ReportPages pages, SpringTemplateEngine templates) {
        this.pages = pages;
        this.templates = templates;
    }

    /** The report as it stands now; set anew only when it says something else than before. */
    byte[] render(PlanView plan, Language language) {
        return kept.of(plan.id(), language, html(plan, language));
    }

    private static byte[] set(String html) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(200_000);
        try {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFastMode();
            font(builder, "DejaVuSansCondensed.ttf", REGULAR, FontStyle.NORMAL);
            font(builder, "DejaVuSansCondensed-Bold.ttf", BOLD, FontStyle.NORMAL);
            font(builder, "DejaVuSansCondensed-Oblique.ttf", REGULAR, FontStyle.ITALIC);
            builder.usePdfUaAccessibility(true); // tagged, with its language and title, for screen readers
            builder.withProducer("Garita");
            builder.withHtmlContent(html, "classpath:/");
            builder.toStream(pdf);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("writing a PDF into memory cannot fail", e);
        }
        return pdf.toByteArray();
    }

    /** The report as one whole file that needs nothing beside it. */
    String html(PlanView plan, Language language) {
        Context context = new Context(language.locale());
        context.setVariable("page", pages.page(plan, language));
        return templates.process("plan/report-file", context);
    }

    private static void font(PdfRendererBuilder builder, String file, int weight, FontStyle style) {
        builder.useFont(() -> open(FONTS + file), FAMILY, weight, style, true);
    }

    private static InputStream open(String resource) {
        InputStream found = ReportPdf.class.getResourceAsStream(resource);
        if (found == null) {
            throw new IllegalStateException("no font '%s' on the class path".formatted(resource));
        }
        return found;
    }
}
