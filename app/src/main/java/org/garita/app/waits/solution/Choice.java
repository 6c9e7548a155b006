package org.garita.app.waits.solution;

import java.time.Instant;
import java.util.Optional;
import org.garita.app.identity.OfficeId;

/**
 * An office chose a solution.
 *
 * @param id random
 * @param solution id of the solution
 * @param simulated whether in the demonstration's play
 * @param reason why, in the office's own words
 * @param by which office
 * @param at when
 * @param withdrawn by whom and when it was taken back, if it was
 */
public record Choice(
        String id,
        String solution,
        boolean simulated,
        String reason,
        OfficeId by,
        Instant at,
        Optional<Withdrawal> withdrawn) {
    /** The longest reason, in characters. */
    public static final int LONGEST = 500;

    /** Who took it back, and when. */
    public record Withdrawal(OfficeId by, Instant at) {}
}
