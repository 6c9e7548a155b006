package org.garita.app.accord;

/** A parcel of the other node that is not taken; the message says why, in English, for the log and the console. */
public final class ParcelRefused extends Exception {
    private static final long serialVersionUID = 1L;

    /** Refused for this reason. */
    public ParcelRefused(String why) {
        super(why);
    }
}
