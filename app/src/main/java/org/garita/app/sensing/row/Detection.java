package org.garita.app.sensing.row;

import org.garita.kernel.sensor.DeviceRead;

/** A reading of a device; of a plate also the tokens of its forms with one character left out. */
public final class Detection {
    private static final long[] NONE = {};

    private final DeviceRead read;
    private final long[] forms;

    private Detection(DeviceRead read, long[] forms) {
        this.read = read;
        this.forms = forms;
    }

    static Detection device(DeviceRead read) {
        return new Detection(read, NONE);
    }

    static Detection plate(DeviceRead read, long[] forms) {
        return new Detection(read, forms);
    }

    /** The reading. */
    public DeviceRead read() {
        return read;
    }

    /** Tokens by the position of the character left out; empty for what is no plate. Not a copy. */
    public long[] forms() {
        return forms;
    }
}
