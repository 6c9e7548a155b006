package org.garita.app.scenario.sense.run;

import java.util.List;

/** A run of sensors that cannot be made, with the message key of the reason and its values. */
public final class SenseRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> values;

    /** @param values of the message; a {@code Text} is said in the language of the reader */
    public SenseRefused(String key, Object... values) {
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
