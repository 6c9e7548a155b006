package org.garita.app.plan;

import java.util.List;
import java.util.Optional;
import org.garita.app.accord.ActOutcome;
import org.garita.app.accord.Hash;
import org.garita.app.accord.Signer;
import org.garita.app.identity.OfficeId;
import org.garita.kernel.place.Country;

/** The door of the plan room. Every answer is derived from the journals, the reference data and the clock of today. */
public interface Plans {
    /** Every plan, the current ones first. */
    List<PlanView> all();

    /** The plan with this id, or nothing. */
    Optional<PlanView> plan(PlanId id);

    /** Every text of every action of a plan that the filter accepts, void ones included, by slot and generation. */
    List<ActionView> actions(PlanId plan, ActionFilter filter);

    /**
     * The text of an action that counts most: in force, else furthest on its way, else the last one void.
     *
     * @return nothing when the plan has no such slot or generation
     */
    Optional<ActionView> action(ActionRef ref);

    /** The action that holds, or will next hold, this slot: the highest generation that is in force or complete. */
    Optional<ActionView> current(PlanId plan, int number);

    /** The text that counts most of every action that held, holds or would hold this slot, in order. */
    List<ActionView> generations(PlanId plan, int number);

    /** The action that this document is the text or the completion of, or nothing. */
    Optional<ActionView> of(Hash document);

    /** Everything that waits for an act of this country, most urgent first. */
    List<Awaited> awaiting(Country country);

    /** The part of it that this office can do by its own power or as co-lead, most urgent first. */
    List<Awaited> awaiting(OfficeId office);

    /**
     * Records evidence in the office's journal. Idempotent by the evidence's id.
     *
     * @throws IllegalArgumentException when there is no such action or its criterion has no such part
     */
    ActOutcome record(Evidence evidence, Signer by);
}
