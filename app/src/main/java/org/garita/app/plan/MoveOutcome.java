package org.garita.app.plan;

import java.util.List;
import java.util.function.Function;
import org.garita.app.accord.ActOutcome;
import org.garita.app.accord.Hash;

/** What became of a wish to change an action. */
public sealed interface MoveOutcome {
    /**
     * Everything stands in the journal.
     *
     * @param document what was acted on
     */
    record Done(Hash document) implements MoveOutcome {}

    /**
     * The document is put forward, but this office cannot do the last act; another has to.
     *
     * @param document what was put forward
     * @param refused what the accord said to the last act
     */
    record Prepared(Hash document, ActOutcome.Refused refused) implements MoveOutcome {}

    /**
     * The accord refused; nothing changed.
     *
     * @param refused why
     */
    record Refused(ActOutcome.Refused refused) implements MoveOutcome {}

    /**
     * A rule of the plan stands against it; nothing changed.
     *
     * @param rule the rule
     * @param details values for its message
     */
    record Barred(PlanRule rule, List<String> details) implements MoveOutcome {
        public Barred {
            details = List.copyOf(details);
        }
    }

    /** One answer per case. */
    default <T> T match(
            Function<Done, T> onDone,
            Function<Prepared, T> onPrepared,
            Function<Refused, T> onRefused,
            Function<Barred, T> onBarred) {
        if (this instanceof Done done) {
            return onDone.apply(done);
        } else if (this instanceof Prepared prepared) {
            return onPrepared.apply(prepared);
        } else if (this instanceof Refused refused) {
            return onRefused.apply(refused);
        } else if (this instanceof Barred barred) {
            return onBarred.apply(barred);
        }
        throw new IllegalStateException("an outcome without an answer: " + this);
    }
}
