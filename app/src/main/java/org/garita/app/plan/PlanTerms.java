package org.garita.app.plan;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garita.app.accord.Clause;
import org.garita.app.accord.Document;
import org.garita.kernel.text.Text;

/**
 * What both countries adopt when they adopt a plan: its name, its chapters and the day from which its year runs. Its
 * actions are documents of their own, so that each can be signed, amended and replaced by itself.
 *
 * @param id the plan
 * @param title its name
 * @param purpose what it is for
 * @param adopted the day of adoption
 * @param zone the zone whose days its clocks count
 * @param source where its text can be read, with a pointer
 * @param chapters the chapters in order
 * @param demonstration whether its signatures are invented
 */
record PlanTerms(
        PlanId id,
        Text title,
        Text purpose,
        LocalDate adopted,
        ZoneId zone,
        Text source,
        List<PlanView.Chapter> chapters,
        boolean demonstration) {
    /** What the accord calls the list itself. */
    static final String KIND = "plan";

    PlanTerms {
        chapters = List.copyOf(chapters);
    }

    /** Last day of its year. */
    LocalDate ends() {
        return ActionText.latestDeadline(adopted);
    }

    Document document() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("plan", id.value());
        content.put("adopted", adopted.toString());
        content.put("zone", zone.getId());
        content.put("source", Content.from(source));
        content.put("chapters", chapters.stream().map(PlanTerms::write).toList());
        content.put("demonstration", demonstration);
        return new Document(
                "plan/" + id,
                1,
                KIND,
                Optional.of("plan/" + id),
                Optional.empty(),
                title,
                List.of(new Clause("1", purpose)),
                content);
    }

    private static Map<String, Object> write(PlanView.Chapter chapter) {
        Map<String, Object> content = Content.from(chapter.title());
        content.put("id", chapter.id());
        return content;
    }

    static PlanTerms from(Document document) {
        Content content = Content.of(document.content());
        return new PlanTerms(
                new PlanId(content.words("plan")),
                document.title(),
                document.clauses().get(0).text(),
                content.date("adopted"),
                ZoneId.of(content.words("zone")),
                content.text("source"),
                content.each("chapters").stream()
                        .map(chapter -> new PlanView.Chapter(chapter.words("id"), chapter.asText()))
                        .toList(),
                content.flag("demonstration"));
    }
}
