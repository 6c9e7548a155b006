package org.garita.app.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.garita.kernel.text.Text;

/**
 * What an office wishes to say anew: of an action whose text it amends, or of a successor.
 *
 * @param title what it is called
 * @param summary what is to be done
 * @param deadline last day in time
 * @param aim verb and object of a new criterion; empty to keep the one there is
 */
public record Rewording(Text title, Text summary, LocalDate deadline, Optional<Aim> aim) {
    /**
     * A criterion of one part.
     *
     * @param verb what kind of criterion
     * @param object what the verb applies to
     */
    public record Aim(Verb verb, Text object) {
        Criterion criterion(Criterion before) {
            return new Criterion(
                    verb,
                    object,
                    1,
                    List.of(new Criterion.Part("whole", object, Optional.empty())),
                    before.accepts(),
                    before.confirmedBy());
        }
    }

    ActionText applyTo(ActionText before, LocalDate from) {
        Criterion criterion =
                aim.map(wanted -> wanted.criterion(before.criterion())).orElse(before.criterion());
        return new ActionText(
                title,
                summary,
                before.pointer(),
                before.chapter(),
                criterion,
                before.leads(),
                before.agencies(),
                before.crossings(),
                before.corridor(),
                before.programme(),
                from,
                deadline);
    }
}
