package org.garita.app.scenario.change;

import java.util.List;

/** A change that a port cannot take; says which value is impossible and what probably led to it. */
public final class ChangeRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String key;
    private final transient List<Object> values;

    /**
     * @param key message key
     * @param values values of the message; a {@code Text} is said in the language of the reader
     */
    public ChangeRefused(String key, Object... values) {
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
