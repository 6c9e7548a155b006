package org.garita.app.sensing.intake;

import org.garita.kernel.text.Text;

/** A batch that cannot be read at all; nothing of it is kept. */
public final class BadBatch extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Text why;

    BadBatch(String en, String es) {
        super(en);
        this.why = new Text(en, es);
    }

    /** What is wrong, and what probably led to it. */
    public Text why() {
        return why;
    }
}
