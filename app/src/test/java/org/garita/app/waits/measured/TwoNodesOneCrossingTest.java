package org.garita.app.waits.measured;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.garita.app.accord.ParcelRefused;
import org.garita.app.scenario.SenseRun;
import org.garita.app.sensing.node.Side;
import org.garita.app.sensing.node.TestSecrets;
import org.garita.app.waits.demonstration.DemonstrationPort;
import org.garita.kernel.place.Country;
import org.garita.measurement.wait.Quality;
import org.garita.measurement.wait.WaitValue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Readers of one port, split at the line over two nodes, measured as if all had sent to one. Two hours of a morning of the
 * demonstration's port, posted each half minute.
 */
class TwoNodesOneCrossingTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final long MINUTE = 60_000;
    private static final long SLICE = 30_000;

    /** Parcels come after the minute in which their readings arrived. */
    private static final long CARRIED_AFTER = 9_000;

    private static final byte[] AGREED = "what X25519 gave the two of them".getBytes(StandardCharsets.US_ASCII);

    private static final DemonstrationPort PORT = DemonstrationPort.read();
    private static final long FROM =
            MONDAY.atTime(5, 0).atZone(PORT.zone()).toInstant().toEpochMilli();
    private static final long UNTIL = FROM + 120 * MINUTE;

    /** What is posted at the end of each slice: by country the tables. */
    private static final Map<Long, List<Post>> POSTS = new TreeMap<>();

    private static final Set<String> IDS = new HashSet<>();

    private record Post(Country country, String csv) {}

    @BeforeAll
    static void simulate(@TempDir Path folder) throws IOException {
        SenseRun run = new SenseRun(PORT.port().port(), PORT.plan(), MONDAY, 1, 7, 2);
        run.writeOperator(folder, run.observe((done, of) -> true));
        for (String table : List.of("lanes", "detections", "counts")) {
            List<String> lines = Files.readAllLines(folder.resolve(table + ".csv"));
            Map<Long, Map<Country, StringBuilder>> bodies = new TreeMap<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                long received = Math.max(Instant.parse(cells[0]).toEpochMilli(), FROM);
                boolean plan = table.equals("lanes");
                if (received < UNTIL && (plan || Instant.parse(cells[0]).toEpochMilli() >= FROM)) {
                    Country country = plan ? Country.US : country(cells[1]);
                    bodies.computeIfAbsent(received - received % SLICE + SLICE - 1, slice -> new TreeMap<>())
                            .computeIfAbsent(country, any -> new StringBuilder(header(lines)))
                            .append(line.substring(line.indexOf(',') + 1))
                            .append('\n');
                    if (table.equals("detections")) {
                        IDS.add(cells[3]);
                    }
                }
            }
            bodies.forEach((slice, byCountry) -> byCountry.forEach((country, csv) ->
                    POSTS.computeIfAbsent(slice, any -> new ArrayList<>()).add(new Post(country, csv.toString()))));
        }
    }

    private static String header(List<String> lines) {
        return lines.get(0).substring(lines.get(0).indexOf(',') + 1) + "\n";
    }

    private static Country country(String sensor) {
        return PORT.layout().sensors().get(PORT.layout().sensorIndex(sensor)).country();
    }

    /** What measures at a node, at the last minute before anything was sent. */
    private static MeasuredPort measuring(Side side) throws IOException {
        MeasuredPort port = new MeasuredPort(side.sensed(), side.readings(), MONDAY, new SaidIntervals());
        while (port.played() < FROM) {
            port.next();
        }
        return port;
    }

    private static List<String> minute(MeasuredPort port) throws IOException {
        return port.next().stream().map(WaitValue::toString).toList();
    }

    private static List<String> oneNode(Path folder) throws IOException {
        Side.HandClock clock = new Side.HandClock();
        clock.set(FROM);
        List<String> said = new ArrayList<>();
        try (Side both = new Side(folder, PORT, clock, TestSecrets.none(), Country.US, Country.MX)) {
            MeasuredPort port = measuring(both);
            for (long slice = FROM + SLICE - 1; slice < UNTIL; slice += SLICE) {
                clock.set(slice);
                POSTS.getOrDefault(slice, List.of()).forEach(post -> both.receive(post.country(), post.csv()));
                if ((slice + 1 - FROM) % MINUTE == 0) {
                    said.addAll(minute(port));
                }
            }
        }
        return said;
    }

    /** Two nodes that carry as often as a test says. */
    private static final class Two implements AutoCloseable {
        private final Side.HandClock clock = new Side.HandClock();
        private final Side us;
        private final Side mx;

        Two(Path folder) throws IOException {
            clock.set(FROM);
            TestSecrets agreed = new TestSecrets(() -> Optional.of(AGREED));
            us = new Side(folder.resolve("us"), PORT, clock, agreed, Country.US);
            mx = new Side(folder.resolve("mx"), PORT, clock, agreed, Country.MX);
            us.nodes.measures(Side.PORT, Country.US);
            mx.nodes.measures(Side.PORT, Country.US);
        }

        void receive(long slice) {
            clock.set(slice);
            for (Post post : POSTS.getOrDefault(slice, List.of())) {
                (post.country() == Country.US ? us : mx).receive(post.country(), post.csv());
            }
        }

        @Override
        public void close() throws IOException {
            us.close();
            mx.close();
        }
    }

    @Test
    void readers_split_at_the_line_give_the_waits_of_one_node_to_the_last_digit_and_no_id_crosses(
            @TempDir Path one, @TempDir Path two) throws IOException, ParcelRefused {
        List<String> said = new ArrayList<>();
        List<byte[]> sent;
        try (Two nodes = new Two(two)) {
            MeasuredPort port = measuring(nodes.us);
            for (long slice = FROM + SLICE - 1; slice < UNTIL; slice += SLICE) {
                nodes.receive(slice);
                if ((slice + 1 - FROM) % MINUTE == 0) {
                    nodes.clock.set(slice + CARRIED_AFTER);
                    nodes.us.courier.take(nodes.mx.parcelFor(nodes.us));
                    assertThat(nodes.us.courier.wholeUntil(Side.PORT))
                            .contains(Instant.ofEpochMilli(slice + CARRIED_AFTER));
                    said.addAll(minute(port));
                }
            }
            assertThat(nodes.us.courier.refused()).isEmpty();
            sent = nodes.mx.sent;
        }
        List<String> expected = oneNode(one);
        assertThat(said).isEqualTo(expected);
        assertThat(said.stream().filter(value -> value.contains("quality=" + Quality.GOOD)))
                .as("minutes of classes with a wait that journeys and counts agree on")
                .hasSizeGreaterThan(50);
        assertThat(sent.stream().mapToInt(parcel -> parcel.length).sum()).isGreaterThan(10_000);
        sent.forEach(TwoNodesOneCrossingTest::holdsNoId);
    }

    private static void holdsNoId(byte[] parcel) {
        String bytes = new String(parcel, StandardCharsets.ISO_8859_1);
        Set<String> lengths = new HashSet<>(IDS);
        IDS.forEach(id -> lengths.add(new String(HexFormat.of().parseHex(id), StandardCharsets.ISO_8859_1)));
        String lower = bytes.toLowerCase(java.util.Locale.ROOT);
        for (int i = 0; i + 12 <= bytes.length(); i++) {
            assertThat(lengths.contains(lower.substring(i, i + 12)) || lengths.contains(bytes.substring(i, i + 6)))
                    .as("an id at byte %d", i)
                    .isFalse();
        }
        assertThat(bytes)
                .doesNotContain(new String(AGREED, StandardCharsets.US_ASCII))
                .doesNotContain("key of MX");
    }
}
