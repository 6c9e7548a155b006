package org.garita.app.plan;

import java.time.LocalDate;
import java.util.function.Function;
import org.garita.app.accord.Hash;
import org.garita.kernel.text.Text;

/**
 * What shows that one part of an action's criterion is met. The type is owned here; an office attaches it, or a document
 * of another room that both countries endorsed brings it (see {@link Attestation}).
 */
public sealed interface Evidence {
    /** Unique; recording the same id again changes nothing. */
    String id();

    /** The action it speaks for. */
    ActionRef action();

    /** The part of the criterion it satisfies. */
    String part();

    /** What it shows about that part. */
    Proof proof();

    /** The day on which what it shows happened. */
    LocalDate date();

    /** What it is, in both languages. */
    Text title();

    /**
     * A dated document that an office attaches.
     *
     * @param id unique
     * @param action the action
     * @param part part of the criterion
     * @param proof what it shows
     * @param date the document's own date
     * @param title what it is
     * @param file SHA-256 of the file, so that whoever keeps it can show that it is the same
     * @param source where the file is kept: an address or an archive's reference
     */
    record AttachedDocument(
            String id, ActionRef action, String part, Proof proof, LocalDate date, Text title, Hash file, String source)
            implements Evidence {
        public AttachedDocument {
            if (source.isBlank()) {
                throw new IllegalArgumentException("evidence %s needs a source".formatted(id));
            }
        }
    }

    /**
     * Invented for the demonstration, and labelled so wherever it is shown.
     *
     * @param id unique
     * @param action the action
     * @param part part of the criterion
     * @param proof what it would show
     * @param date the invented day
     * @param title what it would be
     */
    record Demonstration(String id, ActionRef action, String part, Proof proof, LocalDate date, Text title)
            implements Evidence {}

    /**
     * A document of the accord that both countries endorsed and that says itself what it shows.
     *
     * @param id unique
     * @param action the action
     * @param part part of the criterion
     * @param proof what it shows
     * @param date the day since which it is in force, by the clock of UTC
     * @param title its title
     * @param document its hash
     */
    record EndorsedDocument(
            String id, ActionRef action, String part, Proof proof, LocalDate date, Text title, Hash document)
            implements Evidence {}

    /** One answer per kind; a new kind is a compile error wherever it matters. */
    default <T> T match(
            Function<AttachedDocument, T> onDocument,
            Function<Demonstration, T> onDemonstration,
            Function<EndorsedDocument, T> onEndorsed) {
        if (this instanceof AttachedDocument document) {
            return onDocument.apply(document);
        } else if (this instanceof Demonstration demonstration) {
            return onDemonstration.apply(demonstration);
        } else if (this instanceof EndorsedDocument endorsed) {
            return onEndorsed.apply(endorsed);
        }
        throw new IllegalStateException("evidence of a kind without an answer: " + this);
    }

    /** Whether it was invented for the demonstration. */
    default boolean demonstration() {
        return match(document -> false, demonstration -> true, endorsed -> false);
    }
}
