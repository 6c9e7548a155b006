package org.garita.app.feed.conform;

import java.util.Locale;

/** What became of a rule. */
public enum Verdict {
    /** Nothing speaks against it. */
    PASS,
    /** At least one value breaks it. */
    FAIL,
    /** The feed leaves unsaid what the rule asks. */
    OPEN;

    /** The word of files. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
