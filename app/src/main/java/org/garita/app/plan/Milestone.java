package org.garita.app.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.garita.kernel.text.Text;

/**
 * A day that matters in a plan.
 *
 * @param id stable name, the same as long as it is about the same thing
 * @param kind what it is; message keys are {@code plan.milestone.} and the lower-case name
 * @param date the day
 * @param title what it is about
 * @param action the action it is about, if any
 * @param version grows when the text it rests on changes
 * @param overdue whether the day passed without what was due
 */
public record Milestone(
        String id, Kind kind, LocalDate date, Text title, Optional<ActionView> action, int version, boolean overdue) {
    /** What a day is. */
    public enum Kind {
        ADOPTION,
        DEADLINE,
        COMPLETION,
        END_OF_YEAR,
        CLOSING
    }
}
