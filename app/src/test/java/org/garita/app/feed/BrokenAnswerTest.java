package org.garita.app.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.garita.app.waits.LaneReport;
import org.garita.app.waits.Rejection;
import org.garita.app.waits.Rejection.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenAnswerTest {
    private static final FeedReader READER = new FeedReader(new CbpPorts(new FakeCrossings()));

    private static FeedReading read(byte[] bytes) {
        return READER.read(bytes, "cbp-live", Instant.EPOCH);
    }

    private static FeedReading read(String text) {
        return read(text.getBytes(UTF_8));
    }

    private static String good() {
        return new FeedText()
                .port("240203", "6/10/2026", "17:05:16")
                .with("port_name", "Ysleta – Zaragoza")
                .cars("At 5:00 pm MDT", "delay", "45", "3")
                .toString();
    }

    private static void rejected(FeedReading reading, Reason reason) {
        assertThat(reading.usable()).isFalse();
        assertThat(reading.rejections()).extracting(Rejection::reason).containsExactly(reason);
    }

    @Test
    void an_empty_answer_is_rejected_as_empty() {
        rejected(read(""), Reason.EMPTY);
        rejected(read(" \n\t"), Reason.EMPTY);
    }

    @Test
    void a_web_page_is_rejected_as_a_web_page() {
        rejected(read("<!DOCTYPE html>\n<html><body>404</body></html>"), Reason.HTML_INSTEAD);
        rejected(read("\r\n<html lang='en'><p>Just a moment...</p></html>"), Reason.HTML_INSTEAD);
    }

    @Test
    void an_answer_cut_anywhere_is_rejected_whole() {
        String good = good();
        for (int length = 1; length < good.length(); length += 7) {
            rejected(read(good.substring(0, length)), Reason.MALFORMED);
        }
    }

    @Test
    void an_answer_in_another_encoding_is_rejected_as_such() {
        rejected(read(good().replace("–", "ñ").getBytes(ISO_8859_1)), Reason.WRONG_ENCODING);
        rejected(read(good().getBytes(UTF_16)), Reason.WRONG_ENCODING);
    }

    @Test
    void a_byte_order_mark_does_not_matter() {
        assertThat(read("\uFEFF" + good()).usable()).isTrue();
    }

    @Test
    void an_answer_over_eight_megabytes_is_not_read() {
        rejected(read(new byte[FeedReader.LARGEST_BYTES + 1]), Reason.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"error\":\"try later\"}", "\"text\"", "null", "42", "Service Unavailable"})
    void something_else_than_a_list_of_ports_is_rejected_by_its_shape(String text) {
        rejected(read(text), Reason.WRONG_SHAPE);
    }

    @Test
    void a_list_without_one_usable_row_is_rejected() {
        rejected(read("[]"), Reason.NO_USABLE_ROW);
    }

    @Test
    void nesting_without_end_is_malformed_and_costs_nothing() {
        rejected(read("[".repeat(1_000_000)), Reason.MALFORMED);
    }

    @Test
    void a_document_type_and_its_entities_are_refused() {
        rejected(read("""
                <?xml version="1.0"?>
                <!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>
                <border_wait_time><port><port_name>&e;</port_name></port></border_wait_time>
                """), Reason.MALFORMED);
    }

    @Test
    void markup_cut_in_the_middle_is_malformed() {
        rejected(read("<border_wait_time><port><port_number>240203</port_nu"), Reason.MALFORMED);
        rejected(read("<rss version='2.0'><channel><item><title>Roma"), Reason.MALFORMED);
    }

    @Test
    void whatever_bytes_arrive_the_reader_answers_with_a_value() {
        long seed = 20261124;
        Random random = new Random(seed);
        byte[] good = good().getBytes(UTF_8);
        for (int round = 0; round < 2_000; round++) {
            byte[] broken = good.clone();
            for (int change = 0; change <= random.nextInt(8); change++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            FeedReading reading = read(broken);
            assertThat(reading.usable() || !reading.rejections().isEmpty())
                    .as("seed %d round %d", seed, round)
                    .isTrue();
        }
    }

    @Test
    void values_that_no_database_would_take_are_kept_short_and_printable_and_the_row_still_counts() {
        FeedReading reading = read(new FeedText()
                .port("240203", "6/10/2026", "17:05:16")
                .cars("At 5:00 pm MDT\0" + "x".repeat(5_000), "delay", "4\0005", "half")
                .toString()
                .replace("half", "\\ud83d"));
        LaneReport report = reading.ports().get(0).lanes().get(0);
        assertThat(report.raw().updateTime())
                .hasSize(64)
                .startsWith("At 5:00 pm MDT x")
                .endsWith("…");
        assertThat(report.raw().delayMinutes()).isEqualTo("4 5");
        assertThat(report.raw().lanesOpen()).isEqualTo("\uFFFD");
        assertThat(report.delayMinutes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/1/0001", "12/31/9999", "0/0/0000"})
    void an_impossible_day_dates_no_report_and_is_said(String date) {
        FeedReading reading = read(new FeedText()
                .port("240203", date, "17:05:16")
                .cars("At 5:00 pm MDT", "delay", "45", "3")
                .toString());
        assertThat(reading.ports().get(0).lanes())
                .allMatch(lane -> lane.observedAt().isEmpty());
        assertThat(reading.feedClock()).isEmpty();
        assertThat(reading.rejections()).extracting(Rejection::reason).containsExactly(Reason.UNREADABLE_CLOCK);
    }

    @Test
    void a_rejected_value_is_kept_short_and_printable() {
        Rejection rejection = new Rejection(Reason.MALFORMED, "answer", "a\u0000b\n" + "x".repeat(5_000));
        assertThat(rejection.shown())
                .hasSize(Rejection.LONGEST)
                .startsWith("a b x")
                .endsWith("…");
    }
}
