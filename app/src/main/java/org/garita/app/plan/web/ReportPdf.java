package org.garita.app.plan.web;

import org.garita.app.plan.PlanView;
import org.garita.app.platform.PdfFile;
import org.garita.kernel.text.Language;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Sets the progress report as PDF. */
@Component
class ReportPdf {
    private final ReportPages pages;
    private final SpringTemplateEngine templates;
    private final KeptPdf kept = new KeptPdf(PdfFile::of);

    ReportPdf(ReportPages pages, SpringTemplateEngine templates) {
        this.pages = pages;
        this.templates = templates;
    }

    /** The report as it stands now; set anew only when it says something else than before. */
    byte[] render(PlanView plan, Language language) {
        return kept.of(plan.id(), language, html(plan, language));
    }

    /** The report as one whole file that needs nothing beside it. */
    String html(PlanView plan, Language language) {
        Context context = new Context(language.locale());
        context.setVariable("page", pages.page(plan, language));
        return templates.process("plan/report-file", context);
    }
}
