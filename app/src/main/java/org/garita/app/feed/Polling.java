package org.garita.app.feed;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.garita.app.crossing.Crossings;
import org.garita.app.platform.GaritaSettings;
import org.garita.app.waits.Intake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps a poller going on a thread of its own while the server runs. The setting {@code garita.feed} is an address, {@code
 * file:} and a path, or {@code typical-week} for no feed at all; without it the live feed of CBP is polled. A tool that
 * opens the store for one task ({@code garita.tool}) polls nothing.
 */
@Component
class Polling implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Polling.class);
    private static final String CBP = "https://bwt.cbp.gov/api/bwtpublicmod";
    private static final String NONE = "typical-week";
    private static final String FILE = "file:";
    private static final int BEFORE_THE_WEB_SERVER = WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;

    private final Optional<Poller> poller;
    private Optional<ScheduledExecutorService> thread = Optional.empty();

    Polling(
            GaritaSettings settings,
            @Value("${garita.tool:false}") boolean tool,
            Crossings crossings,
            Intake intake,
            Clock clock) {
        String address = settings.feed()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(CBP);
        this.poller = tool || address.equals(NONE)
                ? Optional.empty()
                : Optional.of(new Poller(
                        source(address),
                        new FeedReader(new CbpPorts(crossings)),
                        intake,
                        clock,
                        new BackOff(new SplittableRandom())));
    }

    static FeedSource source(String address) {
        if (address.startsWith(FILE)) {
            String path = address.substring(FILE.length());
            return new RecordedFeed(Path.of(path.startsWith("///") ? path.substring(2) : path));
        }
        if (address.startsWith("https://") || address.startsWith("http://")) {
            return new HttpFeed(URI.create(address));
        }
        throw new IllegalArgumentException(
                "garita.feed must be https:, file: or typical-week, got '%s'. Maybe 'file:' is missing before a path."
                        .formatted(address));
    }

    @Override
    public void start() {
        if (poller.isPresent()) {
            ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(work -> {
                Thread polling = new Thread(work, "feed");
                polling.setDaemon(true);
                return polling;
            });
            thread = Optional.of(executor);
            poller.get().resume();
            again(executor, poller.get(), Duration.ZERO);
        }
    }

    private static void again(ScheduledExecutorService executor, Poller poller, Duration pause) {
        ScheduledFuture<?> unused =
                executor.schedule(() -> turn(executor, poller), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** One turn; the machine's failures (a full disk) are logged here and tried again after the longest pause. */
    private static void turn(ScheduledExecutorService executor, Poller poller) {
        try {
            poller.poll().ifPresent(pause -> again(executor, poller, pause));
        } catch (RuntimeException failure) {
            LOG.error("the feed could not be taken in; trying again in {}", BackOff.LONGEST, failure);
            again(executor, poller, BackOff.LONGEST);
        }
    }

    /** Before the web server listens, so that no visitor sees a board without the stored reports. */
    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }

    @Override
    public void stop() {
        thread.ifPresent(ScheduledExecutorService::shutdownNow);
        thread = Optional.empty();
    }

    @Override
    public boolean isRunning() {
        return thread.isPresent();
    }
}
