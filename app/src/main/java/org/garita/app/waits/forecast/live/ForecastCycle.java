package org.garita.app.waits.forecast.live;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Steps {@link LiveForecasts} on one thread, which begins with the first step that is due after the server
 * is ready. Never two steps at once. At the end what computes is ended at once, what stores is let come to its end.
 */
@Component
class ForecastCycle implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ForecastCycle.class);
    private static final long LONGEST_END_SECONDS = 5;

    private final LiveForecasts forecasts;
    private final SparingWork work;
    private final Clock clock;
    private final AtomicBoolean stepping = new AtomicBoolean();
    private volatile boolean ready;
    private @Nullable ExecutorService worker; // guarded by this

    ForecastCycle(LiveForecasts forecasts, SparingWork work, Clock clock) {
        this.forecasts = forecasts;
        this.work = work;
        this.clock = clock;
    }

    /** Nothing begins before; a tool that only opens the store begins nothing. */
    @EventListener
    void ready(ApplicationReadyEvent event) {
        ready = !event.getApplicationContext().getEnvironment().getProperty("garita.tool", Boolean.class, false);
    }

    @Scheduled(initialDelay = 5, fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void look() {
        if (ready && !stepping.get() && forecasts.isDue(clock.instant()) && stepping.compareAndSet(false, true)) {
            try {
                worker().execute(this::step);
            } catch (RejectedExecutionException ended) {
                stepping.set(false);
            }
        }
    }

    private synchronized ExecutorService worker() {
        ExecutorService own = worker;
        if (own == null) {
            own = Executors.newSingleThreadExecutor(task -> {
                Thread thread = new Thread(task, "forecasts");
                thread.setDaemon(true);
                return thread;
            });
            worker = own;
        }
        return own;
    }

    private void step() {
        Instant now = clock.instant();
        try {
            forecasts.step(now);
        } catch (CancellationException ended) {
            LOG.debug("the server ends while forecasts are made", ended);
        } catch (RuntimeException failed) {
            LOG.error("Forecasts could not be made; those made before stay, and are told with their time.", failed);
            forecasts.failed(now);
        } finally {
            stepping.set(false);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        ready = false;
        work.close();
        ExecutorService own;
        synchronized (this) {
            own = worker;
        }
        if (own != null) {
            own.shutdown();
            if (!own.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("forecasts are still being stored; this ends with the process");
            }
        }
    }
}
