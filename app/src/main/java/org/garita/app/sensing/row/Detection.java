package org.garita.app.sensing.row;

import java.util.Optional;
import org.garita.kernel.sensor.DeviceRead;

/** A reading of a device, with its tokens under the present key and, just after a change of keys, under the one before. */
public final class Detection {
    private final DeviceRead read;
    private final Tokens tokens;
    private final Optional<Tokens> before;

    /**
     * A reading.
     *
     * @param read the reading; its token is the first of {@code tokens}
     * @param tokens under the present key
     * @param before under the key before, while vehicles may be under way that were read under it
     */
    public Detection(DeviceRead read, Tokens tokens, Optional<Tokens> before) {
        this.read = read;
        this.tokens = tokens;
        this.before = before;
    }

    /** The reading. */
    public DeviceRead read() {
        return read;
    }

    /** Tokens under the present key. */
    public Tokens tokens() {
        return tokens;
    }

    /** Tokens under the key before, just after a change. */
    public Optional<Tokens> before() {
        return before;
    }
}
