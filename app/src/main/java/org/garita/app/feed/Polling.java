package org.garita.app.feed;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
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
 * file:} and a path, or {@code typical-week} for no feed at all; without it the live feed of CBP is polled. The setting
 * {@code garita.feed-pause} (such as {@code PT2M}) is how long to wait after an answer; without it five minutes, and one
 * minute between recorded answers. A tool that opens the store for one task ({@code garita.tool}) polls nothing.
 */
@Component
class Polling implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Polling.class);
    private static final String CBP = "https://bwt.cbp.gov/api/bwtpublicmod";
    private static final String NONE = "typical-week";
    private static final String FILE = "file:";
    private static final int BEFORE_THE_WEB_SERVER = WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    private static final long LONGEST_STOP_MILLISECONDS = 5_000;

    private final Optional<Poller> poller;
    private volatile Optional<Turns> turns = Optional.empty();

    Polling(
            GaritaSettings settings,
            @Value("${garita.tool:false}") boolean tool,
            @Value("${garita.feed-pause:}") String pause,
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
                        source(address, pause(pause)),
                        new FeedReader(new CbpPorts(crossings)),
                        intake,
                        clock,
                        new BackOff(new SplittableRandom())));
    }

    static FeedSource source(String address, Optional<Duration> pause) {
        if (address.startsWith(FILE)) {
            String path = address.substring(FILE.length());
            return new RecordedFeed(
                    Path.of(path.startsWith("///") ? path.substring(2) : path), pause.orElse(RecordedFeed.PAUSE));
        }
        if (address.startsWith("https://") || address.startsWith("http://")) {
            return new HttpFeed(URI.create(address), pause.orElse(HttpFeed.PAUSE), HttpFeed.ANSWER);
        }
        throw new IllegalArgumentException(
                "garita.feed must be https:, file: or typical-week, got '%s'. Maybe 'file:' is missing before a path."
                        .formatted(address));
    }

    static Optional<Duration> pause(String words) {
        if (words.isBlank()) {
            return Optional.empty();
        }
        Optional<Duration> pause = duration(words.strip());
        if (pause.isEmpty() || pause.get().isNegative() || pause.get().isZero()) {
            throw new IllegalArgumentException(
                    "garita.feed-pause must be a duration above zero such as PT5M or PT30S, got '%s'. Maybe the PT is missing."
                            .formatted(words));
        }
        return pause;
    }

    private static Optional<Duration> duration(String words) {
        try {
            return Optional.of(Duration.parse(words));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** A thread that asks until the source is exhausted or the polling stopped. */
    private static final class Turns {
        private final CountDownLatch end = new CountDownLatch(1);
        private final Poller poller;
        private final Thread thread;

        Turns(Poller poller) {
            this.poller = poller;
            this.thread = new Thread(this::takeTurns, "feed");
            thread.setDaemon(true);
        }

        void begin() {
            poller.resume();
            thread.start();
        }

        private void takeTurns() {
            try {
                Optional<Duration> pause = Optional.of(Duration.ZERO);
                while (pause.isPresent() && !end.await(pause.get().toMillis(), TimeUnit.MILLISECONDS)) {
                    pause = turn();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        /** One turn; the machine's failures (a full disk) are logged here and tried again after the longest pause. */
        private Optional<Duration> turn() {
            try {
                return poller.poll();
            } catch (RuntimeException failure) {
                LOG.error("the feed could not be taken in; trying again in {}", BackOff.LONGEST, failure);
                return Optional.of(BackOff.LONGEST);
            }
        }

        /**
         * Waits for a turn under way. The thread is not interrupted: it may be writing, and an interrupt in the middle of a
         * write closes the database file under everybody. One that still waits for an answer is left alone; what it gets is
         * no longer taken.
         */
        void end() {
            poller.end();
            end.countDown();
            try {
                thread.join(LONGEST_STOP_MILLISECONDS);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void start() {
        turns = poller.map(Turns::new);
        turns.ifPresent(Turns::begin);
    }

    /** Before the web server listens, so that no visitor sees a board without the stored reports. */
    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }

    @Override
    public void stop() {
        Optional<Turns> ending = turns;
        turns = Optional.empty();
        ending.ifPresent(Turns::end);
    }

    @Override
    public boolean isRunning() {
        return turns.isPresent();
    }
}
