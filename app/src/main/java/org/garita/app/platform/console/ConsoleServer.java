package org.garita.app.platform.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.garita.app.platform.ConsoleTasks;
import org.garita.app.platform.DataFolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Listens on the console socket of the data folder that this process has claimed; does nothing when it claimed none. */
@Component
final class ConsoleServer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleServer.class);

    /** Tasks done at a time; further ones wait. */
    private static final int TASKS_AT_A_TIME = 4;

    private final ObjectProvider<DataFolder> folder;
    private final ConsoleTasks tasks;
    private @Nullable ServerSocketChannel channel;
    private @Nullable ExecutorService threads;

    ConsoleServer(ObjectProvider<DataFolder> folder, ConsoleTasks tasks) {
        this.folder = folder;
        this.tasks = tasks;
    }

    @Override
    public void start() {
        folder.ifAvailable(claimed -> {
            try {
                listen(claimed.socket());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot listen on " + claimed.socket(), e);
            }
        });
    }

    private void listen(Path socket) throws IOException {
        Files.deleteIfExists(socket); // left by a process that was killed: the claim shows that it is gone
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
        }
        channel = server;
        ExecutorService pool = Executors.newFixedThreadPool(TASKS_AT_A_TIME, work -> daemon(work, "console-task"));
        threads = pool;
        daemon(() -> accept(server, pool), "console").start();
    }

    private void accept(ServerSocketChannel server, ExecutorService pool) {
        try {
            while (true) {
                SocketChannel caller = server.accept();
                pool.execute(() -> new ConsoleCall(caller, tasks).answer());
            }
        } catch (ClosedChannelException stopped) {
            LOG.debug("console closed");
        } catch (IOException e) {
            LOG.error("the console no longer listens; tools cannot reach this server until it starts again", e);
        }
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void stop() {
        try {
            if (channel != null) {
                channel.close();
                Files.deleteIfExists(folder.getObject().socket());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (threads != null) {
            threads.shutdown();
        }
        channel = null;
        threads = null;
    }

    @Override
    public boolean isRunning() {
        return channel != null;
    }
}
