package org.garita.app.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.garita.app.accord.Hash;
import org.garita.app.accord.Standing;
import org.garita.app.identity.OfficeId;
import org.garita.kernel.place.CorridorId;
import org.garita.kernel.place.Country;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.text.Text;

/**
 * One text of an action as it stands on one day. A slot whose text was changed, or for which there were rivals, has
 * several; all but one of them are {@link ActionState#VOID} or wait.
 *
 * @param ref plan, slot and generation
 * @param version version of the text, from 1
 * @param document hash of the text in the accord; empty in a recorded plan, which nobody signs here
 * @param title what it is called
 * @param summary what is to be done
 * @param pointer where the plan's source text says so
 * @param chapter chapter id, {@code A} to {@code H}
 * @param state where it stands
 * @param voidReason why the text is void, when it is
 * @param awaited countries whose act it waits for
 * @param lateness how late each side is
 * @param carriedOver whether it runs on although its plan's year has ended
 * @param adopted the day from which its time runs
 * @param deadline last day in time
 * @param criterion when it is complete
 * @param progress how far the evidence goes
 * @param leads the co-lead of each side
 * @param agencies codes of the agencies concerned
 * @param crossings the crossings it touches
 * @param corridor the corridor it belongs to, if any
 * @param programme the larger programme it is an element of, if any
 * @param proposedBy the country that put the text forward; empty in a recorded plan
 * @param agreed countries whose co-lead agrees to the text
 * @param endorsed countries whose endorsement counts
 * @param claimedBy the side that says that it is complete
 * @param completion hash of the completion document, once there is one
 * @param completed the day since which both say that it is complete
 * @param outcome what history knows, for a recorded plan only
 */
public record ActionView(
        ActionRef ref,
        int version,
        Optional<Hash> document,
        Text title,
        Text summary,
        Text pointer,
        String chapter,
        ActionState state,
        Optional<Standing.Reason> voidReason,
        Set<Country> awaited,
        Lateness lateness,
        boolean carriedOver,
        LocalDate adopted,
        LocalDate deadline,
        Criterion criterion,
        Progress progress,
        Map<Country, OfficeId> leads,
        List<String> agencies,
        List<CrossingId> crossings,
        Optional<CorridorId> corridor,
        Optional<Text> programme,
        Optional<Country> proposedBy,
        Set<Country> agreed,
        Set<Country> endorsed,
        Optional<Country> claimedBy,
        Optional<Hash> completion,
        Optional<LocalDate> completed,
        Optional<Outcome> outcome) {
    public ActionView {
        awaited = Set.copyOf(awaited);
        leads = Map.copyOf(leads);
        agencies = List.copyOf(agencies);
        crossings = List.copyOf(crossings);
        agreed = Set.copyOf(agreed);
        endorsed = Set.copyOf(endorsed);
    }

    /** Whether its deadline has passed and it is not complete. */
    public boolean overdue() {
        return state.running() && lateDays().isPresent();
    }

    /** Days after the deadline, of the side that is later; nothing when nobody is late. */
    public OptionalInt lateDays() {
        return lateness.most();
    }

    /** Whether both countries are bound by this text, now or until it was complete. */
    public boolean bindsBoth() {
        return state.running() || state.complete();
    }
}
