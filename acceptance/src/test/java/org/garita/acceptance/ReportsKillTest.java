package org.garita.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports that the server said it stored are there after it was killed in the middle of an import. */
class ReportsKillTest {
    private static final int ROWS = 60_000;
    private static final int KILLS = 2;
    private static final String HEADER =
            "observed_at_utc,crossing_id,lane,delay_minutes,lanes_open,status,utc_offset_h,first_fetched_at_utc,last_fetched_at_utc";
    private static final Pattern STORED = Pattern.compile("([\\d,]+) rows stored.*");

    @Test
    @Timeout(240)
    void every_report_told_of_survives_a_kill_and_the_same_command_completes_the_import(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path file = history(folder);
        Path data = folder.resolve("data");
        int told = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            try (Server server = Server.start(data, "--feed", "typical-week")) {
                told = Math.max(told, importUntilKilled(server, file, kill));
            }
        }
        try (Server server = Server.start(data, "--feed", "typical-week")) {
            JsonNode tally = JsonMapper.shared()
                    .readTree(
                            Program.tool("import", "cbp-history", file.toString(), "--data", data.toString(), "--json")
                                    .out());
            assertThat(server.pid()).isPositive();
            assertThat(tally.get("accepted").asInt()).isEqualTo(ROWS);
            assertThat(tally.get("already_known").asInt()).isBetween(told, ROWS - 1);
        }
    }

    /** Kills the server when so many batches were told of. @return how many rows were told of */
    private static int importUntilKilled(Server server, Path file, int batches)
            throws IOException, InterruptedException {
        Process tool = new ProcessBuilder(Program.command(
                        List.of("-XX:TieredStopAtLevel=1"),
                        "import",
                        "cbp-history",
                        file.toString(),
                        "--data",
                        server.data().toString()))
                .redirectErrorStream(true)
                .start();
        int told = 0;
        int seen = 0;
        try (BufferedReader lines = tool.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher stored = STORED.matcher(line);
                if (stored.matches()) {
                    told = Integer.parseInt(stored.group(1).replace(",", ""));
                    if (++seen == batches) {
                        server.kill();
                    }
                }
            }
        }
        assertThat(tool.waitFor()).as("the tool says that the server went away").isEqualTo(3);
        assertThat(told).isPositive();
        return told;
    }

    /** One lane of one crossing, an hour a row; in Arizona, whose clock is seven hours behind UTC all year. */
    private static Path history(Path folder) throws IOException {
        Instant first = Instant.parse("2011-01-01T07:00:00Z");
        StringBuilder lines = new StringBuilder(HEADER).append('\n');
        for (int row = 0; row < ROWS; row++) {
            Instant hour = first.plus(row, ChronoUnit.HOURS);
            lines.append(
                    "%s,260401,passenger_standard,%d,3,delay,-7,%s,%s\n".formatted(hour, 10 + row % 290, hour, hour));
        }
        return Files.writeString(folder.resolve("history.csv"), lines);
    }
}
