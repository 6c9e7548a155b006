package org.garita.app.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garita.app.accord.Clause;
import org.garita.app.accord.Document;
import org.garita.app.accord.DocumentFile;
import org.garita.app.accord.Hash;
import org.garita.kernel.text.Text;

/**
 * The decision of both countries which forum leads on a matter that two forums work on.
 *
 * @param overlap the matter
 * @param choice who leads
 * @param file the document that decides it
 */
public record LeadForum(Overlap overlap, Choice choice, DocumentFile file) {
    /** What the accord calls such a decision. */
    static final String KIND = "lead-forum";

    /** Who leads; message keys are {@code plan.lead.} and the lower-case name. */
    public enum Choice {
        /** The forum listed first. */
        ONE,
        /** The other forum. */
        OTHER,
        /** Both, in joint sessions. */
        JOINT
    }

    /** The document that both sides have to endorse. */
    static Document document(Overlap overlap, Choice choice, ForumRegister register, int version) {
        return document(overlap, choice, register, version, Optional.empty());
    }

    /** The same, in place of a decision in force. */
    static Document document(
            Overlap overlap, Choice choice, ForumRegister register, int version, Optional<Hash> replaces) {
        Text one = name(register, overlap.one());
        Text other = name(register, overlap.other());
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("overlap", overlap.id());
        content.put("choice", choice.name());
        content.put("one", overlap.one().forum());
        content.put("other", overlap.other().forum());
        return new Document(
                overlap.id(),
                version,
                KIND,
                Optional.of(overlap.id()),
                replaces,
                new Text(
                        "Lead forum: " + overlap.one().subject().en(),
                        "Foro responsable: " + overlap.one().subject().es()),
                List.of(new Clause("1", sentence(choice, overlap, one, other))),
                content);
    }

    /** Whether it is in force, or can still come into force. */
    boolean stands() {
        return file.standing()
                .match(
                        proposed -> true,
                        awaiting -> true,
                        inForce -> true,
                        gone -> false,
                        superseded -> false,
                        withdrawn -> false);
    }

    private static Text name(ForumRegister register, Forum.Topic topic) {
        return register.find(topic.forum()).map(Forum::name).orElseGet(() -> Text.same(topic.forum()));
    }

    private static Text sentence(Choice choice, Overlap overlap, Text one, Text other) {
        Text subject = overlap.one().subject();
        return switch (choice) {
            case ONE -> leads(subject, one, other);
            case OTHER -> leads(subject, other, one);
            case JOINT ->
                new Text(
                        "On the matter \"%s\", %s and %s work in joint sessions with one agenda."
                                .formatted(subject.en(), one.en(), other.en()),
                        "En la materia «%s», %s y %s trabajan en sesiones conjuntas con una sola agenda."
                                .formatted(subject.es(), one.es(), other.es()));
        };
    }

    private static Text leads(Text subject, Text leader, Text follower) {
        return new Text(
                "On the matter \"%s\", the lead forum is: %s. The other is kept informed and takes no decision of its own: %s."
                        .formatted(subject.en(), leader.en(), follower.en()),
                "En la materia «%s», el foro responsable es: %s. El otro recibe información y no toma decisiones propias: %s."
                        .formatted(subject.es(), leader.es(), follower.es()));
    }
}
