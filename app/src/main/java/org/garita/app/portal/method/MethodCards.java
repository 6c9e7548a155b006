package org.garita.app.portal.method;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.garita.kernel.text.Language;
import org.springframework.stereotype.Component;

/** The cards, each read and rendered when it is first asked for. */
@Component
class MethodCards {
    private static final String FOLDER = "methods/";

    /** In the order of the page that lists them: what is reported, what is measured and foretold, what changed, what is simulated, what is planned and studied with it, what the plan says. */
    static final List<String> IDS = List.of(
            "reported-wait",
            "usual-wait",
            "actual-wait",
            "baseline",
            "expected-wait",
            "forecast",
            "evaluation-of-change",
            "reading-and-matching",
            "simulated-wait",
            "line-length",
            "beyond-a-place",
            "lane-use",
            "throughput",
            "engine-minutes",
            "emissions",
            "measured-emissions",
            "stability",
            "replication-interval",
            "lane-and-shift-plan",
            "lane-advice",
            "resumption-study",
            "pre-clearance",
            "trusted-share",
            "rail-bridge",
            "virtual-sensors",
            "its-ranking",
            "overdue");

    private final Map<String, MethodCard> rendered = new ConcurrentHashMap<>();

    /** All cards in one language. */
    List<MethodCard> all(Language language) {
        return IDS.stream().map(id -> card(id, language)).toList();
    }

    /** The card of that name. */
    Optional<MethodCard> find(String id, Language language) {
        return IDS.contains(id) ? Optional.of(card(id, language)) : Optional.empty();
    }

    private MethodCard card(String id, Language language) {
        return rendered.computeIfAbsent(file(id, language), file -> CardRendering.card(id, language, text(file)));
    }

    private static String file(String id, Language language) {
        return FOLDER + id + (language == Language.ES ? ".es.md" : ".md");
    }

    private static String text(String file) {
        try (InputStream in = MethodCards.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the card %s is missing from the program. Maybe it was renamed in docs/methods."
                                .formatted(file));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
