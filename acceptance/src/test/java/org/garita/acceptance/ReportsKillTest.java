package org.garita.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reports that the server said it stored, or showed after it had polled them, are there after it was killed in the middle
 * of an import and of a poll.
 */
class ReportsKillTest {
    private static final int ROWS = 60_000;
    private static final int KILLS = 2;
    private static final String HEADER =
            "observed_at_utc,crossing_id,lane,delay_minutes,lanes_open,status,utc_offset_h,first_fetched_at_utc,last_fetched_at_utc";
    private static final Pattern STORED = Pattern.compile("([\\d,]+) rows stored.*");

    /** Hours of the polled reports, one an answer; Douglas keeps Arizona's clock, Nogales has the imported ones. */
    private static final Instant FIRST_POLLED = Instant.parse("2025-01-01T07:00:00Z");

    private static final String POLLED_PORT = "260101";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M/d/yyyy", Locale.US);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("'At 'h:mm a", Locale.US);

    private final AtomicInteger asked = new AtomicInteger();

    /** Minutes that open data showed, by the hour of their report. */
    private final Map<String, String> shown = new TreeMap<>();

    @Test
    @Timeout(240)
    void every_report_told_of_or_shown_survives_a_kill_and_the_same_command_completes_the_import(@TempDir Path folder)
            throws IOException, InterruptedException {
        HttpServer feed = feed();
        try {
            killAndLook(folder, "http://127.0.0.1:" + feed.getAddress().getPort() + "/");
        } finally {
            feed.stop(0);
        }
    }

    private void killAndLook(Path folder, String feed) throws IOException, InterruptedException {
        Path file = history(folder);
        Path data = folder.resolve("data");
        int told = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            try (Server server = Server.start(data, "--feed", feed, "--set", "garita.feed-pause=PT0.2S")) {
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
            assertThat(polled(server)).containsAllEntriesOf(shown);
            Document quality = new Visitor(server).get("/en/data-quality").html();
            assertThat(quality.select("#answers ~ table td code").eachText()).contains("cbp-live");
            assertThat(stored(quality, "cbp-live")).isGreaterThanOrEqualTo(shown.size());
        }
        assertThat(shown).as("polled reports that open data showed").hasSizeGreaterThanOrEqualTo(KILLS);
        assertThat(Program.tool("verify", "--data", data.toString()).exit()).isZero();
    }

    /** How many reports of a source the data-quality page counts as stored. */
    private static int stored(Document quality, String source) {
        return quality.select("#stored ~ table tr").stream()
                .filter(row -> row.select("th").text().equals(source))
                .mapToInt(row ->
                        Integer.parseInt(row.select("td").eachText().get(0).replace(",", "")))
                .findFirst()
                .orElse(0);
    }

    /** A feed whose every answer reports another hour. */
    private HttpServer feed() throws IOException {
        HttpServer feed = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        feed.createContext("/", request -> {
            byte[] answer = answer(asked.getAndIncrement()).getBytes(StandardCharsets.UTF_8);
            request.sendResponseHeaders(200, answer.length);
            request.getResponseBody().write(answer);
            request.close();
        });
        feed.start();
        return feed;
    }

    private static String answer(int number) {
        OffsetDateTime hour = FIRST_POLLED.plus(number, ChronoUnit.HOURS).atOffset(ZoneOffset.ofHours(-7));
        return """
                [{"port_number": "%s", "border": "Mexican Border", "date": "%s", "time": "%02d:05:00",
                  "port_status": "Open", "passenger_vehicle_lanes": {"standard_lanes": {"update_time": "%s MST",
                  "operational_status": "delay", "delay_minutes": "%d", "lanes_open": "2"}}}]""".formatted(POLLED_PORT, DAY.format(hour), hour.getHour(), HOUR.format(hour), 10 + number % 290);
    }

    private void noteShown(Server server) throws IOException, InterruptedException {
        new Visitor(server)
                .get("/api/v1/waits.csv")
                .text()
                .lines()
                .map(line -> line.split(",", -1))
                .filter(row -> row[2].equals("delay") && row[10].equals(POLLED_PORT))
                .forEach(row -> shown.put(row[6], row[3]));
    }

    private static Map<String, String> polled(Server server) throws IOException, InterruptedException {
        String table = new Visitor(server)
                .get("/api/v1/crossings/%s/history.csv?from=%s&until=%s"
                        .formatted(POLLED_PORT, FIRST_POLLED, FIRST_POLLED.plus(366, ChronoUnit.DAYS)))
                .text();
        Map<String, String> minutes = new TreeMap<>();
        table.lines().skip(1).map(line -> line.split(",", -1)).forEach(row -> minutes.put(row[2], row[4]));
        return minutes;
    }

    /** Kills the server when so many batches were told of. @return how many rows were told of */
    private int importUntilKilled(Server server, Path file, int batches) throws IOException, InterruptedException {
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
                    if (seen < batches) {
                        noteShown(server);
                    }
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
