package org.garita.app.waits.solution;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Since when a solution operates.
 *
 * @param since the first day
 * @param shown by what that can be seen: a report, an order, a place; at most 500 characters
 */
public record Operation(LocalDate since, String shown) {
    private static final int LONGEST = 500;

    public Operation {
        if (shown.isBlank() || shown.length() > LONGEST) {
            throw new SolutionRefused("waits.solution.refused.shown", LONGEST);
        }
    }

    /**
     * What somebody wrote into a form.
     *
     * @throws SolutionRefused naming the field that cannot be read
     */
    public static Operation of(String since, String shown) {
        return new Operation(FundingDecision.day(since), shown.strip());
    }

    /** What the content of a document says; nothing when it cannot be read. */
    static Optional<Operation> of(Map<String, ?> content) {
        try {
            return Optional.of(new Operation(
                    LocalDate.parse(String.valueOf(content.get("since"))), String.valueOf(content.get("shown"))));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
