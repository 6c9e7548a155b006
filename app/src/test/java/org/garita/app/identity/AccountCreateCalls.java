package org.garita.app.identity;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.garita.app.platform.ConsoleTask;
import org.springframework.context.ApplicationContext;

/** Calls the task {@code account create} of a running application. */
public final class AccountCreateCalls {
    private AccountCreateCalls() {}

    /** What the task said, on either stream, and its exit code as the last line. */
    public static String create(ApplicationContext application, String... arguments) {
        ConsoleTask task = application.getBeansOfType(ConsoleTask.class).values().stream()
                .filter(candidate -> candidate.name().equals("account create"))
                .findFirst()
                .orElseThrow();
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        try {
            int exit = task.run(List.of(arguments), out, out);
            out.flush();
            return said + "exit " + exit;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
