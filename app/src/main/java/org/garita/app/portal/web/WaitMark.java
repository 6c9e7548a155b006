package org.garita.app.portal.web;

import java.util.Locale;

/**
 * What a symbol of the map says: shape and colour together, so that neither is needed alone. Message keys are
 * {@code crossing.mark.} and the slug.
 */
enum WaitMark {
    /** Under half an hour. */
    SHORT("M0-7a7 7 0 1 0 .01 0Z"),
    /** From half an hour to under an hour. */
    MEDIUM("M0-7.5L8 6.5H-8Z"),
    /** An hour and more. */
    LONG("M-6.8-6.8H6.8V6.8H-6.8Z"),
    /** The crossing or its lanes are closed. */
    CLOSED("M-6.5-3.8-3.8-6.5 0-2.7 3.8-6.5 6.5-3.8 2.7 0 6.5 3.8 3.8 6.5 0 2.7-3.8 6.5-6.5 3.8-2.7 0Z"),
    /** In the feed, but nothing usable or nothing recent was reported. */
    NO_REPORT("M0-6.2A6.2 6.2 0 1 0 .01-6.2ZM0-3.2A3.2 3.2 0 1 1-.01-3.2Z"),
    /** Nobody reports a wait for it. */
    NOT_REPORTED("M0-6 6 0 0 6-6 0ZM0-2.6-2.6 0 0 2.6 2.6 0Z");

    /** Thresholds in minutes: half an hour and an hour, the steps in which CBP's manual reports cluster. */
    private static final int MEDIUM_FROM = 30;

    private static final int LONG_FROM = 60;

    private final String path;

    WaitMark(String path) {
        this.path = path;
    }

    /** The mark of a reported wait. */
    static WaitMark of(int minutes) {
        if (minutes >= LONG_FROM) {
            return LONG;
        }
        return minutes >= MEDIUM_FROM ? MEDIUM : SHORT;
    }

    /** SVG path data around the origin, seven units in radius. */
    public String path() {
        return path;
    }

    /** Lower-case name for classes and message keys, for example {@code no-report}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
