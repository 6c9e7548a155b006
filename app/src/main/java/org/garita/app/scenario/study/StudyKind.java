package org.garita.app.scenario.study;

import java.util.Locale;

/** What a study asks. */
public enum StudyKind {
    /** How traffic resumes after a closure. */
    RESUMPTION,
    /** What a process takes before and after a change. */
    PRE_CLEARANCE,
    /** What a growing share of trusted travellers does to waits. */
    TRUSTED_SHARE,
    /** How many trains cross a bridge of one track, with and without each step. */
    RAIL_BRIDGE;

    /** As files and addresses write it: lower-case words joined by hyphens. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
