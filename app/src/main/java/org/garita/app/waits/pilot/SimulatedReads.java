package org.garita.app.waits.pilot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.garita.app.scenario.Background;
import org.garita.app.scenario.SenseRun;
import org.garita.app.scenario.SensorFiles;
import org.garita.app.scenario.WorkedPorts;
import org.garita.simulation.port.Port;
import org.garita.simulation.sense.Observed;
import org.springframework.stereotype.Component;

/**
 * Makes a simulated data set of a pilot: virtual sensors over the worked port of its crossing, written as a folder and imported
 * by the same path as an operator's own readings, under the label simulated.
 */
@Component
public class SimulatedReads {
    /** Four weeks: each hour of each weekday comes on four days, the fewest for a figure. */
    public static final int USUAL_DAYS = 28;

    private final Background queue;
    private final ReadsImport reads;
    private final PilotVersion version;
    private final Map<String, Boolean> failed = new ConcurrentHashMap<>();

    SimulatedReads(Background queue, ReadsImport reads, PilotVersion version) {
        this.queue = queue;
        this.reads = reads;
        this.version = version;
    }

    /**
     * Puts the making of a data set in the queue.
     *
     * @param days length from a Monday on, 1 to 56
     * @param seed of all random numbers
     * @return done when it is over, however it ended
     */
    public CompletableFuture<Void> make(Pilot pilot, int days, long seed) {
        failed.remove(pilot.id());
        return queue.submit(key(pilot), new Making(pilot, days, seed));
    }

    /** Where the making stands; nothing when none is under way. */
    public Optional<Background.Standing> progress(Pilot pilot) {
        return queue.standing(key(pilot));
    }

    /** Whether the last making failed by a fault of ours. */
    public boolean failed(Pilot pilot) {
        return failed.containsKey(pilot.id());
    }

    private static String key(Pilot pilot) {
        return "pilot reads " + pilot.id();
    }

    /** Virtual sensors on the queue, and the import of what they told. */
    private final class Making implements Background.Work {
        private final Pilot pilot;
        private final int days;
        private final long seed;

        Making(Pilot pilot, int days, long seed) {
            this.pilot = pilot;
            this.days = days;
            this.seed = seed;
        }

        @Override
        public Runnable run(Background.Steps steps) {
            Port port = WorkedPorts.find(pilot.port()).orElseThrow().port();
            SenseRun run = new SenseRun(port, SensorFiles.worked(port).plan(), SenseRun.USUAL_START, days, seed, 1);
            Observed observed = run.observe(steps::goOn);
            try {
                Path home = Files.createTempDirectory("garita-pilot");
                try {
                    Path folder = Files.createDirectory(
                            home.resolve("%s-%d-days-seed-%d".formatted(pilot.port(), days, seed)));
                    run.writeOperator(folder, observed);
                    reads.run(folder, pilot.crossing(), true);
                } finally {
                    delete(home);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return version::changed;
        }

        @Override
        public void cancelled() {
            version.changed();
        }

        @Override
        public void failed() {
            failed.put(pilot.id(), true);
        }
    }

    private static void delete(Path home) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(home)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : all) {
            Files.delete(one);
        }
    }
}
