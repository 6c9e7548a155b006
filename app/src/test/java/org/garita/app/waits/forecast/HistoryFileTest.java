package org.garita.app.waits.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.garita.measurement.history.History;
import org.garita.measurement.history.Reason;
import org.garita.measurement.history.ReportSeries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTest {
    private static final String HEADER =
            "observed_at_utc,crossing_id,lane,delay_minutes,lanes_open,status,utc_offset_h,first_fetched_at_utc\n";

    @TempDir
    private Path folder = Path.of("");

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void every_row_that_cannot_be_used_is_counted_with_its_reason() throws IOException {
        Path file = file(
                "odd.csv",
                HEADER
                        + "2026-05-01T10:00:00Z,250401,cars,25,3,delay,-7,2026-05-01T10:40:00Z\n"
                        + "2026-05-01T08:00:00Z,250401,cars,20,,delay,-7,\n"
                        + "2026-05-01T08:00:00Z,250401,cars,20,,delay,-7,\n"
                        + "2026-05-01T11:00:00Z,250401,cars,-0.4,3,delay,-7,2026-05-01T11:40:00Z\n"
                        + "2026-05-01T12:00:00Z,250401,cars,585,3,delay,-7,2026-05-01T12:40:00Z\n"
                        + "2026-05-01T12:00:00Z,250401,cars,,3,delay,-7,2026-05-01T12:40:00Z\n"
                        + "yesterday,250401,cars,5,3,delay,-7,2026-05-01T12:40:00Z\n"
                        + "0026-05-01T12:00:00Z,250401,cars,5,3,delay,-7,2026-05-01T12:40:00Z\n"
                        + "2026-05-01T12:00:00Z,,cars,5,3,delay,-7,2026-05-01T12:40:00Z\n"
                        + "2026-05-01T12:00:00Z,250401,cars,5,3,delay,-467,2026-05-01T12:40:00Z\n"
                        + "2026-05-01T13:00:00Z,250401,ca");
        History history = HistoryFile.read(file);

        assertThat(history.leftOut())
                .isEqualTo(Map.of(
                        Reason.DUPLICATE, 1,
                        Reason.NEGATIVE, 1,
                        Reason.ABSURD, 1,
                        Reason.NO_NUMBER, 1,
                        Reason.UNDATED, 2,
                        Reason.UNNAMED, 1,
                        Reason.NO_CLOCK, 1,
                        Reason.CUT, 1));
        ReportSeries series = history.series().get(0);
        assertThat(series.size()).isEqualTo(2);
        assertThat(series.minutes(0)).as("in order of labels").isEqualTo(20);
        assertThat(series.known(0)).as("never fetched: known at its label").isEqualTo(series.label(0));
        assertThat(series.known(1)).isEqualTo(series.label(1) + 2400);
        assertThat(series.lanesOpen(0)).isNegative();
        assertThat(BacktestTables.leftOut(history.leftOut()))
                .contains("undated 2")
                .contains("cut 1");
    }

    @Test
    void a_packed_file_that_breaks_off_keeps_what_came_before() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < 5000; i++) {
            rows.append("2026-05-%02dT%02d:00:00Z,c%d,cars,%d,,delay,-7,%n"
                    .formatted(1 + i / 24 % 28, i % 24, i / 672, i * 37 % 90));
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(rows.toString().getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = packed.toByteArray();
        Path file = Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(bytes, bytes.length * 3 / 4));
        History history = HistoryFile.read(file);

        assertThat(history.leftOut()).containsKey(Reason.CUT);
        assertThat(history.reports()).isBetween(1000, 4999);
    }

    @Test
    void what_is_no_history_is_refused_with_its_likely_cause() throws IOException {
        assertThatThrownBy(() -> HistoryFile.read(file("a.csv", "a,b\n1,2\n")))
                .hasMessageContaining("has no column observed_at_utc, crossing_id");
        assertThatThrownBy(() -> HistoryFile.read(file("empty.csv", ""))).hasMessageContaining("is empty");
        assertThatThrownBy(() -> HistoryFile.read(file("plain.csv.gz", HEADER)))
                .hasMessageContaining("not packed with gzip");
        assertThatThrownBy(() -> HistoryFile.read(file("none.csv", HEADER + "x,1,cars,5,1,delay,-7,\n")))
                .hasMessageContaining("no report that can be used")
                .hasMessageContaining("UNDATED");
    }

    @Test
    void the_hourly_reports_of_2026_are_read_whole() throws IOException {
        Path file = Path.of("../../shared/data/cbp_usmx_hourly_2026.csv.gz");
        assumeThat(file).exists();
        History history = HistoryFile.read(file);
        assertThat(history.reports()).isEqualTo(75_306);
        assertThat(history.series()).hasSize(139);
        assertThat(history.leftOut()).isEqualTo(Map.of(Reason.ABSURD, 17));
    }
}
