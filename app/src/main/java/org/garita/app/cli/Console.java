package org.garita.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.ConnectException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.garita.app.GaritaApplication;
import org.garita.app.platform.ConsoleLine;
import org.garita.app.platform.ConsoleTasks;
import org.garita.app.platform.DataFolder;
import org.garita.app.platform.DataFolderInUse;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Has a room's task done where the store is open: by the running server when the data folder is in use, else by this
 * process, which then opens the store for that one task, without listening and without work by the clock.
 *
 * <p>What a command does with it (see {@link StoreCommand}):
 *
 * <pre>{@code
 * @Override
 * public Integer call() throws IOException {
 *     return console().run("import cbp-history", List.of(file.toAbsolutePath().toString()));
 * }
 * }</pre>
 */
final class Console {
    private final StoreOptions store;
    private final PrintWriter out;
    private final PrintWriter progress;

    Console(StoreOptions store, PrintWriter out, PrintWriter progress) {
        this.store = store;
        this.out = out;
        this.progress = progress;
    }

    /** Has the task done and returns its exit code; its lines appear as they come. */
    int run(String task, List<String> arguments) throws IOException {
        ConsoleLine.Request request = new ConsoleLine.Request(task, arguments);
        try (DataFolder claimed = DataFolder.claim(store.data())) {
            return here(claimed, request);
        } catch (DataFolderInUse inUse) {
            Path socket = inUse.socket().orElseThrow(() -> inUse);
            return atServer(socket, request, inUse);
        }
    }

    private int here(DataFolder folder, ConsoleLine.Request request) throws IOException {
        PrintStream standardOutput = System.out;
        System.setOut(System.err); // the application's log must not mix with the answer
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(GaritaApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(store.arguments("garita.data=" + folder.path(), "garita.tool=true", "server.port=-1"))) {
            ConsoleTasks tasks = application.getBean(ConsoleTasks.class);
            return tasks.run(request.task(), request.arguments(), out, progress);
        } finally {
            out.flush();
            progress.flush();
            System.setOut(standardOutput);
        }
    }

    private int atServer(Path socket, ConsoleLine.Request request, DataFolderInUse inUse) throws IOException {
        try (SocketChannel server = SocketChannel.open(UnixDomainSocketAddress.of(socket));
                Writer writer = Channels.newWriter(server, StandardCharsets.UTF_8);
                BufferedReader reader = new BufferedReader(Channels.newReader(server, StandardCharsets.UTF_8))) {
            writer.write(request.toJson() + "\n");
            writer.flush();
            return relay(reader);
        } catch (ConnectException notListening) {
            throw inUse;
        }
    }

    private int relay(BufferedReader reader) throws IOException {
        for (String json = reader.readLine(); json != null; json = reader.readLine()) {
            ConsoleLine line = ConsoleLine.parse(json);
            switch (line.kind()) {
                case OUT -> out.println(line.text());
                case PROGRESS -> {
                    progress.println(line.text());
                    progress.flush();
                }
                case EXIT -> {
                    out.flush();
                    return Integer.parseInt(line.text());
                }
            }
        }
        out.flush();
        throw new IOException("The running server went away before it had answered.");
    }
}
