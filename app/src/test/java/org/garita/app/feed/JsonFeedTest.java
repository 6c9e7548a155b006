package org.garita.app.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.garita.app.feed.FeedReading.PortReading;
import org.garita.app.waits.LaneReport;
import org.garita.app.waits.LaneReport.Correction;
import org.garita.app.waits.LaneReport.Status;
import org.garita.app.waits.Rejection;
import org.garita.app.waits.Rejection.Reason;
import org.garita.app.waits.WaitBoard.PortStatus;
import org.garita.kernel.lane.LaneKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFeedTest {
    private static final Instant FETCHED = Instant.parse("2026-06-10T23:06:00Z");
    private static final FeedReader READER = new FeedReader(new CbpPorts(new FakeCrossings()));

    private static FeedText ysleta() {
        return new FeedText().port("240203", "6/10/2026", "17:05:16");
    }

    private static FeedReading read(Object text) {
        return READER.read(text.toString().getBytes(UTF_8), "cbp-live", FETCHED);
    }

    private static PortReading only(FeedText text) {
        FeedReading reading = read(text);
        assertThat(reading.ports()).as("rejections: %s", reading.rejections()).hasSize(1);
        return reading.ports().get(0);
    }

    private static LaneReport lane(PortReading port, String code) {
        LaneKind kind = LaneKind.find(code).orElseThrow();
        return port.lanes().stream()
                .filter(lane -> lane.lane().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static LaneReport cars(FeedText text) {
        return lane(only(text), "passenger_vehicle_general");
    }

    @Test
    void a_delay_keeps_its_minutes_lanes_hour_and_raw_words() {
        LaneReport cars = cars(ysleta().cars("At 5:00 pm MDT", "delay", "45", "3"));
        assertThat(cars.status()).isEqualTo(Status.DELAY);
        assertThat(cars.delayMinutes()).hasValue(45);
        assertThat(cars.lanesOpen()).hasValue(3);
        assertThat(cars.observedAt()).contains(Instant.parse("2026-06-10T23:00:00Z"));
        assertThat(cars.raw()).isEqualTo(new LaneReport.Raw("240203", "At 5:00 pm MDT", "delay", "45", "3"));
        assertThat(cars.corrections()).isEmpty();
    }

    @Test
    void closed_pending_and_absent_lanes_have_words_and_no_number() {
        PortReading port = only(ysleta().cars("", "Lanes Closed", "", "")
                .lane("pedestrian_lanes/standard_lanes", "", "Update Pending", "", ""));
        assertThat(port.lanes())
                .extracting(LaneReport::status)
                .containsExactly(
                        Status.CLOSED,
                        Status.NOT_APPLICABLE,
                        Status.NOT_APPLICABLE,
                        Status.UPDATE_PENDING,
                        Status.NOT_APPLICABLE,
                        Status.NOT_APPLICABLE,
                        Status.NOT_APPLICABLE);
        assertThat(port.lanes()).extracting(LaneReport::delayMinutes).containsOnly(OptionalInt.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "At Noon MDT,       2026-06-10T18:00:00Z",
        "At Midnight MDT,   2026-06-10T06:00:00Z",
        "At 1:17 pm MDT,    2026-06-10T19:17:00Z",
        "At 11:00 pm MDT,   2026-06-10T05:00:00Z",
        "At 6:00 pm MDT,    2026-06-10T00:00:00Z",
        "En 11:00 pm MDT,   2026-06-10T05:00:00Z",
        "En Mediodía MDT,   2026-06-10T18:00:00Z",
        "En Medianoche MDT, 2026-06-10T06:00:00Z"
    })
    void a_label_without_a_date_is_of_the_feeds_day_or_the_day_before(String label, Instant hour) {
        assertThat(cars(ysleta().cars(label, "delay", "20", "2")).observedAt()).contains(hour);
    }

    @Test
    void a_label_posted_five_minutes_early_is_not_a_day_old() {
        LaneReport early = cars(
                new FeedText().port("240203", "6/10/2026", "23:56:10").cars("At Midnight MDT", "delay", "20", "2"));
        assertThat(early.observedAt()).contains(Instant.parse("2026-06-11T06:00:00Z"));
        assertThat(early.corrections()).containsExactly(Correction.LABEL_DATED_BY_FEED_CLOCK);
    }

    @Test
    void arizona_labelled_pacific_standard_time_is_read_by_its_own_clock() {
        LaneReport douglas =
                cars(new FeedText().port("260101", "6/10/2026", "16:05:16").cars("At 4:00 pm PST", "delay", "20", "2"));
        assertThat(douglas.observedAt()).contains(Instant.parse("2026-06-10T23:00:00Z"));
        assertThat(douglas.corrections()).containsExactly(Correction.LABEL_ZONE_CORRECTED);
    }

    @Test
    void nogales_stamped_in_mountain_daylight_time_keeps_its_own_hour() {
        FeedReading reading = read(ysleta().cars("At 5:00 pm MDT", "delay", "45", "3")
                .port("240202", "6/10/2026", "17:05:16")
                .port("260401", "6/10/2026", "17:05:16")
                .cars("At 4:00 pm MST", "delay", "30", "3"));
        assertThat(reading.feedClock()).contains(Instant.parse("2026-06-10T23:05:16Z"));
        LaneReport nogales = lane(reading.ports().get(2), "passenger_vehicle_general");
        assertThat(nogales.observedAt()).contains(Instant.parse("2026-06-10T23:00:00Z"));
        assertThat(nogales.corrections()).isEmpty();
    }

    @Test
    void a_feed_in_spanish_says_the_same() {
        PortReading port = only(ysleta().with("border", "Frontera mexicana")
                .with("hours", "24 Hrs/Día")
                .with("port_status", "Abierto")
                .cars("En 5:00 pm MDT", "Sin demora", "5", "3")
                .lane("pedestrian_lanes/standard_lanes", "", "Actualizacion pendiente", "", ""));
        assertThat(port.status()).isEqualTo(PortStatus.OPEN);
        assertThat(port.hours()).contains("24 Hrs/Día");
        LaneReport cars = lane(port, "passenger_vehicle_general");
        assertThat(cars.status()).isEqualTo(Status.NO_DELAY);
        assertThat(cars.observedAt()).contains(Instant.parse("2026-06-10T23:00:00Z"));
        assertThat(cars.corrections()).containsExactly(Correction.READ_FROM_SPANISH);
        assertThat(lane(port, "pedestrian_general").status()).isEqualTo(Status.UPDATE_PENDING);
    }

    @Test
    void delay_and_lanes_typed_into_each_other_change_places() {
        PortReading gateway = only(new FeedText()
                .port("535504", "6/10/2026", "18:05:16")
                .maximum("pedestrian_lanes", "5")
                .lane("pedestrian_lanes/ready_lanes", "At 6:00 pm CDT", "no delay", "3", "60"));
        LaneReport walkers = lane(gateway, "pedestrian_ready");
        assertThat(walkers.status()).isEqualTo(Status.DELAY);
        assertThat(walkers.delayMinutes()).hasValue(60);
        assertThat(walkers.lanesOpen()).hasValue(3);
        assertThat(walkers.corrections()).containsExactly(Correction.TRANSPOSED_DELAY_AND_LANES);
        assertThat(walkers.raw().lanesOpen()).isEqualTo("60");
    }

    @Test
    void twenty_lanes_for_walkers_are_no_mistake_where_the_port_has_twenty_two() {
        PortReading sanYsidro = only(new FeedText()
                .port("250401", "6/10/2026", "16:05:16")
                .maximum("pedestrian_lanes", "22")
                .lane("pedestrian_lanes/standard_lanes", "At 4:00 pm PDT", "delay", "10", "20"));
        LaneReport walkers = lane(sanYsidro, "pedestrian_general");
        assertThat(walkers.delayMinutes()).hasValue(10);
        assertThat(walkers.corrections()).isEmpty();
    }

    @Test
    void a_wait_of_twelve_hours_is_a_typing_error_and_is_not_shown() {
        LaneReport cars = cars(ysleta().cars("At 5:00 pm MDT", "delay", "750", "6"));
        assertThat(cars.status()).isEqualTo(Status.UNREADABLE);
        assertThat(cars.delayMinutes()).isEmpty();
        assertThat(cars.raw().delayMinutes()).isEqualTo("750");
        assertThat(cars.corrections()).containsExactly(Correction.IMPLAUSIBLE_DELAY);
    }

    @Test
    void two_numbers_of_one_crossing_are_one_crossing_with_the_lanes_that_speak() {
        FeedReading reading = read(new FeedText()
                .port("240403", "6/10/2026", "17:05:16")
                .cars("", "Update Pending", "", "")
                .port("l24501", "6/10/2026", "17:05:16")
                .cars("At 5:00 pm MDT", "no delay", "1", "1"));
        assertThat(reading.ports()).hasSize(1);
        assertThat(reading.tally().merged()).isEqualTo(1);
        assertThat(reading.ports().get(0).portNumber()).isEqualTo("l24501");
        assertThat(lane(reading.ports().get(0), "passenger_vehicle_general").delayMinutes())
                .hasValue(1);
        assertThat(reading.rejections()).isEmpty();
    }

    @Test
    void reports_under_a_former_number_belong_to_the_crossing_and_say_so() {
        LaneReport cars =
                cars(new FeedText().port("240104", "6/10/2026", "17:05:16").cars("At 5:00 pm MDT", "delay", "15", "2"));
        assertThat(cars.crossing()).hasToString("ysleta-zaragoza");
        assertThat(cars.corrections()).containsExactly(Correction.RENUMBERED_ROW);
    }

    @Test
    void canadian_rows_are_counted_and_unknown_ports_and_second_rows_are_rejected_with_their_values() {
        FeedReading reading = read(ysleta().port("070801", "6/10/2026", "19:05:16")
                .with("border", "Canadian Border")
                .port("999999", "6/10/2026", "17:05:16")
                .with("port_name", "Nowhere ")
                .port("240203", "6/10/2026", "17:05:16")
                .port("240202", "6/10/2026", "17:05:16")
                .with("border", "Lunar Border"));
        assertThat(reading.tally().rows()).isEqualTo(5);
        assertThat(reading.tally().canadian()).isEqualTo(1);
        assertThat(reading.ports()).hasSize(1);
        assertThat(reading.rejections())
                .containsExactly(
                        new Rejection(Reason.UNKNOWN_PORT, "row 3", "999999 Nowhere"),
                        new Rejection(Reason.DUPLICATE_ROW, "row 4", "240203 Port 240203"),
                        new Rejection(Reason.UNKNOWN_BORDER, "row 5", "Lunar Border | 240202 Port 240202"));
    }

    @Test
    void a_row_whose_clock_cannot_be_read_keeps_its_number_without_an_hour_and_says_so() {
        FeedReading reading =
                read(new FeedText().port("240203", "13/41/2026", "25:99").cars("At 5:00 pm MDT", "delay", "45", "3"));
        LaneReport cars = lane(reading.ports().get(0), "passenger_vehicle_general");
        assertThat(cars.delayMinutes()).hasValue(45);
        assertThat(cars.observedAt()).isEmpty();
        assertThat(reading.rejections()).extracting(Rejection::reason).containsExactly(Reason.UNREADABLE_CLOCK);
    }

    @Test
    void the_object_of_a_single_port_is_read_like_a_list_of_one() {
        String list = ysleta().cars("At 5:00 pm MDT", "delay", "45", "3").toString();
        FeedReading single = read(list.substring(1, list.length() - 1));
        assertThat(single.ports()).hasSize(1);
    }

    @Test
    void a_closed_port_and_trailing_blanks_are_understood() {
        PortReading roma = only(new FeedText()
                .port("231001 ", "6/10/2026 ", " 18:05:16")
                .with("port_status", "Closed")
                .with("construction_notice", " Bridge works ")
                .cars("At 6:00 pm CDT ", "no delay ", " 5", "1 "));
        assertThat(roma.status()).isEqualTo(PortStatus.CLOSED);
        assertThat(roma.notice()).contains("Bridge works");
        assertThat(lane(roma, "passenger_vehicle_general").delayMinutes()).hasValue(5);
    }

    @Test
    void in_the_hour_that_autumn_repeats_a_label_of_standard_time_is_the_second() {
        FeedText repeated = new FeedText().port("240203", "11/1/2026", "01:30:00");
        assertThat(cars(repeated.cars("At 1:00 am MST", "delay", "20", "2")).observedAt())
                .contains(Instant.parse("2026-11-01T08:00:00Z"));
    }

    @Test
    void numbers_and_nulls_instead_of_strings_do_not_stop_the_reader() {
        String odd = ysleta().cars("At 5:00 pm MDT", "delay", "45", "3")
                .toString()
                .replace("\"45\"", "45")
                .replace("\"crossing_name\":\"\"", "\"crossing_name\":null");
        assertThat(lane(read(odd).ports().get(0), "passenger_vehicle_general").delayMinutes())
                .hasValue(45);
    }

    @Test
    void elements_that_are_no_ports_are_rejected_one_by_one() {
        String list = ysleta().toString();
        FeedReading reading = read("[7,\"x\",{\"a\":1}," + list.substring(1));
        assertThat(reading.ports()).hasSize(1);
        assertThat(reading.rejections()).extracting(Rejection::position).containsExactly("row 1", "row 2", "row 3");
        assertThat(List.of(reading.tally().rows())).containsExactly(4);
    }
}
