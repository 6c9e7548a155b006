package org.garita.app.plan;

import java.util.List;
import java.util.function.Function;
import org.garita.app.accord.Document;

/** What a plan's own rules say to a wish to change an action; the accord's rules come after them. */
sealed interface Move {
    /**
     * The rules let it through.
     *
     * @param document what to act on
     * @param steps the acts, in order
     */
    record Allowed(Document document, List<Step> steps) implements Move {
        public Allowed {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A rule of the plan stands against it.
     *
     * @param rule the rule
     * @param details values for its message
     */
    record Barred(PlanRule rule, List<String> details) implements Move {
        public Barred {
            details = List.copyOf(details);
        }
    }

    /** An act on the document. */
    enum Step {
        PROPOSE,
        NOTE_CONFORMITY,
        AGREE,
        ENDORSE
    }

    static Move barred(PlanRule rule, Object... details) {
        return new Barred(rule, List.of(details).stream().map(Object::toString).toList());
    }

    /** One answer per case. */
    default <T> T match(Function<Allowed, T> onAllowed, Function<Barred, T> onBarred) {
        if (this instanceof Allowed allowed) {
            return onAllowed.apply(allowed);
        } else if (this instanceof Barred barred) {
            return onBarred.apply(barred);
        }
        throw new IllegalStateException("a move without an answer: " + this);
    }
}
