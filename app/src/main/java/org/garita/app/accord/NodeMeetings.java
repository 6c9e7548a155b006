package org.garita.app.accord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.garita.app.accord.exchange.NodeExchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** While the server runs: listens for the other node and calls it from time to time, as the settings say. */
final class NodeMeetings implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(NodeMeetings.class);
    private static final long LONGEST_STOP_SECONDS = 5;

    private final AccordSettings.Exchange settings;
    private final NodeExchange exchange;
    private final Introduction introduction;
    private final ScheduledExecutorService caller = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "node-meetings");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Future<?>> calls = new ArrayList<>();
    private String carried = "";
    private volatile boolean running;

    /** States this node's certificate in its journal. */
    interface Introduction {
        void state() throws IOException;
    }

    NodeMeetings(AccordSettings.Exchange settings, NodeExchange exchange, Introduction introduction) {
        this.settings = settings;
        this.exchange = exchange;
        this.introduction = introduction;
    }

    @Override
    public void start() {
        running = true;
        if (settings.port().isEmpty() && settings.peer().isEmpty()) {
            return;
        }
        try {
            introduction.state();
            if (settings.port().isPresent()) {
                int port = exchange.listen(new InetSocketAddress(settings.port().get()));
                LOG.info("Listening for the other government's node on port {}", port);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        settings.peer().map(URI::create).ifPresent(peer -> {
            calls.add(caller.scheduleWithFixedDelay(() -> meet(peer), 0, settings.everyMinutes(), TimeUnit.MINUTES));
            calls.add(caller.scheduleWithFixedDelay(
                    () -> carry(peer), settings.carrySeconds(), settings.carrySeconds(), TimeUnit.SECONDS));
        });
    }

    /** One call with what rooms carry; the same trouble is told once until it changes. */
    private void carry(URI peer) {
        String told;
        try {
            told = String.join("; ", exchange.carry(peer));
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            told = String.valueOf(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        if (!told.equals(carried) && !told.isEmpty()) {
            LOG.warn("Carrying to and from {}: {}", peer, told);
        }
        carried = told;
    }

    /** One call; a peer that cannot be reached or is not the stated one is told in the log and tried again later. */
    private void meet(URI peer) {
        try {
            List<String> told = exchange.meet(peer);
            told.forEach(line -> LOG.info("Meeting with {}: {}", peer, line));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("No meeting with {}: {}", peer, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Waits for a meeting under way. It is not interrupted: it may be writing, and an interrupt in the middle of a write
     * closes the journal's file.
     */
    @Override
    public void stop() {
        running = false;
        calls.forEach(call -> call.cancel(false));
        caller.shutdown();
        try {
            if (!caller.awaitTermination(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("A meeting with the other node is still under way; it is left alone.");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
