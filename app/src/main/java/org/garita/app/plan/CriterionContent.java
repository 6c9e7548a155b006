package org.garita.app.plan;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.garita.kernel.place.Country;

/** A criterion as canonical content of a document, and as reference files write it: the same shape. */
final class CriterionContent {
    private static final String BOTH = "BOTH";

    private CriterionContent() {}

    static Map<String, Object> write(Criterion criterion) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("verb", criterion.verb().name());
        content.put("object", Content.from(criterion.object()));
        content.put("k", criterion.needed());
        content.put("n", criterion.parts().size());
        content.put(
                "parts", criterion.parts().stream().map(CriterionContent::write).toList());
        content.put("evidence", criterion.accepts());
        content.put("confirmedBy", criterion.confirmedBy().size() == 2 ? BOTH : one(criterion.confirmedBy()));
        return content;
    }

    private static String one(Set<Country> countries) {
        return countries.iterator().next().name();
    }

    private static Map<String, Object> write(Criterion.Part part) {
        Map<String, Object> content = Content.from(part.name());
        content.put("id", part.id());
        part.proof().ifPresent(proof -> content.put("proof", proof.name()));
        return content;
    }

    static Criterion read(Content content) {
        List<Criterion.Part> parts = content.each("parts").stream()
                .map(part -> new Criterion.Part(
                        part.words("id"),
                        part.asText(),
                        part.maybeWords("proof").map(Proof::valueOf)))
                .toList();
        if (content.number("n") != parts.size()) {
            throw new IllegalArgumentException(
                    "criterion names %d parts, n says %d".formatted(parts.size(), content.number("n")));
        }
        return new Criterion(
                verb(content.words("verb")),
                content.text("object"),
                content.number("k"),
                parts,
                content.wordsOf("evidence"),
                confirmedBy(content.words("confirmedBy")));
    }

    private static Verb verb(String name) {
        return Arrays.stream(Verb.values())
                .filter(verb -> verb.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no verb '%s'; the verbs are %s".formatted(name, Arrays.toString(Verb.values()))));
    }

    private static Set<Country> confirmedBy(String words) {
        return words.equals(BOTH) ? Set.of(Country.values()) : Set.of(Country.of(words));
    }
}
