package org.garita.app.identity;

/** Why an installation other than the demonstration does not start: a setting is missing, and which. */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    StartRefused(String reason, String remedy) {
        super(reason + " " + remedy);
        this.remedy = remedy;
    }

    /** What to set. */
    public String remedy() {
        return remedy;
    }
}
