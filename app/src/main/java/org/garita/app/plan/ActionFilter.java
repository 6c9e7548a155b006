package org.garita.app.plan;

import java.util.Optional;
import org.garita.kernel.place.Country;
import org.garita.kernel.place.CrossingId;

/**
 * Which actions to list; empty fields let everything through.
 *
 * @param chapter chapter id, for example {@code A}
 * @param state where it stands
 * @param awaiting a country whose act it waits for
 * @param crossing a crossing that it touches
 * @param overdue true for late actions only
 */
public record ActionFilter(
        Optional<String> chapter,
        Optional<ActionState> state,
        Optional<Country> awaiting,
        Optional<CrossingId> crossing,
        boolean overdue) {
    /** Lets everything through. */
    public static final ActionFilter ALL =
            new ActionFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    /** Actions that touch this crossing. */
    public static ActionFilter touching(CrossingId crossing) {
        return new ActionFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(crossing), false);
    }

    /** Whether the filter lets the action through. */
    public boolean accepts(ActionView action) {
        return chapter.map(action.chapter()::equals).orElse(true)
                && state.map(wanted -> wanted == action.state()).orElse(true)
                && awaiting.map(action.awaited()::contains).orElse(true)
                && crossing.map(action.crossings()::contains).orElse(true)
                && (!overdue || action.overdue());
    }

    /** Whether it lets everything through. */
    public boolean isEmpty() {
        return equals(ALL);
    }
}
