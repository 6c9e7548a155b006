package org.garita.app.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.garita.app.feed.FeedReading.Format;
import org.garita.app.feed.FeedReading.PortReading;
import org.garita.app.waits.LaneReport;
import org.garita.app.waits.LaneReport.Status;
import org.garita.app.waits.Rejection;
import org.garita.app.waits.Rejection.Reason;
import org.garita.app.waits.WaitBoard.PortStatus;
import org.garita.kernel.lane.LaneKind;
import org.junit.jupiter.api.Test;

class MarkupFeedTest {
    private static final FeedReader READER = new FeedReader(new CbpPorts(new FakeCrossings()));

    private static FeedReading read(String resource) throws IOException {
        try (InputStream file = MarkupFeedTest.class.getResourceAsStream("/feed/" + resource)) {
            assertThat(file).as(resource).isNotNull();
            return READER.read(file.readAllBytes(), "cbp-live", Instant.EPOCH);
        }
    }

    private static LaneReport lane(FeedReading reading, String crossing, String code) {
        PortReading port = reading.ports().stream()
                .filter(found -> found.crossing().value().equals(crossing))
                .findFirst()
                .orElseThrow();
        LaneKind kind = LaneKind.find(code).orElseThrow();
        return port.lanes().stream()
                .filter(lane -> lane.lane().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_xml_of_2014_with_min_after_the_number_and_statuses_before_labels_is_read() throws IOException {
        FeedReading reading = read("bwt-shape-of-2014.xml");
        assertThat(reading.format()).isEqualTo(Format.XML);
        assertThat(reading.tally().canadian()).isEqualTo(1);
        assertThat(reading.feedClock()).contains(Instant.parse("2014-04-29T01:41:01Z"));
        LaneReport cars = lane(reading, "otay-mesa", "passenger_vehicle_general");
        assertThat(cars.delayMinutes()).hasValue(35);
        assertThat(cars.observedAt()).contains(Instant.parse("2014-04-29T01:00:00Z"));
        assertThat(lane(reading, "otay-mesa", "passenger_vehicle_ready").status())
                .isEqualTo(Status.CLOSED);
        assertThat(reading.ports().get(0).notice()).contains("Ready lane on the left & open.");
    }

    @Test
    void the_xml_of_2026_with_its_misspelt_elements_and_its_escaped_notice_is_read() throws IOException {
        FeedReading reading = read("bwt-shape-of-2026.xml");
        assertThat(reading.feedClock()).contains(Instant.parse("2026-09-18T00:20:57Z"));
        PortReading progreso = reading.ports().get(0);
        assertThat(progreso.crossing()).hasToString("progreso");
        assertThat(progreso.status()).isEqualTo(PortStatus.OPEN);
        assertThat(progreso.notice()).contains("Bring exact toll. Ready lanes <open>.");
        LaneReport walkers = lane(reading, "progreso", "pedestrian_general");
        assertThat(walkers.status()).isEqualTo(Status.NO_DELAY);
        assertThat(walkers.observedAt()).contains(Instant.parse("2026-09-18T00:00:00Z"));
    }

    @Test
    void the_lines_of_an_rss_description_become_lanes_under_their_section() throws IOException {
        FeedReading reading = read("channel.xml");
        assertThat(reading.format()).isEqualTo(Format.RSS);
        assertThat(reading.feedClock()).contains(Instant.parse("2026-08-22T18:08:39Z"));
        LaneReport trucks = lane(reading, "brownsville-veterans", "commercial_fast");
        assertThat(trucks.status()).isEqualTo(Status.NO_DELAY);
        assertThat(trucks.delayMinutes()).hasValue(0);
        assertThat(trucks.lanesOpen()).hasValue(1);
        assertThat(trucks.observedAt()).contains(Instant.parse("2026-08-22T18:00:00Z"));
        assertThat(lane(reading, "brownsville-veterans", "passenger_vehicle_sentri")
                        .status())
                .isEqualTo(Status.NOT_APPLICABLE);
        assertThat(lane(reading, "brownsville-bm", "pedestrian_general").delayMinutes())
                .hasValue(25);
    }

    @Test
    void an_rss_notice_hours_and_an_unknown_title_are_kept() throws IOException {
        FeedReading reading = read("channel.xml");
        assertThat(reading.ports().get(0).hours()).contains("6 am-Midnight");
        assertThat(reading.ports().get(0).notice()).contains("Lane 2 is closed for works. Tune in to AM 1610.");
        assertThat(reading.rejections())
                .containsExactly(new Rejection(Reason.UNKNOWN_PORT, "row 3", "Atlantis - Bridge"));
    }

    @Test
    void a_description_in_escaped_html_is_read_like_one_with_elements() {
        String escaped = """
                <rss version='2.0'><channel><pubDate>Sat, 22 Aug 2026 14:08:39 EST</pubDate><item>
                <title>Roma</title><description>Hours: 24 hrs/day &lt;br/&gt; Date: 8/22/2026 &lt;br/&gt; &lt;h4&gt;&lt;b&gt;
                Passenger Vehicles &lt;/b&gt;&lt;/h4&gt; Maximum Lanes: 4 &lt;br/&gt;General Lanes: At Noon CDT 15 min delay
                2 lane(s) open &lt;br/&gt;</description></item></channel></rss>""".replace("\n", " ");
        FeedReading reading = READER.read(escaped.getBytes(UTF_8), "cbp-live", Instant.EPOCH);
        assertThat(lane(reading, "roma", "passenger_vehicle_general").observedAt())
                .contains(Instant.parse("2026-08-22T17:00:00Z"));
    }
}
