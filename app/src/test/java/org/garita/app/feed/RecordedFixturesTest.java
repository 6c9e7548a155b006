package org.garita.app.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.garita.app.feed.FeedReading.PortReading;
import org.garita.app.waits.LaneReport;
import org.garita.app.waits.LaneReport.Status;
import org.garita.kernel.lane.LaneKind;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Recorded answers of CBP, where they lie beside the project; the shapes themselves are tested from our own files. */
class RecordedFixturesTest {
    private static final Path FIXTURES = Path.of("../../shared/data/fixtures");

    private static FeedReading read(String file) throws IOException {
        Path path = FIXTURES.resolve(file);
        Assumptions.assumeTrue(Files.exists(path), () -> path + " is not here");
        FeedReader reader = new FeedReader(new CbpPorts(new FakeCrossings()));
        return reader.read(Files.readAllBytes(path), "cbp-file", Instant.parse("2026-11-24T00:00:00Z"));
    }

    private static String say(FeedReading reading, String crossing, String code) {
        PortReading port = reading.ports().stream()
                .filter(found -> found.crossing().value().equals(crossing))
                .findFirst()
                .orElseThrow();
        LaneKind kind = LaneKind.find(code).orElseThrow();
        LaneReport lane = port.lanes().stream()
                .filter(found -> found.lane().equals(kind))
                .findFirst()
                .orElseThrow();
        return lane.status()
                + lane.delayMinutes().toString().replaceAll("\\D+", " ").stripTrailing()
                + lane.observedAt().map(hour -> " " + hour).orElse("");
    }

    @Test
    void the_recording_of_june_2022_shows_44_crossings_from_46_rows_with_the_statuses_of_its_rows() throws IOException {
        FeedReading reading = read("bwtpublicmod_2022-06-30.json");
        assertThat(reading.tally().rows()).isEqualTo(76);
        assertThat(reading.tally().canadian()).isEqualTo(30);
        assertThat(reading.tally().merged()).isEqualTo(2);
        assertThat(reading.ports()).hasSize(44);
        assertThat(reading.rejections()).isEmpty();
        assertThat(reading.feedClock()).contains(Instant.parse("2022-07-01T00:32:00Z"));
        assertThat(say(reading, "san-ysidro", "passenger_vehicle_general")).isEqualTo("DELAY 110 2022-06-30T22:00:00Z");
        assertThat(say(reading, "san-ysidro", "pedestrian_general")).isEqualTo("DELAY 10 2022-06-30T22:00:00Z");
        assertThat(say(reading, "douglas", "passenger_vehicle_general")).isEqualTo("NO_DELAY 5 2022-06-30T23:00:00Z");
        assertThat(say(reading, "nogales-deconcini", "passenger_vehicle_sentri"))
                .isEqualTo("NO_DELAY 5 2022-07-01T00:00:00Z");
        assertThat(say(reading, "fort-hancock", "passenger_vehicle_general"))
                .isEqualTo("NO_DELAY 1 2022-06-30T23:00:00Z");
        assertThat(say(reading, "brownsville-gateway", "passenger_vehicle_general"))
                .isEqualTo("DELAY 45 2022-07-01T00:00:00Z");
        assertThat(say(reading, "pharr", "passenger_vehicle_general")).isEqualTo("CLOSED");
        Map<Status, Integer> counts = new TreeMap<>();
        reading.ports().forEach(port -> port.lanes().forEach(lane -> counts.merge(lane.status(), 1, Integer::sum)));
        assertThat(counts).doesNotContainKeys(Status.UPDATE_PENDING, Status.UNREADABLE);
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(44 * 7);
    }

    @Test
    void the_day_before_reads_as_well() throws IOException {
        assertThat(read("bwtnew_2022-06-29.json").ports()).hasSize(44);
    }

    @Test
    void a_single_canadian_port_has_no_row_for_us() throws IOException {
        FeedReading reading = read("bwtpublicmod_300401_2022-06-30.json");
        assertThat(reading.usable()).isFalse();
        assertThat(reading.tally().canadian()).isEqualTo(1);
    }

    @Test
    void the_xml_of_april_2014_reads_without_one_rejected_row() throws IOException {
        FeedReading reading = read("bwt_2014-04-28.xml");
        assertThat(reading.rejections()).isEmpty();
        assertThat(reading.ports()).hasSizeGreaterThan(35);
        assertThat(reading.ports()).allSatisfy(port -> assertThat(port.lanes())
                .allSatisfy(lane -> assertThat(lane.observedAt().isPresent())
                        .isEqualTo(!lane.raw().updateTime().isEmpty())));
    }

    @Test
    void the_rss_of_brownsville_reads_all_four_bridges() throws IOException {
        FeedReading reading = read("bwtRss_brownsville_2026-08-22.xml");
        assertThat(reading.ports()).hasSize(4);
        assertThat(reading.rejections()).isEmpty();
        assertThat(say(reading, "brownsville-gateway", "pedestrian_ready")).isEqualTo("DELAY 60 2026-08-22T18:00:00Z");
        assertThat(say(reading, "los-indios", "commercial_general")).isEqualTo("NO_DELAY 0 2026-08-22T18:00:00Z");
        assertThat(say(reading, "los-indios", "commercial_fast")).isEqualTo("CLOSED");
    }
}
