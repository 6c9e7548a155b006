package org.garita.app.waits.solution;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.garita.app.scenario.Background;
import org.garita.app.scenario.PortTrials;
import org.garita.app.waits.store.SolutionStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs solutions on their worked ports and keeps what came of it. */
@Component
public class Simulations {
    /** As many days, repetitions and the seed of the standing runs of worked ports. */
    public static final Amount USUAL = new Amount(7, 12, 2010);

    private static final Logger LOG = LoggerFactory.getLogger(Simulations.class);

    private final PortTrials trials;
    private final Background queue;
    private final SolutionStore store;
    private final SolutionVersion version;
    private final Clock clock;
    private final Map<String, String> failed = new ConcurrentHashMap<>();

    Simulations(PortTrials trials, Background queue, SolutionStore store, SolutionVersion version, Clock clock) {
        this.trials = trials;
        this.queue = queue;
        this.store = store;
        this.version = version;
        this.clock = clock;
    }

    /**
     * How much is run.
     *
     * @param days of each repetition, 1 to 28
     * @param replications 2 to 200
     * @param seed any number
     */
    public record Amount(int days, int replications, long seed) {}

    private static PortTrials.Asked asked(Solution solution, Amount amount) {
        return new PortTrials.Asked(
                solution.port(), solution.changes(), amount.days(), amount.replications(), amount.seed());
    }

    /**
     * Runs a solution now and keeps the result.
     *
     * @throws IllegalArgumentException when an amount is out of range
     */
    public KeptSimulation run(Solution solution, Amount amount, String by, Background.Steps steps) {
        PortTrials.Asked asked = asked(solution, amount);
        KeptSimulation kept = new KeptSimulation(
                UUID.randomUUID().toString(),
                solution.id(),
                trials.digest(asked),
                asked,
                trials.run(asked, steps),
                by,
                clock.instant());
        store.add(kept);
        version.changed();
        return kept;
    }

    /**
     * Puts a run in the queue.
     *
     * @return done when it is over, however it ended
     * @throws IllegalArgumentException when an amount is out of range
     */
    public CompletableFuture<Void> submit(Solution solution, Amount amount, String by) {
        String digest = trials.digest(asked(solution, amount));
        failed.remove(solution.id());
        return queue.submit(key(solution), new Background.Work() {
            @Override
            public Runnable run(Background.Steps steps) {
                KeptSimulation kept = Simulations.this.run(solution, amount, by, steps);
                return () -> LOG.info("Solution {} was simulated: {}", solution.id(), kept.digest());
            }

            @Override
            public void cancelled() {
                version.changed();
            }

            @Override
            public void failed() {
                failed.put(solution.id(), digest);
                version.changed();
            }
        });
    }

    private static String key(Solution solution) {
        return "solution " + solution.id();
    }

    /** Where a run stands; nothing when none is under way. */
    public Optional<Background.Standing> progress(Solution solution) {
        return queue.standing(key(solution));
    }

    /** Whether the last run failed. */
    public boolean failed(Solution solution) {
        return failed.containsKey(solution.id());
    }

    /** Runs that hold for the solution and the port as they are now, the newest first. */
    public List<KeptSimulation> of(Solution solution) {
        return store.simulations(solution.id()).stream()
                .filter(kept -> kept.asked().changes().equals(solution.changes()))
                .filter(kept -> trials.digest(kept.asked()).equals(kept.digest()))
                .toList();
    }
}
