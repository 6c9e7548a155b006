package org.garita.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.garita.app.sensing.row.Detection;
import org.garita.app.sensing.store.Batch;
import org.garita.app.sensing.store.ReadingStore;
import org.garita.app.sensing.store.StoredListener;
import org.garita.kernel.sensor.LaneStatus;
import org.garita.kernel.sensor.QueueLength;
import org.garita.kernel.sensor.VehicleCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every batch of readings that was acknowledged is there exactly once, however often the process is killed. */
class ReadingsKillTest {
    private static final int KILLS = 100;

    private static final long SEED = 20_261_124;

    private final Random random = new Random(SEED);
    private final Set<Integer> acknowledged = new TreeSet<>();
    private int again;

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void every_acknowledged_batch_survives_kills_exactly_once(@TempDir Path folder)
            throws IOException, InterruptedException {
        for (int kill = 0; kill < KILLS; kill++) {
            writeUntilKilled(folder);
        }
        Kept kept = new Kept();
        try (ReadingStore store = ReadingStore.open(folder, LocalDate.EPOCH, kept, 64)) {
            assertThat(store.find(ReadingWriter.GATE, "vendor", "n0")).isPresent();
        }

        assertThat(acknowledged)
                .as("kills came while batches were acknowledged")
                .hasSizeGreaterThan(5 * KILLS);
        assertThat(again).as("batches were sent again after a kill").isPositive();
        assertThat(kept.times.values()).as("seed %d", SEED).allMatch(times -> times == 1);
        for (int number : acknowledged) {
            assertThat(kept.tokens.get("n" + number))
                    .as("batch %d, seed %d", number, SEED)
                    .isEqualTo(tokens(ReadingWriter.batch(number)));
        }
    }

    private static List<Long> tokens(Batch batch) {
        Kept kept = new Kept();
        batch.tell(kept);
        return kept.tokens.getOrDefault(batch.head().id(), List.of());
    }

    private void writeUntilKilled(Path folder) throws IOException, InterruptedException {
        int first = acknowledged.stream().mapToInt(number -> number + 1).max().orElse(0);
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadingWriter.class.getName(),
                        folder.toString(),
                        String.valueOf(first))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = writer.inputReader()) {
            int wanted = 5 + random.nextInt(80); // the kill comes at any moment of writing, forcing, acknowledging
            int seen = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                hear(line);
                if (++seen == wanted) {
                    writer.toHandle().destroyForcibly(); // SIGKILL; what it had printed is still read to the end
                }
            }
        }
        assertThat(writer.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(writer.exitValue()).as("killed by signal 9").isEqualTo(128 + 9);
    }

    /** A number that the kill cut off names an earlier batch, also acknowledged. */
    private void hear(String line) {
        if (line.matches("(taken|again) \\d+")) {
            acknowledged.add(Integer.parseInt(line.substring(6)));
            again += line.startsWith("again") ? 1 : 0;
        }
    }

    /** What is on disk: how often each batch, and its tokens. */
    private static final class Kept implements StoredListener {
        private final Map<String, Integer> times = new HashMap<>();
        private final Map<String, List<Long>> tokens = new HashMap<>();
        private List<Long> current = new ArrayList<>();

        @Override
        public void batch(Batch.Head head) {
            times.merge(head.id(), 1, Integer::sum);
            current = tokens.computeIfAbsent(head.id(), id -> new ArrayList<>());
        }

        @Override
        public void read(Detection detection) {
            current.add(detection.read().token());
        }

        @Override
        public void count(VehicleCount count) {
            throw new AssertionError("no count was written");
        }

        @Override
        public void queue(QueueLength length) {
            throw new AssertionError("no line was written");
        }

        @Override
        public void lanes(LaneStatus status) {
            throw new AssertionError("no plan was written");
        }
    }
}
