package org.garita.app.waits.demonstration;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.garita.app.platform.PublishedState;
import org.garita.app.sensing.SensingSettings;
import org.garita.app.sensing.VirtualReadings;
import org.garita.app.waits.CrossingMeasure;
import org.garita.app.waits.DemonstratedCrossing;
import org.garita.app.waits.MeasuredRoom;
import org.garita.app.waits.MeasuredWaits;
import org.garita.app.waits.demonstration.SimulatedCrossing.State;
import org.garita.app.waits.measured.VirtualArrivals;
import org.garita.app.waits.store.WordStore;
import org.garita.kernel.place.CrossingId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets the virtual sensors of the simulated crossing send as time passes, on one thread that begins after the server is ready, and
 * publishes one immutable snapshot at a time of what the minute cycle said of it, with the truth beside it.
 */
@Component
public class DemonstrationCrossing implements DemonstratedCrossing, VirtualArrivals, PublishedState, DisposableBean {
    /** Its id among crossings; none of the map has it. */
    public static final CrossingId ID = new CrossingId("simulated-crossing");

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationCrossing.class);

    /** So much is said of the time before the first start. */
    private static final Duration SHOWN = Duration.ofHours(12);

    /** Readings are handed in well before their batch would be forgotten. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(30);

    private static final long MINUTE = 60_000;
    private static final long FIRST_PAUSE_MILLIS = 3_000;

    /** Between two looks at the clock. */
    private static final long PAUSE_MILLIS = 200;

    /** When the disk failed it is tried again so much later. */
    private static final long AGAIN_MILLIS = MINUTE;

    private final DemonstrationSettings settings;
    private final VirtualReadings intake;
    private final MeasuredWaits measured;
    private final WordStore words;
    private final LaneOrder.Kept orders;
    private final Duration kept;
    private final Clock clock;
    private final AtomicLong version = new AtomicLong();
    private final Queue<LaneOrder> newOrders = new ConcurrentLinkedQueue<>();
    private final SimulatedHours hours;
    private volatile @Nullable SimulatedCrossing published;
    private volatile @Nullable ScheduledExecutorService worker;
    private volatile boolean ended;
    private volatile long from;
    private volatile OptionalLong arrived = OptionalLong.empty();

    private @Nullable SimulatedFeed feed;
    private @Nullable DemonstrationPort port;
    private long playedSince;
    private long notBefore;

    DemonstrationCrossing(
            DemonstrationSettings settings,
            VirtualReadings intake,
            MeasuredWaits measured,
            WordStore words,
            LaneOrder.Kept orders,
            SensingSettings sensing,
            Clock clock) {
        this.settings = settings;
        this.intake = intake;
        this.measured = measured;
        this.words = words;
        this.orders = orders;
        this.kept = sensing.keepReads();
        this.clock = clock;
        this.hours = new SimulatedHours(words, ID);
    }

    @Override
    public boolean shown() {
        return settings.crossing();
    }

    @Override
    public long version() {
        return version.get();
    }

    @Override
    public CrossingId crossing() {
        return ID;
    }

    @Override
    public OptionalLong until() {
        return arrived;
    }

    @Override
    public long from() {
        return from;
    }

    /** As last published; null until its past hours are played, and where there is no such crossing. */
    public @Nullable SimulatedCrossing published() {
        return published;
    }

    /** Changes lanes of the simulated crossing from the next five minutes on; it obeys within seconds. */
    public void obey(LaneOrder order) {
        newOrders.add(order);
    }

    /** Replaces what is published; null is the beginning. */
    void publish(@Nullable SimulatedCrossing next) {
        published = next;
        version.incrementAndGet();
    }

    /** Begins after the server is ready; a tool that only opens the store begins nothing. */
    @EventListener
    void ready(ApplicationReadyEvent ready) {
        boolean tool = ready.getApplicationContext().getEnvironment().getProperty("garita.tool", Boolean.class, false);
        if (settings.crossing() && !tool) {
            ScheduledExecutorService own = Executors.newSingleThreadScheduledExecutor(task -> {
                Thread thread = new Thread(task, "simulated-crossing");
                thread.setDaemon(true);
                return thread;
            });
            worker = own;
            var unused =
                    own.scheduleWithFixedDelay(this::advance, FIRST_PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Hands in what has been told since the last time, and publishes what was said of it. */
    private void advance() {
        try {
            if (clock.millis() >= notBefore) {
                feed();
                show();
            }
        } catch (InterruptedException | CancellationException stopped) {
            LOG.debug("the simulated crossing ended with the server");
        } catch (IOException failed) {
            LOG.error("Readings of the simulated crossing could not be stored; in a minute it is tried again.", failed);
            notBefore = clock.millis() + AGAIN_MILLIS;
        } catch (RuntimeException failed) {
            LOG.error("The simulated crossing stopped. Everything else goes on; its page says so.", failed);
            stopped();
            destroy();
        }
    }

    private void feed() throws IOException, InterruptedException {
        SimulatedFeed running = begun();
        for (LaneOrder order = newOrders.poll(); order != null; order = newOrders.poll()) {
            running.obey(order);
        }
        running.until(simulated(clock.millis()));
        arrived = OptionalLong.of(wholeMinute(running.given()));
    }

    /** Begins so far back as measuring needs, and hands in everything until words are to be said. */
    private SimulatedFeed begun() throws IOException, InterruptedException {
        if (feed == null) {
            long now = clock.millis();
            DemonstrationPort read = DemonstrationPort.read();
            long last = words.lastIssued(ID, MeasuredRoom.LIVE)
                    .map(Instant::toEpochMilli)
                    .orElse(0L);
            from = Math.min(wholeMinute(now), Math.max(wholeMinute(now - SHOWN.toMillis()), last));
            long remembered = wholeMinute(now - kept.minus(FORGOTTEN).toMillis());
            long begins = Math.max(VirtualArrivals.needed(read.layout(), from), remembered);
            SimulatedFeed begun = new SimulatedFeed(read, ID, intake, begins, () -> !ended);
            orders.taken(ID, Instant.ofEpochMilli(begins)).forEach(begun::obey);
            newOrders.clear();
            begun.begin();
            begun.until(from);
            port = read;
            feed = begun;
            playedSince = clock.millis();
        }
        return feed;
    }

    private static long wholeMinute(long moment) {
        return Math.floorDiv(moment, MINUTE) * MINUTE;
    }

    /** The simulated clock is the real one, unless the past is played at a speed and has not caught up. */
    private long simulated(long real) {
        return settings.playedAt().isPresent()
                ? Math.min(
                        real,
                        from
                                + Math.round((real - playedSince)
                                        * settings.playedAt().getAsDouble()))
                : real;
    }

    private void show() {
        DemonstrationPort of = port;
        SimulatedFeed truth = feed;
        Optional<Instant> said = measured.measured().crossing(ID).map(CrossingMeasure::issued);
        if (of == null || truth == null || said.isEmpty()) {
            return;
        }
        boolean behind = clock.millis() - said.get().toEpochMilli() > 2 * MINUTE;
        double speed = behind ? settings.playedAt().orElse(1) : 1;
        hours.upTo(said.get(), truth::truth)
                .ifPresent(minutes ->
                        publish(new SimulatedCrossing(State.RUNNING, said.get(), speed, of.layout(), minutes)));
    }

    private void stopped() {
        SimulatedCrossing last = published;
        if (last != null) {
            publish(new SimulatedCrossing(State.STOPPED, last.asOf(), last.speed(), last.layout(), last.minutes()));
        }
    }

    /** Lets a batch that is being written come to its end: an interrupt would close the file of the embedded database. */
    @Override
    public void destroy() {
        ended = true;
        ScheduledExecutorService own = worker;
        if (own != null) {
            own.shutdown();
        }
    }
}
