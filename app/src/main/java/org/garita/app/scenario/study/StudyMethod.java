package org.garita.app.scenario.study;

/** Version of the method of studies. */
public final class StudyMethod {
    /** Raised when the figures of an unchanged study would change; part of every result, so its hash changes too. */
    public static final int NOW = 1;

    private StudyMethod() {}
}
