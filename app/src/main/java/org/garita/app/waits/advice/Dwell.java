package org.garita.app.waits.advice;

/** How long a lane that changed stays as it is before it may change again, so that lanes do not flap. */
public final class Dwell {
    /** Minutes. */
    public static final int MINUTES = 45;

    /** After an advice was taken, minutes in which nothing further is advised: its effect must show first. */
    public static final int PAUSE_MINUTES = 30;

    private Dwell() {}
}
