package org.garita.app.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.garita.app.accord.Act;
import org.garita.app.accord.DocumentFile;
import org.garita.app.accord.JournalRow;
import org.garita.app.accord.Standing;
import org.garita.kernel.place.Country;

/**
 * The door by which a room brings evidence without a further act: its document says in its own content for which part of
 * which action it speaks. While both countries' endorsements hold, each of them is an exhibit; nobody signs anything else,
 * and when both withdraw, the evidence is gone with the document.
 *
 * <pre>{@code
 * content.put(Attestation.CONTENT, Attestation.content(action, "study", Proof.TEXT));
 * @Bean Attestation.Kind studies() { return new Attestation.Kind("resumption-study"); }
 * }</pre>
 */
public final class Attestation {
    /** Where a document says it, among its content. */
    public static final String CONTENT = "evidence";

    private Attestation() {}

    /**
     * A kind of documents that may bring evidence; a room declares its own as a bean.
     *
     * @param document kind of the document
     */
    public record Kind(String document) {}

    /** What a document writes to speak for a part of an action. */
    public static Map<String, Object> content(ActionRef action, String part, Proof proof) {
        return Map.of(
                "plan", action.plan().value(),
                "number", action.number(),
                "generation", action.generation(),
                "part", part,
                "proof", proof.name());
    }

    /** The exhibits of a document: one for each endorsement while it is in force. */
    static Stream<Exhibit> exhibits(DocumentFile file) {
        if (!(file.standing() instanceof Standing.InForce inForce)) {
            return Stream.empty();
        }
        LocalDate since = LocalDate.ofInstant(inForce.since(), ZoneOffset.UTC);
        return Stream.of(Country.values())
                .flatMap(country -> endorsement(file, country).stream())
                .flatMap(row -> said(file).stream()
                        .flatMap(content -> evidence(file, content, since, row).stream())
                        .map(evidence -> new Exhibit(evidence, row.country(), row.office(), row.time(), row.hash())));
    }

    /** A document speaks for one part, or, with a list, for several. */
    private static List<Content> said(DocumentFile file) {
        Object said = file.document().content().get(CONTENT);
        List<?> each = said instanceof List<?> list ? list : said == null ? List.of() : List.of(said);
        return each.stream()
                .flatMap(one -> one instanceof Map<?, ?> map ? Stream.of(Content.of(map)) : Stream.empty())
                .toList();
    }

    private static Optional<JournalRow> endorsement(DocumentFile file, Country country) {
        BinaryOperator<JournalRow> last = (earlier, later) -> later;
        return file.rows().stream()
                .filter(row -> row.country() == country && row.act() instanceof Act.Endorse)
                .reduce(last);
    }

    /** Nothing when the content cannot be read as evidence, as may come from another version. */
    private static Optional<Evidence> evidence(DocumentFile file, Content said, LocalDate since, JournalRow row) {
        try {
            ActionRef action =
                    new ActionRef(new PlanId(said.words("plan")), said.number("number"), said.number("generation"));
            boolean several = file.document().content().get(CONTENT) instanceof List<?>;
            return Optional.of(new Evidence.EndorsedDocument(
                    "document/%s/%s".formatted(file.hash().hex(), row.country().slug())
                            + (several ? "/" + said.words("part") : ""),
                    action,
                    said.words("part"),
                    Proof.valueOf(said.words("proof")),
                    since,
                    file.document().title(),
                    file.hash()));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** All that documents of these kinds show now. */
    static List<Exhibit> exhibits(List<DocumentFile> files) {
        return files.stream().flatMap(Attestation::exhibits).toList();
    }
}
