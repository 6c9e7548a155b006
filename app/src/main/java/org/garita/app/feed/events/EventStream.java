package org.garita.app.feed.events;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.garita.app.feed.PublishedWaits;
import org.garita.app.waits.MeasuredWaits;
import org.garita.app.waits.Waits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Watches both boards on a thread of its own and tells every reader of a new one; between boards a comment every {@value
 * #HEARTBEAT_SECONDS} seconds keeps the connection and finds readers who are gone. Stops before the web server does, so
 * that no open stream holds a stopping server.
 */
@Component
public final class EventStream implements SmartLifecycle {
    /** Most readers at once; each holds one connection and a few kilobytes. */
    public static final int MOST_READERS = 500;

    static final int HEARTBEAT_SECONDS = 15;
    private static final byte[] HEARTBEAT = ": still here\n\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] GREETING = "retry: 5000\n\n".getBytes(StandardCharsets.UTF_8);

    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);

    private final Waits waits;
    private final MeasuredWaits measured;
    private final Set<Subscriber> readers = ConcurrentHashMap.newKeySet();
    private volatile Optional<CountDownLatch> running = Optional.empty();

    /** A stream of these boards. */
    public EventStream(Waits waits, MeasuredWaits measured) {
        this.waits = waits;
        this.measured = measured;
    }

    /**
     * Opens a stream for a reader, beginning with the present board.
     *
     * @return whether there was room
     */
    public boolean open(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (readers.size() >= MOST_READERS || !isRunning()) {
            return false;
        }
        response.setContentType("text/event-stream");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext context = request.startAsync();
        context.setTimeout(0);
        Subscriber[] me = new Subscriber[1];
        Subscriber reader = new Subscriber(response.getOutputStream(), () -> {
            readers.removeIf(each -> each == me[0]);
            finish(context);
        });
        me[0] = reader;
        context.addListener(new Leaving(reader));
        join(reader);
        response.getOutputStream().setWriteListener(reader);
        return true;
    }

    /** Ends a request, unless the container has done so: it does, on a thread of its own, when a connection breaks. */
    private static void finish(AsyncContext context) {
        try {
            context.complete();
        } catch (IllegalStateException ended) {
            LOG.debug("a reader's request had ended already", ended);
        }
    }

    void join(Subscriber reader) {
        reader.tell(GREETING);
        reader.tell(BoardEvent.of(Optional.empty(), present()).message());
        readers.add(reader);
    }

    private PublishedWaits present() {
        return PublishedWaits.of(waits, measured);
    }

    int readers() {
        return readers.size();
    }

    /** Tells every reader of a new board, or that this node still lives. */
    void tell(Optional<PublishedWaits> before, PublishedWaits now) {
        boolean same = before.filter(known -> known.equals(now)).isPresent();
        byte[] message = same ? HEARTBEAT : BoardEvent.of(before, now).message();
        readers.forEach(reader -> reader.tell(message));
    }

    private void watch(CountDownLatch end) {
        Optional<PublishedWaits> told = Optional.of(present());
        int silent = 0;
        try {
            while (!end.await(1, TimeUnit.SECONDS)) {
                PublishedWaits now = present();
                silent++;
                if (!told.get().equals(now) || silent >= HEARTBEAT_SECONDS) {
                    tell(told, now);
                    told = Optional.of(now);
                    silent = 0;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        CountDownLatch end = new CountDownLatch(1);
        running = Optional.of(end);
        Thread watching = new Thread(() -> watch(end), "events");
        watching.setDaemon(true);
        watching.start();
    }

    @Override
    public void stop() {
        running.ifPresent(CountDownLatch::countDown);
        running = Optional.empty();
        readers.forEach(Subscriber::leave);
    }

    @Override
    public boolean isRunning() {
        return running.isPresent();
    }

    /** Notices that the container ended the request. */
    private record Leaving(Subscriber reader) implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) {
            reader.leave();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            reader.leave();
        }

        @Override
        public void onError(AsyncEvent event) {
            reader.leave();
            finish(event.getAsyncContext());
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // nothing begins anew here
        }
    }
}
