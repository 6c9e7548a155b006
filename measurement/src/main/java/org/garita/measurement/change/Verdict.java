package org.garita.measurement.change;

import java.util.List;

/**
 * What all methods together say.
 *
 * @param finding in a word
 * @param reasons why it is not more than that, or what must be known beside it
 */
public record Verdict(Finding finding, List<Reason> reasons) {
    public Verdict {
        reasons = List.copyOf(reasons);
    }

    /** The word. */
    public enum Finding {
        /** Waits became shorter by more than chance, and nothing speaks against its being the change. */
        SHORTER,
        /** Waits became longer, in the same way. */
        LONGER,
        /** No change by more than chance, and the interval excludes one of a quarter. */
        NONE_FOUND,
        /** What was told does not suffice to say. */
        CANNOT_TELL
    }

    /** Why. */
    public enum Reason {
        /** Fewer than 14 days with numbers on a side, holidays not counted. */
        TOO_FEW_DAYS,
        /** The interval holds both 0 and a change of a quarter. */
        TOO_WIDE,
        /** The level had already moved before the change. */
        MOVED_BEFORE,
        /** The lane drew away from its controls already before. */
        NOT_PARALLEL,
        /** A control looks as if it had been changed, too. */
        A_CONTROL_MOVED,
        /** The controls moved as well: what is seen at the lane alone is not all its own. */
        ALL_MOVED,
        /** On a fake date before it, the method sees a change as large. */
        FAKE_DATE_AS_LARGE,
        /** A line through the days before, led on, explains what is seen, or says the contrary. */
        TREND_EXPLAINS
    }
}
