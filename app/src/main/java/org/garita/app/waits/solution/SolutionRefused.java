package org.garita.app.waits.solution;

import java.util.List;

/** A wish that cannot be met, with the message key of the reason and its values. */
public final class SolutionRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> values;

    SolutionRefused(String key, Object... values) {
        super(key + " " + List.of(values));
        this.key = key;
        this.values = List.of(values);
    }

    /** Message key of the reason. */
    public String key() {
        return key;
    }

    /** Values of the message. */
    public List<Object> values() {
        return values;
    }
}
