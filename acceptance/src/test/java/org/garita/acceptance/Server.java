package org.garita.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A running server in a process of its own, on a port and a data folder of its own. */
final class Server implements AutoCloseable {
    /** When the clocks of the servers start, unless a test says otherwise: a Tuesday morning on the border. */
    static final String CLOCK = "2026-11-24T15:00:00Z";

    /** Value of {@code --set} for a server that runs the simulated crossing; others save the work. */
    static final String SIMULATED_CROSSING = "garita.demonstration.crossing=true";

    private static final Pattern READY = Pattern.compile("Garita is ready after .*?(http://127\\.0\\.0\\.1:\\d+)/en.*");
    private static final int LINES_KEPT = 400;

    private final Process process;
    private final Path data;
    private final URI origin;
    private final Deque<String> said;

    private Server(Process process, Path data, URI origin, Deque<String> said) {
        this.process = process;
        this.data = data;
        this.origin = origin;
        this.said = said;
    }

    /** Starts a server and returns once it is ready. */
    static Server start(Path data, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("serve", "--port", "0", "--data", data.toString()));
        arguments.addAll(List.of(options));
        if (!arguments.contains(SIMULATED_CROSSING)) {
            arguments.addAll(List.of("--set", "garita.demonstration.crossing=false"));
        }
        if (!arguments.contains("--clock")) {
            arguments.addAll(List.of("--clock", CLOCK));
        }
        Process process = new ProcessBuilder(
                        Program.command(List.of("-XX:TieredStopAtLevel=1"), arguments.toArray(String[]::new)))
                .redirectErrorStream(true)
                .start();
        Deque<String> said = new ArrayDeque<>();
        BufferedReader output = process.inputReader();
        return new Server(process, data, waitUntilReady(process, output, said), said).listenTo(output);
    }

    /** The same, for starting several at once. */
    static Server startUnchecked(Path data, String... options) {
        try {
            return start(data, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI waitUntilReady(Process process, BufferedReader output, Deque<String> said) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            keep(said, line);
            Matcher ready = READY.matcher(line);
            if (ready.matches()) {
                return URI.create(ready.group(1));
            }
        }
        process.destroyForcibly();
        throw new AssertionError("the server did not start; it said:\n" + String.join("\n", said));
    }

    private Server listenTo(BufferedReader output) {
        Thread listener = new Thread(() -> {
            try (output) {
                for (String line = output.readLine(); line != null; line = output.readLine()) {
                    keep(said, line);
                }
            } catch (IOException e) {
                if (process.isAlive()) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        listener.setDaemon(true);
        listener.start();
        return this;
    }

    private static void keep(Deque<String> said, String line) {
        synchronized (said) {
            said.add(line);
            if (said.size() > LINES_KEPT) {
                said.removeFirst();
            }
        }
    }

    URI address(String path) {
        return origin.resolve(path);
    }

    URI origin() {
        return origin;
    }

    Path data() {
        return data;
    }

    long pid() {
        return process.pid();
    }

    /** The last lines of its output. */
    Collection<String> said() {
        synchronized (said) {
            return List.copyOf(said);
        }
    }

    /** Ends it at once, as a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to stop and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
