package org.garita.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.garita.app.accord.JournalRow;
import org.garita.app.accord.JournalVerifier;
import org.garita.app.accord.journal.FileJournal;
import org.garita.app.accord.journal.JournalReading;
import org.garita.kernel.place.Country;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class JournalKillTest {
    private static final int KILLS = 100;
    private static final int KILLS_OF_ONE_JOURNAL = 10;
    private static final long SEED = 20101215;

    private final Random random = new Random(SEED);

    @Test
    @Timeout(60)
    void every_acknowledged_act_survives_100_kills_and_the_journal_verifies_clean(@TempDir Path folder)
            throws IOException, InterruptedException {
        long acknowledged = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path data = folder.resolve("journal-" + kill / KILLS_OF_ONE_JOURNAL);
            Map<Long, String> acts = writeUntilKilled(data.resolve("journal"));
            acknowledged += acts.size();
            assertPresent(acts, data.resolve("journal/us.jsonl"), kill);
            if (kill % KILLS_OF_ONE_JOURNAL == KILLS_OF_ONE_JOURNAL - 1) {
                mendByOpening(data);
                JournalVerifier.Report report = JournalVerifier.verify(data, line -> {});
                assertThat(report.findings()).as("kill %d, seed %d", kill, SEED).isEmpty();
            }
        }
        assertThat(acknowledged)
                .as("the kills came while acts were being acknowledged")
                .isGreaterThan(KILLS);
    }

    private Map<Long, String> writeUntilKilled(Path folder) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        JournalWriter.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Map<Long, String> acts = new HashMap<>();
        try (BufferedReader lines = writer.inputReader()) {
            int wanted = 1 + random.nextInt(40); // the kill comes at any moment of writing, forcing, acknowledging
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                note(line, acts);
                if (acts.size() == wanted) {
                    writer.destroyForcibly(); // SIGKILL; what it had still printed is read to the end
                }
            }
        }
        assertThat(writer.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(writer.exitValue()).as("killed by signal 9").isEqualTo(128 + 9);
        return acts;
    }

    /** A line that the kill cut off acknowledges nothing. */
    private static void note(String line, Map<Long, String> acts) {
        int space = line.indexOf(' ');
        if (space > 0 && line.length() == space + 1 + 64) {
            acts.put(Long.parseLong(line.substring(0, space)), line.substring(space + 1));
        }
    }

    private static void assertPresent(Map<Long, String> acts, Path file, int kill) throws IOException {
        Map<Long, String> onDisk = new HashMap<>();
        for (JournalRow row :
                JournalReading.read(Country.US, file, Files.size(file)).rows()) {
            onDisk.put(row.seq(), row.hash().hex());
        }
        assertThat(onDisk).as("kill %d, seed %d", kill, SEED).containsAllEntriesOf(acts);
    }

    private static void mendByOpening(Path data) throws IOException {
        Path folder = data.resolve("journal");
        FileJournal.open(folder, Country.US).close();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(Path::toFile).map(File::getName))
                    .allMatch(name -> name.equals("us.jsonl") || name.startsWith("us.torn-"));
        }
    }
}
