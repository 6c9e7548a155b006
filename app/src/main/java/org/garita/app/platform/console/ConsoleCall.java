package org.garita.app.platform.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.garita.app.platform.ConsoleLine;
import org.garita.app.platform.ConsoleTasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** One caller at the console: one request, its answer. A caller that goes away does not stop work begun. */
final class ConsoleCall {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleCall.class);

    /** Exit code when the machine failed, not the input. */
    private static final int FAILED = 3;

    /** Longest request line, in characters; arguments are paths and options, never content. */
    private static final int LONGEST_REQUEST = 64 * 1024;

    private final SocketChannel caller;
    private final ConsoleTasks tasks;

    ConsoleCall(SocketChannel caller, ConsoleTasks tasks) {
        this.caller = caller;
        this.tasks = tasks;
    }

    void answer() {
        try (caller;
                Reader reader = Channels.newReader(caller, StandardCharsets.UTF_8);
                Writer writer = Channels.newWriter(caller, StandardCharsets.UTF_8)) {
            Answer answer = new Answer(writer);
            int exit = run(requestLine(new BufferedReader(reader)), answer);
            answer.say(ConsoleLine.Kind.EXIT, Integer.toString(exit));
        } catch (IOException e) {
            LOG.warn("a console caller went away: {}", e.toString());
        }
    }

    private int run(String line, Answer answer) {
        try (PrintWriter out = answer.writer(ConsoleLine.Kind.OUT);
                PrintWriter progress = answer.writer(ConsoleLine.Kind.PROGRESS)) {
            ConsoleLine.Request request = ConsoleLine.Request.parse(line);
            return tasks.run(request.task(), request.arguments(), out, progress);
        } catch (JacksonException e) {
            answer.say(ConsoleLine.Kind.PROGRESS, "The console takes one JSON object {task, arguments} a line.");
            return ConsoleTasks.BAD_INPUT;
        } catch (IOException | RuntimeException e) {
            LOG.error("a console task failed: {}", line, e);
            answer.say(
                    ConsoleLine.Kind.PROGRESS,
                    "The running server failed at this (%s); its log says more.".formatted(e.getMessage()));
            return FAILED;
        }
    }

    private static String requestLine(Reader reader) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = reader.read(); c >= 0 && c != '\n'; c = reader.read()) {
            if (line.length() == LONGEST_REQUEST) {
                throw new IOException("a request longer than " + LONGEST_REQUEST + " characters");
            }
            line.append((char) c);
        }
        return line.toString();
    }
}
