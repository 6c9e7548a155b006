package org.garita.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.garita.app.accord.Act;
import org.garita.app.accord.Hash;
import org.garita.app.accord.JournalFolder;
import org.garita.app.accord.JournalVerifier;
import org.garita.app.accord.Signer;
import org.garita.app.accord.journal.FileJournal;
import org.garita.app.accord.journal.RowFormat;
import org.garita.app.accord.journal.SigningKey;
import org.garita.kernel.place.Country;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class JournalKillTest {
    private static final int KILLS = 100;
    private static final int KILLS_OF_ONE_JOURNAL = 10;
    private static final int ROWS = 20_000;
    private static final long SEED = 20101215;

    private final Random random = new Random(SEED);

    @Test
    @Timeout(60)
    void every_acknowledged_act_survives_100_kills_and_the_journal_verifies_clean(@TempDir Path folder)
            throws IOException, InterruptedException {
        List<String> rows = signedRows();
        Path prepared = Files.write(folder.resolve("prepared.jsonl"), rows);
        int acknowledged = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path data = folder.resolve("data-" + kill / KILLS_OF_ONE_JOURNAL);
            List<Integer> acts = writeUntilKilled(data.resolve("journal"), prepared);
            acknowledged += acts.size();
            List<String> onDisk = Files.readAllLines(data.resolve("journal/us.jsonl"));
            for (int seq : acts) {
                assertThat(onDisk.get(seq - 1))
                        .as("kill %d, seed %d", kill, SEED)
                        .isEqualTo(rows.get(seq - 1));
            }
            if (kill % KILLS_OF_ONE_JOURNAL == KILLS_OF_ONE_JOURNAL - 1) {
                FileJournal.open(data.resolve("journal"), Country.US).close(); // moves a torn last line aside
                JournalVerifier.Report report = JournalVerifier.verify(JournalFolder.of(data), line -> {});
                assertThat(report.findings()).as("kill %d, seed %d", kill, SEED).isEmpty();
            }
        }
        assertThat(acknowledged)
                .as("the kills came while acts were being acknowledged")
                .isGreaterThan(KILLS);
    }

    /** Prepared once, so that the writers start fast and the kills fall into writing and forcing. */
    private static List<String> signedRows() {
        SigningKey root = SigningKey.ofSeed(new byte[32]);
        List<String> rows = new ArrayList<>();
        Hash previous = Hash.NONE;
        for (int seq = 1; seq <= ROWS; seq++) {
            Act act = seq == 1
                    ? new Act.OpenJournal(root.publicKey().encoded())
                    : new Act.State("accord.kill", Map.of("n", seq));
            byte[] line = RowFormat.sign(
                    new RowFormat.Draft(
                            Country.US,
                            seq,
                            previous,
                            0,
                            Hash.NONE,
                            Instant.EPOCH.plusMillis(seq),
                            Signer.root(Country.US).office(),
                            Optional.empty(),
                            act),
                    root);
            previous = RowFormat.read(line).hash();
            rows.add(new String(line, StandardCharsets.UTF_8));
        }
        return rows;
    }

    private List<Integer> writeUntilKilled(Path folder, Path prepared) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        JournalWriter.class.getName(),
                        folder.toString(),
                        prepared.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Integer> acts = new ArrayList<>();
        try (BufferedReader lines = writer.inputReader()) {
            int wanted = 1 + random.nextInt(40); // the kill comes at any moment of writing, forcing, acknowledging
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                acts.add(Integer.parseInt(line)); // a number that the kill cut off names an earlier row, also present
                if (acts.size() == wanted) {
                    writer.toHandle().destroyForcibly(); // SIGKILL; what it had printed is still read to the end
                }
            }
        }
        assertThat(writer.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(writer.exitValue()).as("killed by signal 9").isEqualTo(128 + 9);
        return acts;
    }
}
