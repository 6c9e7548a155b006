package org.garita.app.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.garita.kernel.text.Text;

/**
 * What history knows of an action of a recorded plan. Without a source there is no outcome.
 *
 * @param found what was found; its message key is {@code plan.outcome.} and the lower-case name
 * @param date when, if a source dates it
 * @param words what happened, in both languages; empty when nothing was found
 * @param sources where it is written; none only when nothing was found
 */
public record Outcome(Found found, Optional<LocalDate> date, Optional<Text> words, List<Source> sources) {
    /** Nothing was found. */
    public static final Outcome NOT_FOUND = new Outcome(Found.NOT_FOUND, Optional.empty(), Optional.empty(), List.of());

    /** What was found. */
    public enum Found {
        ACHIEVED,
        PARTLY,
        NOT_FOUND
    }

    /**
     * A published source.
     *
     * @param title its title
     * @param url where it was read
     */
    public record Source(String title, String url) {}

    public Outcome {
        sources = List.copyOf(sources);
        if (found != Found.NOT_FOUND && sources.isEmpty()) {
            throw new IllegalArgumentException(
                    "outcome %s has no source. Maybe it is from memory: then it is NOT_FOUND.".formatted(found));
        }
    }
}
