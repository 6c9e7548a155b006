package org.garita.app.sensing.web;

import org.garita.kernel.text.Text;
import org.springframework.http.HttpStatus;

/** A batch that is not taken, and why. Nothing of it is kept. */
final class IntakeRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient HttpStatus status;
    private final transient Text why;

    IntakeRefused(HttpStatus status, Text why) {
        super(why.en());
        this.status = status;
        this.why = why;
    }

    static IntakeRefused of(HttpStatus status, String en, String es) {
        return new IntakeRefused(status, new Text(en, es));
    }

    HttpStatus status() {
        return status;
    }

    Text why() {
        return why;
    }
}
