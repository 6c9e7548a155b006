package org.garita.app.feed.standard;

import java.io.PrintWriter;
import java.util.List;
import org.garita.app.platform.ConsoleTask;
import org.springframework.stereotype.Component;

/** {@code standard}: since when the standard of this release is in force and by which document, or the word draft. */
@Component
class StandardTask implements ConsoleTask {
    private final StandardAgreements agreements;

    StandardTask(StandardAgreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public String name() {
        return "standard";
    }

    @Override
    public int run(List<String> arguments, PrintWriter out, PrintWriter progress) {
        out.println(agreements
                .standing()
                .force()
                .map(force -> force.since() + " " + force.document().hex())
                .orElse("draft"));
        return 0;
    }
}
