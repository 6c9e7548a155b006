package org.garita.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.garita.app.platform.ConsoleLine;
import org.garita.app.platform.ConsoleLine.Kind;

/**
 * Reports of waits that the running server said it stored. Made-up history files go in through its console socket, as
 * {@code garita import cbp-history} would send them; what is there is read back from the open data.
 */
final class ImportedReports {
    private static final List<String> PORTS = List.of("260401", "260402", "260801");
    private static final List<String> LANES_OF_FILES = List.of(
            "passenger_standard",
            "passenger_ready",
            "passenger_sentri",
            "pedestrian_standard",
            "pedestrian_ready",
            "commercial_standard",
            "commercial_fast");
    private static final String HEADER =
            "observed_at_utc,crossing_id,lane,delay_minutes,lanes_open,status,utc_offset_h,first_fetched_at_utc,last_fetched_at_utc";

    /** Rows of a usual file, told of by one answer, and of a large one, told of batch by batch; one in four is large. */
    private static final int FEW = 400;

    private static final int MANY = 22_000;

    private static final Pattern STORED = Pattern.compile("([\\d,]+) rows stored.*");
    private static final Pattern ACCEPTED = Pattern.compile(".*\"accepted\":(\\d+).*");

    private final Path data;
    private final Random random;
    private final NumberedReports reports = new NumberedReports(PORTS);
    private final BitSet acknowledged = new BitSet();
    private int next;

    /**
     * Nothing acknowledged yet.
     *
     * @param data the server's data folder; its console socket must lie in it
     * @param random decides how long each file is
     */
    ImportedReports(Path data, Random random) {
        this.data = data;
        this.random = random;
    }

    /** How many reports the server said it stored. */
    int acknowledged() {
        return acknowledged.cardinality();
    }

    /** How many reports stood in files that were begun. */
    int tried() {
        return next;
    }

    /** Sends one file after the other until the server is gone. */
    void importUntilKilled() {
        try {
            while (importFile(random.nextInt(4) == 0 ? MANY : FEW)) {
                // the next file
            }
        } catch (IOException killed) {
            // what this bench is about
        }
    }

    /** Whether the server answered to the end. */
    private boolean importFile(int rows) throws IOException {
        int first = next;
        next += rows;
        Path file = write(first, rows);
        try (SocketChannel server = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.connect(UnixDomainSocketAddress.of(data.resolve("console.sock")));
            String request =
                    new ConsoleLine.Request("import cbp-history", List.of(file.toString(), "--json")).toJson() + "\n";
            server.write(StandardCharsets.UTF_8.encode(request));
            return listen(new BufferedReader(Channels.newReader(server, StandardCharsets.UTF_8)), first, rows);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private boolean listen(BufferedReader server, int first, int rows) throws IOException {
        for (String json = server.readLine(); json != null; json = server.readLine()) {
            ConsoleLine line = ConsoleLine.parse(json);
            Matcher words = (line.kind() == Kind.PROGRESS ? STORED : ACCEPTED).matcher(line.text());
            if (line.kind() == Kind.EXIT) {
                require(line.text().equals("0"), "the import ended with exit code " + line.text());
                return true;
            }
            require(words.matches(), "the import said: " + line.text());
            int stored = Integer.parseInt(words.group(1).replace(",", ""));
            require(line.kind() == Kind.PROGRESS || stored == rows, stored + " of " + rows + " rows were accepted");
            acknowledged.set(first, first + stored);
        }
        return false;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(
                    otherwise + ". Maybe the files made here are no longer what the server reads.");
        }
    }

    private Path write(int first, int rows) throws IOException {
        StringBuilder lines = new StringBuilder(HEADER).append('\n');
        for (int report = first; report < first + rows; report++) {
            Instant hour = reports.hour(report);
            Instant fetched = hour.plus(Duration.ofHours(1));
            lines.append(hour)
                    .append(',')
                    .append(reports.port(report))
                    .append(',')
                    .append(LANES_OF_FILES.get(NumberedReports.lane(report)))
                    .append(',')
                    .append(NumberedReports.minutes(report))
                    .append(",3,delay,-7,")
                    .append(fetched)
                    .append(',')
                    .append(fetched)
                    .append('\n');
        }
        return Files.writeString(data.resolveSibling("history-" + first + ".csv"), lines);
    }

    /** Which of the acknowledged reports the restarted server no longer shows with their minutes. */
    BitSet lost(URI origin) throws IOException, InterruptedException {
        return reports.lost(origin, acknowledged);
    }
}
