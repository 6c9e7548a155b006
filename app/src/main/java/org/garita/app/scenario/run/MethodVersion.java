package org.garita.app.scenario.run;

/** Version of the method by which runs are made. A run of another version is not compared with one of this. */
public final class MethodVersion {
    /** Raised when figures of an unchanged port would change. */
    public static final int NOW = 1;

    private MethodVersion() {}
}
