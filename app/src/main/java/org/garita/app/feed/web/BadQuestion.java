package org.garita.app.feed.web;

import org.springframework.http.HttpStatus;

/** A question to the open data that cannot be answered as asked. */
final class BadQuestion extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient HttpStatus status;
    private final String parameter;
    private final String value;

    BadQuestion(HttpStatus status, String parameter, String value, String why) {
        super(why);
        this.status = status;
        this.parameter = parameter;
        this.value = value;
    }

    HttpStatus status() {
        return status;
    }

    String parameter() {
        return parameter;
    }

    String value() {
        return value;
    }
}
