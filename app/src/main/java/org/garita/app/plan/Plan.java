package org.garita.app.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.garita.app.accord.Hash;

/**
 * A plan that lives in the accord.
 *
 * @param terms what was adopted
 * @param document hash of the list as adopted
 * @param slots its slots, by number
 */
record Plan(PlanTerms terms, Hash document, List<Slot> slots) {
    Plan {
        slots = List.copyOf(slots);
    }

    /** The day of this instant by the plan's own calendar. */
    LocalDate dayOf(Instant now) {
        return LocalDate.ofInstant(now, terms.zone());
    }

    Optional<Slot> slot(int number) {
        return slots.stream().filter(slot -> slot.number() == number).findFirst();
    }

    Optional<Action> action(ActionRef ref) {
        return slot(ref.number()).flatMap(slot -> slot.generation(ref.generation()));
    }
}
