package org.garita.app.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garita.kernel.place.CorridorId;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.text.Text;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The 36 actions in our own words, with pointers into the text of 2010 and the outcomes that a source tells: {@code
 * reference/plan-actions.yaml}.
 *
 * @param title name of the source text
 * @param pointer where the source text can be found
 * @param chapters the chapters in order
 * @param actions the actions by number
 */
record PlanReference(Text title, Text pointer, List<PlanView.Chapter> chapters, List<Entry> actions) {
    /** The day on which both adopted the plan of 2010. */
    static final LocalDate ADOPTED = LocalDate.of(2010, 12, 15);
    /** The day on which the plan of 2012 was adopted in its place. */
    static final LocalDate CLOSED = LocalDate.of(2011, 12, 15);

    /**
     * One action.
     *
     * @param number 1 to 36
     * @param text its text, dated as in 2010
     * @param outcome what history knows
     */
    record Entry(int number, ActionText text, Outcome outcome) {}

    PlanReference {
        chapters = List.copyOf(chapters);
        actions = List.copyOf(actions);
    }

    /** Reads the file on the class path. */
    static PlanReference read(String resource) {
        try (InputStream file = PlanReference.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException(
                        "no '%s' on the class path. Maybe the build left it out.".formatted(resource));
            }
            return new Reader(Content.of(new YAMLMapper().readValue(file, Map.class))).reference();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    private record Reader(Content root) {
        PlanReference reference() {
            Content source = root.inside("source");
            return new PlanReference(
                    source.text("title"),
                    source.text("pointer"),
                    root.each("chapters").stream()
                            .map(chapter -> new PlanView.Chapter(chapter.words("id"), chapter.text("title")))
                            .toList(),
                    root.each("actions").stream().map(this::entry).toList());
        }

        private Entry entry(Content action) {
            try {
                return new Entry(action.number("number"), text(action), outcome(action));
            } catch (RuntimeException e) {
                throw new IllegalStateException(
                        "action %s of the reference file: %s".formatted(action.words("number"), e.getMessage()), e);
            }
        }

        private static ActionText text(Content action) {
            return new ActionText(
                    action.text("title"),
                    action.text("summary"),
                    action.text("pointer"),
                    action.words("chapter"),
                    CriterionContent.read(action.inside("criterion")),
                    ActionText.leads(action),
                    action.wordsOf("agencies"),
                    action.wordsOf("crossings").stream().map(CrossingId::new).toList(),
                    action.maybeWords("corridor").map(CorridorId::new),
                    action.maybeText("programme"),
                    ADOPTED,
                    ActionText.latestDeadline(ADOPTED));
        }

        private Outcome outcome(Content action) {
            Content outcome = action.inside("outcome");
            Outcome.Found found = Outcome.Found.valueOf(outcome.words("state"));
            Optional<Text> words = outcome.has("en") ? Optional.of(outcome.asText()) : Optional.empty();
            return new Outcome(found, outcome.maybeDate("date"), words, Sources.of(root, outcome));
        }
    }
}
