package org.garita.app.sensing.row;

import org.garita.app.sensing.token.TokenHasher;
import org.garita.kernel.sensor.SensorKind;

/** What stands for one device or plate under one key. */
public final class Tokens {
    private static final long[] NONE = {};

    private final long whole;
    private final long[] forms;

    /**
     * Tokens that were made before.
     *
     * @param whole the token of the id
     * @param forms of a plate the tokens with one character left out, by its position; of others empty. Not copied
     */
    public Tokens(long whole, long[] forms) {
        this.whole = whole;
        this.forms = forms;
    }

    static Tokens of(TokenHasher hasher, SensorKind kind, String id) {
        return new Tokens(hasher.token(kind, id), kind == SensorKind.PLATE ? hasher.forms(id) : NONE);
    }

    /** The token of the id. */
    public long whole() {
        return whole;
    }

    /** Tokens by the position of the character left out; empty for what is no plate. Not a copy. */
    public long[] forms() {
        return forms;
    }
}
