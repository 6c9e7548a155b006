package org.garita.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.garita.app.platform.ConsoleLine;

/** Asks a running server for the task of a tool through its console socket, as the tool does, but starts no process. */
final class Console {
    private Console() {}

    /** What the server answered to the end; what a tool would print to standard error is in {@code err}. */
    static Program.Answer ask(Server server, String task, String... arguments) throws IOException {
        try (SocketChannel socket = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.connect(UnixDomainSocketAddress.of(server.data().resolve("console.sock")));
            String request = new ConsoleLine.Request(task, List.of(arguments)).toJson() + "\n";
            socket.write(StandardCharsets.UTF_8.encode(request));
            return listen(new BufferedReader(Channels.newReader(socket, StandardCharsets.UTF_8)), task);
        }
    }

    private static Program.Answer listen(BufferedReader server, String task) throws IOException {
        StringBuilder out = new StringBuilder();
        StringBuilder err = new StringBuilder();
        for (String json = server.readLine(); json != null; json = server.readLine()) {
            ConsoleLine line = ConsoleLine.parse(json);
            switch (line.kind()) {
                case OUT -> out.append(line.text()).append('\n');
                case PROGRESS -> err.append(line.text()).append('\n');
                case EXIT -> {
                    return new Program.Answer(Integer.parseInt(line.text()), out.toString(), err.toString());
                }
            }
        }
        throw new AssertionError("the server went away during " + task + "; it said: " + out + err);
    }
}
