package org.garita.app.waits.advice.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.garita.app.waits.ClassMeasure;
import org.garita.app.waits.CrossingMeasure;
import org.garita.app.waits.advice.WaitTargets;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Looks each minute whether the lane plan followed what was decided, and an hour after each decision records what is measured
 * then. What was seen of the lane plan before a restart is not known after it.
 */
@Component
public class AdviceFollower implements DisposableBean {
    /** The lane plan has so long to follow. */
    static final Duration FOLLOWS = Duration.ofMinutes(20);

    /** The effect is measured so long after a decision. */
    static final Duration SHOWS = Duration.ofMinutes(60);

    private static final Logger LOG = LoggerFactory.getLogger(AdviceFollower.class);

    private final AdviceDesk desk;
    private final AdviceStore store;
    private final WaitTargets targets;
    private final Clock clock;
    private final Map<String, Boolean> followed = new ConcurrentHashMap<>();
    private volatile @Nullable ScheduledExecutorService worker;

    AdviceFollower(AdviceDesk desk, AdviceStore store, WaitTargets targets, Clock clock) {
        this.desk = desk;
        this.store = store;
        this.targets = targets;
        this.clock = clock;
    }

    /** Begins after the server is ready; a tool that only opens the store begins nothing. */
    @EventListener
    void ready(ApplicationReadyEvent ready) {
        if (!ready.getApplicationContext().getEnvironment().getProperty("garita.tool", Boolean.class, false)) {
            ScheduledExecutorService own = Executors.newSingleThreadScheduledExecutor(task -> {
                Thread thread = new Thread(task, "advice-follower");
                thread.setDaemon(true);
                return thread;
            });
            worker = own;
            var unused = own.scheduleWithFixedDelay(this::lookOrTell, 60, 60, TimeUnit.SECONDS);
        }
    }

    private void lookOrTell() {
        try {
            look();
        } catch (DataAccessException failed) {
            LOG.error("What came of an advice could not be recorded; it is tried again in a minute.", failed);
        }
    }

    /** Looks at every decision of the last hours whose effect is not recorded. */
    void look() {
        Instant now = clock.instant();
        for (WaitTargets.Draft draft : targets.drafts()) {
            for (Decision one : store.since(draft.crossing(), now.minus(Duration.ofHours(6)))) {
                if (one.outcome().isEmpty()) {
                    follow(one, measure(one), now);
                }
            }
        }
    }

    private Optional<ClassMeasure> measure(Decision one) {
        return desk.measure(one.crossing()).map(CrossingMeasure::classes).flatMap(classes -> classes.stream()
                .filter(each -> each.id().equals(one.vehicleClass()))
                .findFirst());
    }

    private void follow(Decision one, Optional<ClassMeasure> measure, Instant now) {
        OptionalDouble lanes = measure.map(ClassMeasure::lanesOpen).orElse(OptionalDouble.empty());
        if (now.isBefore(one.at().plus(FOLLOWS))
                && lanes.isPresent()
                && one.lanesBefore().isPresent()) {
            boolean more = lanes.getAsDouble() >= one.lanesBefore().getAsDouble() + one.lanesMore();
            followed.merge(one.id(), more, (before, after) -> before || after);
        }
        if (!now.isBefore(one.at().plus(SHOWS))) {
            OptionalDouble minutes = measure.flatMap(each -> each.value(Quantity.EXPECTED))
                    .map(WaitValue::minutes)
                    .map(value -> OptionalDouble.of(value.middle()))
                    .orElse(OptionalDouble.empty());
            store.add(one.id(), new Decision.Outcome(now, minutes, Optional.ofNullable(followed.remove(one.id()))));
        }
    }

    @Override
    public void destroy() {
        ScheduledExecutorService own = worker;
        if (own != null) {
            own.shutdownNow();
        }
    }
}
