package org.garita.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.garita.app.WholeApplication;
import org.garita.app.identity.Holder;
import org.garita.app.identity.OfficeId;
import org.garita.app.identity.Role;
import org.garita.app.scenario.SenseRun;
import org.garita.app.scenario.sense.run.OfficeSense;
import org.garita.app.scenario.sense.run.SenseRuns;
import org.garita.kernel.place.Country;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The desk and the command are one thing: same port, sensors, days and seed, same bytes. */
@WholeApplication
class DeskSenseBytesTest {
    private static final Holder SECRETARY = new Holder(
            "us-esc",
            "Secretary",
            new OfficeId("us-esc"),
            Country.US,
            Set.of(Role.EXECUTIVE_SECRETARY),
            Optional.empty());

    @Autowired
    private SenseRuns runs;

    @Test
    void the_archives_of_the_desk_hold_the_bytes_that_the_command_writes(@TempDir Path folder) throws Exception {
        OfficeSense made =
                runs.make(SECRETARY, "santa-teresa", Optional.empty(), SenseRun.USUAL_START.plusDays(7), 1, 42);
        runs.run(made).get(120, TimeUnit.SECONDS);
        OfficeSense done = runs.find(made.id()).orElseThrow();

        StringWriter err = new StringWriter();
        String[] command = {
            "sense",
            "santa-teresa",
            "--days",
            "1",
            "--seed",
            "42",
            "--start",
            "2026-01-12",
            "--threads",
            "2",
            "--out",
            folder.resolve("out").toString(),
            "--truth",
            folder.resolve("truth.csv").toString()
        };
        assertThat(Garita.run(new PrintWriter(new StringWriter()), new PrintWriter(err), command))
                .as(err.toString())
                .isZero();

        Map<String, String> written = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            for (Path file : files.toList()) {
                written.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        assertThat(written).containsOnlyKeys("layout.yaml", "detections.csv", "counts.csv", "queues.csv", "lanes.csv");
        assertThat(archive(runs.operator(done).orElseThrow())).isEqualTo(written);
        assertThat(archive(runs.truth(done).orElseThrow()))
                .isEqualTo(Map.of("truth.csv", Files.readString(folder.resolve("truth.csv"))));
        runs.delete(done);
        assertThat(runs.operator(done)).isEmpty();
        assertThat(runs.find(done.id())).isEmpty();
    }

    private static Map<String, String> archive(Path file) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (InputStream bytes = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all;
    }
}
