package org.garita.simulation.sense;

/** The sensors of a run tell more rows than whoever asked for it can take. */
public final class TooManyReadings extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final long most;

    TooManyReadings(long most) {
        super("the sensors tell more than %d rows. Run fewer days, or give sensors that read less often."
                .formatted(most));
        this.most = most;
    }

    /** Rows that were allowed. */
    public long most() {
        return most;
    }
}
