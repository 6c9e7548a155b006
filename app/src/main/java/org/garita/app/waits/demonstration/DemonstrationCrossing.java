package org.garita.app.waits.demonstration;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.garita.app.platform.PublishedState;
import org.garita.app.waits.CrossingMeasure;
import org.garita.app.waits.DemonstratedCrossing;
import org.garita.app.waits.MeasuredBeside;
import org.garita.app.waits.demonstration.SimulatedCrossing.State;
import org.garita.kernel.place.CrossingId;
import org.garita.planning.advice.LaneChange;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the simulated crossing up to its clock, on one thread that begins after the server is ready, and publishes one immutable snapshot at a time.
 */
@Component
public class DemonstrationCrossing implements DemonstratedCrossing, MeasuredBeside, PublishedState, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationCrossing.class);

    /** Played before the first page: 12 hours to show, and 4 in which measuring finds its feet. */
    private static final long PLAYED_BEFORE = 16 * 3_600_000L;

    /** Its name on the board of measured waits; no crossing of the map has it. */
    /** Its id among crossings; no real one has it. */
    public static final CrossingId ID = new CrossingId("simulated-crossing");

    private static final long FIRST_PAUSE_SECONDS = 3;

    /** Between two looks at the clock; at high speed several minutes are published at once. */
    private static final long PAUSE_SECONDS = 1;

    private final DemonstrationSettings settings;
    private final Clock clock;
    private final AtomicLong version = new AtomicLong();
    private final Queue<List<LaneChange>> orders = new ConcurrentLinkedQueue<>();
    private volatile @Nullable SimulatedCrossing published;
    private volatile Optional<CrossingMeasure> onBoard = Optional.empty();
    private volatile @Nullable ScheduledExecutorService worker;
    private volatile @Nullable ScheduledFuture<?> work;
    private volatile boolean ended;

    private @Nullable MeasuredCrossing measured;
    private long begun;
    private long shownMinute;

    DemonstrationCrossing(DemonstrationSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean shown() {
        return settings.crossing();
    }

    @Override
    public long version() {
        return version.get();
    }

    /** As last published; null until its past hours are played, and where there is no such crossing. */
    public @Nullable SimulatedCrossing published() {
        return published;
    }

    /** Changes lanes of the simulated crossing from the next five minutes on; it obeys within seconds. */
    public void obey(List<LaneChange> changes) {
        orders.add(List.copyOf(changes));
    }

    /** Replaces what is published; null is the beginning. */
    void publish(@Nullable SimulatedCrossing next) {
        published = next;
        version.incrementAndGet();
    }

    /** In real time only: a clock that runs faster than that of the board does not belong on it. */
    @Override
    public Optional<CrossingMeasure> measured() {
        return onBoard;
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
            work = own.scheduleWithFixedDelay(this::advance, FIRST_PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Measures what has passed since the last time, and publishes it when there is a new minute. */
    private void advance() {
        try {
            MeasuredCrossing crossing = begun();
            crossing.until(simulated(clock.millis()));
            for (List<LaneChange> order = orders.poll(); order != null; order = orders.poll()) {
                crossing.obey(order);
            }
            List<MeasuredMinute> minutes = crossing.minutes();
            if (!minutes.isEmpty() && minutes.get(minutes.size() - 1).at() != shownMinute) {
                shownMinute = minutes.get(minutes.size() - 1).at();
                if (settings.speed() <= 1) {
                    onBoard = Optional.of(new CrossingMeasure(
                            ID, Instant.ofEpochMilli(shownMinute), true, Optional.empty(), crossing.measures()));
                }
                publish(new SimulatedCrossing(
                        State.RUNNING,
                        Instant.ofEpochMilli(shownMinute),
                        settings.speed(),
                        crossing.layout(),
                        minutes));
            }
        } catch (CancellationException stopped) {
            LOG.debug("the simulated crossing ended with the server");
        } catch (RuntimeException failed) {
            LOG.error("The simulated crossing stopped. Everything else goes on; its page says so.", failed);
            stopped();
            destroy();
        }
    }

    private MeasuredCrossing begun() {
        if (measured == null) {
            begun = clock.millis();
            measured = new MeasuredCrossing(DemonstrationPort.read(), begun - PLAYED_BEFORE, () -> !ended);
        }
        return measured;
    }

    /** The simulated clock starts at the real one and runs at its own speed. */
    private long simulated(long real) {
        return begun + Math.round((real - begun) * settings.speed());
    }

    private void stopped() {
        onBoard = Optional.empty();
        SimulatedCrossing last = published;
        if (last != null) {
            publish(new SimulatedCrossing(State.STOPPED, last.asOf(), last.speed(), last.layout(), last.minutes()));
        }
    }

    @Override
    public void destroy() {
        ended = true;
        ScheduledFuture<?> running = work;
        if (running != null) {
            running.cancel(false);
        }
        ScheduledExecutorService own = worker;
        if (own != null) {
            own.shutdownNow();
        }
    }
}
