package org.garita.app.feed;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.garita.app.feed.HistoryReader.Kind;
import org.garita.app.waits.Intake.ImportTally;
import org.garita.app.waits.LaneReport;
import org.garita.app.waits.LaneReport.Correction;
import org.garita.app.waits.LaneReport.Status;
import org.garita.app.waits.Rejection;
import org.garita.app.waits.Rejection.Reason;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryImportTest {
    private static final String HOURLY = String.join(",", Kind.HOURLY.columns());
    private static final String SNAPSHOTS = String.join(",", Kind.SNAPSHOTS.columns());
    private static final String GOOD =
            "2026-05-01T14:00:00Z,240203,passenger_standard,45,3,delay,-6,2026-05-01T14:40:00Z,2026-05-01T14:50:00Z";

    @TempDir
    Path folder = Path.of(""); // replaced by JUnit

    private final FakeIntake intake = new FakeIntake();
    private final StringWriter out = new StringWriter();
    private final StringWriter progress = new StringWriter();

    private int run(Path file, String... more) throws IOException {
        ImportHistoryTask task =
                new ImportHistoryTask(intake, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), new FakeCrossings());
        String[] arguments = Arrays.copyOf(new String[] {file.toString()}, 1 + more.length);
        System.arraycopy(more, 0, arguments, 1, more.length);
        return task.run(List.of(arguments), new PrintWriter(out, true), new PrintWriter(progress, true));
    }

    private Path file(String... lines) throws IOException {
        return Files.writeString(folder.resolve("history.csv"), String.join("\n", lines) + "\n");
    }

    private LaneReport only() {
        assertThat(intake.reports).as("rejected: %s", intake.rejections).hasSize(1);
        return intake.reports.iterator().next();
    }

    private ImportTally tally() {
        return intake.tally.orElseThrow();
    }

    @Test
    void an_hourly_line_becomes_a_report_of_its_hour() throws IOException {
        assertThat(run(file(HOURLY, GOOD))).isZero();
        LaneReport report = only();
        assertThat(report.crossing()).hasToString("ysleta-zaragoza");
        assertThat(report.observedAt()).contains(Instant.parse("2026-05-01T14:00:00Z"));
        assertThat(report.fetchedAt()).isEqualTo(Instant.parse("2026-05-01T14:40:00Z"));
        assertThat(report.delayMinutes()).hasValue(45);
        assertThat(report.corrections()).isEmpty();
        assertThat(out.toString()).contains("1 rows, 1 new").contains("rows/s");
    }

    @Test
    void an_offset_of_minus_467_hours_is_repaired_to_the_labels_own_day_by_the_crossings_clock() throws IOException {
        run(
                file(
                        SNAPSHOTS,
                        "2026-04-15T02:44:51Z,250201,250201,passenger_standard,delay,20,2,2026-04-14T23:00Z,At Noon PDT,-467,Open"));
        assertThat(only().observedAt()).contains(Instant.parse("2026-03-26T19:00:00Z"));
        assertThat(only().corrections()).containsExactly(Correction.OFFSET_REPAIRED);
    }

    @Test
    void an_hour_of_arizona_computed_with_mountain_daylight_time_is_moved_by_one_hour() throws IOException {
        run(
                file(
                        HOURLY,
                        "2026-05-01T23:00:00Z,260401,passenger_standard,25,4,delay,-6,2026-05-02T00:40:00Z,2026-05-02T00:40:00Z"));
        assertThat(only().observedAt()).contains(Instant.parse("2026-05-02T00:00:00Z"));
        assertThat(only().corrections()).containsExactly(Correction.FEED_CLOCK_CORRECTED);
    }

    @Test
    void a_label_posted_before_its_hour_is_moved_from_the_day_before() throws IOException {
        run(
                file(
                        SNAPSHOTS,
                        "2026-05-02T17:50:00Z,240203,240203,passenger_standard,delay,20,2,2026-05-01T18:00Z,At Noon MDT,-6,Open"));
        assertThat(only().observedAt()).contains(Instant.parse("2026-05-02T18:00:00Z"));
        assertThat(only().corrections()).containsExactly(Correction.LABEL_DATED_BY_FEED_CLOCK);
    }

    @Test
    void spanish_labels_false_zones_and_former_numbers_are_noted() throws IOException {
        run(
                file(
                        SNAPSHOTS,
                        "2026-06-02T23:30:00Z,260301,260305,passenger_standard,delay,20,2,2026-06-02T23:00Z,En 4:00 pm PST,-7,Open"));
        assertThat(only().crossing()).hasToString("naco");
        assertThat(only().corrections())
                .containsExactlyInAnyOrder(
                        Correction.RENUMBERED_ROW, Correction.READ_FROM_SPANISH, Correction.LABEL_ZONE_CORRECTED);
    }

    @Test
    void transposed_values_change_places_and_twelve_hours_are_kept_raw() throws IOException {
        run(
                file(
                        HOURLY,
                        "2026-05-01T14:00:00Z,535504,pedestrian_ready,1,60,no delay,-5,2026-05-01T14:40:00Z,2026-05-01T14:50:00Z",
                        "2026-05-01T14:00:00Z,240201,passenger_ready,750,6,delay,-6,2026-05-01T14:40:00Z,2026-05-01T14:50:00Z"));
        List<LaneReport> reports = List.copyOf(intake.reports);
        assertThat(reports.get(0).delayMinutes()).hasValue(60);
        assertThat(reports.get(0).lanesOpen()).hasValue(1);
        assertThat(reports.get(1).status()).isEqualTo(Status.UNREADABLE);
        assertThat(reports.get(1).raw().delayMinutes()).isEqualTo("750");
        assertThat(tally().corrected()).isEqualTo(2);
    }

    @Test
    void trucks_at_otay_mesa_belong_to_the_commercial_crossing() throws IOException {
        run(file(
                HOURLY,
                "2026-05-01T14:00:00Z,250601,commercial_fast,10,2,delay,-7,2026-05-01T14:40:00Z,2026-05-01T14:50:00Z"));
        assertThat(only().crossing()).hasToString("otay-mesa-commercial");
    }

    @Test
    void each_bad_line_is_rejected_with_its_number_and_reason_and_the_others_are_taken() throws IOException {
        int exit = run(file(
                HOURLY,
                GOOD,
                "",
                GOOD + ",more",
                GOOD.replace("240203", "999999"),
                GOOD.replace("passenger_standard", "horse_standard"),
                GOOD.replace(",45,", ",many,"),
                GOOD.replace("2026-05-01T14:00:00Z", "yesterday"),
                GOOD.replace(",-6,", ",six,"),
                GOOD.replace(",delay,", ",maintenance,"),
                "x".repeat(5_000),
                GOOD.replace(",45,", ",50,")));
        assertThat(exit).isEqualTo(1);
        assertThat(intake.reports).hasSize(2);
        assertThat(intake.rejections)
                .extracting(Rejection::position)
                .containsExactly(
                        "line 3", "line 4", "line 5", "line 6", "line 7", "line 8", "line 9", "line 10", "line 11");
        assertThat(intake.rejections)
                .extracting(Rejection::reason)
                .containsExactly(
                        Reason.WRONG_FIELD_COUNT,
                        Reason.WRONG_FIELD_COUNT,
                        Reason.UNKNOWN_PORT,
                        Reason.UNKNOWN_LANE,
                        Reason.UNREADABLE_NUMBER,
                        Reason.UNREADABLE_TIME,
                        Reason.UNREADABLE_NUMBER,
                        Reason.UNKNOWN_STATUS,
                        Reason.WRONG_FIELD_COUNT);
        assertThat(tally().rows()).isEqualTo(11);
        assertThat(tally().rejected()).isEqualTo(9);
    }

    @Test
    void overlong_values_are_kept_short_and_impossible_times_are_rejected_so_that_no_line_spoils_its_batch()
            throws IOException {
        String nextHour = GOOD.replace("T14:00", "T15:00");
        int exit = run(file(
                HOURLY,
                nextHour.replace(",3,", "," + "3".repeat(300) + ","),
                GOOD.replace(",3,", ",\0 3,"),
                GOOD.replace("2026-05-01T14:00:00Z", "+999999999-12-31T23:59:59Z"),
                GOOD.replace("2026-05-01T14:00:00Z", "0000-01-01T00:00:00Z"),
                GOOD.replace("2026-05-01T14:40:00Z", "9999-12-31T23:59:59Z")));
        assertThat(exit).isEqualTo(1);
        assertThat(intake.reports)
                .extracting(report -> report.raw().lanesOpen())
                .containsExactly("3".repeat(63) + "…", "3");
        assertThat(intake.rejections)
                .extracting(Rejection::reason)
                .containsOnly(Reason.UNREADABLE_TIME)
                .hasSize(3);
        assertThat(intake.rejections)
                .extracting(Rejection::shown)
                .allMatch(shown -> shown.matches("(\\+9|0000|9999).*"));
    }

    @Test
    void a_file_that_is_no_history_is_told_with_its_likely_cause() throws IOException {
        Path file = folder.resolve("history.csv");
        assertThat(run(Files.write(file, new byte[0]))).isEqualTo(2);
        assertThat(run(Files.write(file, (HOURLY + "\n" + GOOD).getBytes(UTF_16))))
                .isEqualTo(2);
        assertThat(run(file("<!DOCTYPE html>"))).isEqualTo(2);
        assertThat(progress.toString()).contains("is empty", "UTF-16", "web page");
        assertThat(intake.reports).isEmpty();
    }

    @Test
    void a_second_run_adds_nothing_and_says_so() throws IOException {
        run(file(HOURLY, GOOD));
        run(file(HOURLY, GOOD), "--json");
        assertThat(intake.reports).hasSize(1);
        assertThat(out.toString()).contains("\"added\":0").contains("\"already_known\":1");
    }

    @Test
    void what_was_told_before_a_kill_is_there_and_the_next_run_completes_it() throws IOException {
        String[] lines = new String[2 * HistoryImport.BATCH + 100];
        lines[0] = HOURLY;
        Instant start = Instant.parse("2026-05-01T00:00:00Z");
        for (int i = 1; i < lines.length; i++) {
            lines[i] = GOOD.replace(
                    "2026-05-01T14:00:00Z", start.plusSeconds(3600L * i).toString());
        }
        Path file = file(lines);
        intake.batchesBeforeFailure = 1;
        assertThatThrownBy(() -> run(file)).hasMessage("killed");
        assertThat(intake.reports).hasSize(HistoryImport.BATCH);
        assertThat(progress.toString()).contains("5,000 rows stored").doesNotContain("10,000 rows stored");
        assertThat(intake.ended).isZero();
        intake.batchesBeforeFailure = Integer.MAX_VALUE;
        assertThat(run(file)).isZero();
        assertThat(intake.reports).hasSize(lines.length - 1);
        assertThat(tally().known()).isEqualTo(HistoryImport.BATCH);
        assertThat(intake.ended).isEqualTo(1);
    }

    @Test
    void another_header_is_named_and_nothing_is_stored() throws IOException {
        assertThat(run(file("date,port,wait", GOOD))).isEqualTo(2);
        assertThat(progress.toString()).contains("'date,port,wait'").contains(HOURLY);
        assertThat(intake.reports).isEmpty();
    }

    @Test
    void gzip_is_read_and_a_gzip_cut_in_the_middle_is_told_with_its_line() throws IOException {
        Path whole = folder.resolve("h.csv.gz");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(whole))) {
            gzip.write((HOURLY + "\n" + GOOD + "\n").getBytes(UTF_8));
        }
        assertThat(run(whole)).isZero();
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(bytes, bytes.length - 12));
        assertThat(run(cut)).isEqualTo(2);
        assertThat(progress.toString()).contains("cut.csv.gz");
    }

    @Test
    void a_missing_file_is_named() throws IOException {
        assertThat(run(folder.resolve("nowhere.csv"))).isEqualTo(2);
        assertThat(progress.toString()).contains("nowhere.csv");
    }

    @Test
    void both_histories_of_2026_load_without_one_rejected_line() throws IOException {
        Path hourly = Path.of("../../shared/data/cbp_usmx_hourly_2026.csv.gz");
        Path snapshots = Path.of("../../shared/data/cbp_usmx_snapshots_2026.csv.gz");
        Assumptions.assumeTrue(Files.exists(hourly) && Files.exists(snapshots), () -> hourly + " is not here");
        assertThat(run(hourly)).isZero();
        assertThat(tally().rows()).isEqualTo(75_323);
        assertThat(tally().rejected()).isZero();
        assertThat(run(snapshots)).isZero();
        assertThat(tally().rows()).isEqualTo(102_344);
        assertThat(tally().rejected()).isZero();
        assertThat(tally().reasons()).containsEntry("offset_repaired", 117L);
    }
}
