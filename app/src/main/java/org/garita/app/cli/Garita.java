package org.garita.app.cli;

import org.garita.app.GaritaApplication;
import org.springframework.boot.SpringApplication;

/** The one command. */
public final class Garita {
    private Garita() {}

    /** Dispatches to a tool, or starts the server. */
    public static void main(String[] arguments) {
        SpringApplication.run(GaritaApplication.class, arguments);
    }
}
