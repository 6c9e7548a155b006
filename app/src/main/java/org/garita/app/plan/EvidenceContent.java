package org.garita.app.plan;

import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.garita.app.accord.Act;
import org.garita.app.accord.Hash;
import org.garita.app.accord.JournalRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Evidence as a statement in a journal. */
final class EvidenceContent {
    /** Topic of the statements that carry evidence. */
    static final String TOPIC = "plan.evidence"; // no message keys: plan.evidence

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceContent.class);
    private static final String DOCUMENT = "DOCUMENT";
    private static final String DEMONSTRATION = "DEMONSTRATION";

    private EvidenceContent() {}

    static Act.State statement(Evidence evidence) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("id", evidence.id());
        content.put("plan", evidence.action().plan().value());
        content.put("number", evidence.action().number());
        content.put("generation", evidence.action().generation());
        content.put("part", evidence.part());
        content.put("proof", evidence.proof().name());
        content.put("date", evidence.date().toString());
        content.put("title", Content.from(evidence.title()));
        content.putAll(evidence.match(
                document -> Map.of("kind", DOCUMENT, "file", document.file().hex(), "source", document.source()),
                demonstration -> Map.of("kind", DEMONSTRATION),
                endorsed -> {
                    throw new IllegalArgumentException(
                            "evidence %s needs no statement: its document is in the journals".formatted(endorsed.id()));
                }));
        return new Act.State(TOPIC, content);
    }

    /** The exhibit that a row holds; nothing when the row cannot be read as one, as may come from another node. */
    static Optional<Exhibit> exhibit(JournalRow row) {
        if (!(row.act() instanceof Act.State statement)) {
            return Optional.empty();
        }
        try {
            Evidence evidence = evidence(Content.of(statement.content()));
            return Optional.of(new Exhibit(evidence, row.country(), row.office(), row.time(), row.hash()));
        } catch (IllegalArgumentException | DateTimeException e) {
            LOG.warn("Row {} of {} is no evidence and is left out: {}", row.seq(), row.country(), e.getMessage());
            return Optional.empty();
        }
    }

    private static Evidence evidence(Content content) {
        ActionRef ref = new ActionRef(
                new PlanId(content.words("plan")), content.number("number"), content.number("generation"));
        Proof proof = Proof.valueOf(content.words("proof"));
        if (content.words("kind").equals(DEMONSTRATION)) {
            return new Evidence.Demonstration(
                    content.words("id"),
                    ref,
                    content.words("part"),
                    proof,
                    content.date("date"),
                    content.text("title"));
        }
        return new Evidence.AttachedDocument(
                content.words("id"),
                ref,
                content.words("part"),
                proof,
                content.date("date"),
                content.text("title"),
                new Hash(content.words("file")),
                content.words("source"));
    }
}
