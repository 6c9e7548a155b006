package org.garita.app.waits.measured;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.garita.app.platform.GaritaSettings;
import org.garita.app.sensing.ArrivalGate;
import org.garita.app.sensing.MeasuringNodes;
import org.garita.app.sensing.SensedReadings;
import org.garita.app.sensing.SensorRegister;
import org.garita.app.waits.MeasuredRoom;
import org.garita.app.waits.node.OtherSideAwaited;
import org.garita.app.waits.store.WordStore;
import org.garita.kernel.place.Country;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Measures all crossings each minute, on one thread that begins after the server is ready. */
@Component
class MinuteCycle implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(MinuteCycle.class);

    /** Between two looks at the clock, in milliseconds: what is said at a minute is on the board soon after it. */
    private static final long LOOK_MILLIS = 50;

    private static final long LONGEST_END_SECONDS = 5;

    private final MeasuredBorder border;
    private final OtherSideAwaited awaited;
    private final Clock clock;
    private volatile @Nullable ScheduledExecutorService worker;
    private volatile @Nullable ScheduledFuture<?> work;

    MinuteCycle(
            SensorRegister register,
            SensedReadings readings,
            ArrivalGate arrivals,
            WordStore store,
            MeasuredRoom room,
            ObjectProvider<VirtualArrivals> virtual,
            GaritaSettings settings,
            MeasuringNodes nodes,
            OtherSideAwaited awaited,
            Clock clock) {
        this.clock = clock;
        this.awaited = awaited;
        this.border = new MeasuredBorder(
                register,
                readings,
                arrivals,
                store,
                room::publish,
                measuredBy(settings.node()),
                nodes::here,
                virtual.orderedStream().toList());
    }

    private static Optional<Country> measuredBy(GaritaSettings.Node node) {
        return switch (node) {
            case BOTH -> Optional.empty();
            case US -> Optional.of(Country.US);
            case MX -> Optional.of(Country.MX);
        };
    }

    /** Begins after the server is ready; a tool that only opens the store begins nothing. */
    @EventListener
    void ready(ApplicationReadyEvent ready) {
        if (!ready.getApplicationContext().getEnvironment().getProperty("garita.tool", Boolean.class, false)) {
            ScheduledExecutorService own = Executors.newSingleThreadScheduledExecutor(task -> {
                Thread thread = new Thread(task, "minute-cycle");
                thread.setDaemon(true);
                return thread;
            });
            worker = own;
            work = own.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        try {
            long minute = Math.floorDiv(clock.millis(), MeasuredDay.MINUTE) * MeasuredDay.MINUTE;
            if (awaited.isDue(Instant.ofEpochMilli(minute))) {
                border.minute(minute);
            }
            border.goOn();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            LOG.error(
                    "A minute could not be published. Its words are kept, and appended with those of the next.",
                    failed);
        }
    }

    /** Lets a minute that is being stored come to its end: an interrupt would close the file of the embedded database. */
    @Override
    public void destroy() {
        ScheduledFuture<?> running = work;
        if (running != null) {
            running.cancel(false);
        }
        ScheduledExecutorService own = worker;
        if (own != null) {
            own.shutdown();
            try {
                if (!own.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                    LOG.warn("the minute cycle is still measuring; it ends with the process");
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
