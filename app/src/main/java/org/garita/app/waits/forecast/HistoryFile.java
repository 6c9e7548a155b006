package org.garita.app.waits.forecast;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.garita.measurement.history.History;
import org.garita.measurement.history.HistoryIntake;
import org.garita.measurement.history.Reason;
import org.garita.measurement.history.ReportRow;
import org.garita.measurement.history.SeriesKey;

/**
 * A history of reported waits as a table of comma-separated values, plain or with gzip; see docs/guide/formats.md. Rows that
 * cannot be used are counted by reason and left out; order does not matter.
 */
public final class HistoryFile {
    private static final List<String> NEEDED =
            List.of("observed_at_utc", "crossing_id", "lane", "delay_minutes", "utc_offset_h");
    private static final long EARLIEST = Instant.parse("1990-01-01T00:00:00Z").getEpochSecond();
    private static final long LATEST = Instant.parse("2100-01-01T00:00:00Z").getEpochSecond();

    private final HistoryIntake intake = new HistoryIntake();
    private final List<String> columns;
    private final int observed;
    private final int crossing;
    private final int lane;
    private final int delay;
    private final int offset;
    private final int lanes;
    private final int fetched;

    private HistoryFile(Path file, List<String> columns) {
        List<String> missing = new ArrayList<>(NEEDED);
        missing.removeAll(columns);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s has no column %s in its first line. Maybe it is not a history of reported waits."
                            .formatted(file.getFileName(), String.join(", ", missing)));
        }
        this.columns = columns;
        this.observed = columns.indexOf("observed_at_utc");
        this.crossing = columns.indexOf("crossing_id");
        this.lane = columns.indexOf("lane");
        this.delay = columns.indexOf("delay_minutes");
        this.offset = columns.indexOf("utc_offset_h");
        this.lanes = columns.indexOf("lanes_open");
        this.fetched = columns.indexOf("first_fetched_at_utc");
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException when it is not a history, or holds no report that can be used
     */
    public static History read(Path file) throws IOException {
        try (InputStream in = open(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String first = lines.readLine();
            if (first == null) {
                throw new IllegalArgumentException(file.getFileName() + " is empty.");
            }
            HistoryFile table = new HistoryFile(file, List.of(first.strip().split(",", -1)));
            table.take(lines);
            History history = table.intake.history();
            if (history.series().isEmpty()) {
                throw new IllegalArgumentException("%s holds no report that can be used; rows left out: %s."
                        .formatted(file.getFileName(), history.leftOut()));
            }
            return history;
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream plain = Files.newInputStream(file);
        try {
            return file.toString().endsWith(".gz") ? new GZIPInputStream(plain, 1 << 16) : plain;
        } catch (ZipException | EOFException broken) {
            plain.close();
            throw new IllegalArgumentException(
                    "%s ends with .gz but is not packed with gzip.".formatted(file.getFileName()));
        }
    }

    /** Takes rows until the file ends, or breaks off in the middle of its packing: what came before it counts. */
    private void take(BufferedReader lines) throws IOException {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    take(line.split(",", -1));
                }
            }
        } catch (EOFException | ZipException cut) {
            intake.leaveOut(Reason.CUT);
        }
    }

    private void take(String[] cells) {
        if (cells.length < columns.size()) {
            intake.leaveOut(Reason.CUT);
            return;
        }
        OptionalLong label = moment(cells[observed]);
        OptionalDouble minutes = number(cells[delay]);
        OptionalDouble hours = number(cells[offset]);
        if (label.isEmpty()) {
            intake.leaveOut(Reason.UNDATED);
        } else if (cells[crossing].isBlank() || cells[lane].isBlank()) {
            intake.leaveOut(Reason.UNNAMED);
        } else if (minutes.isEmpty()) {
            intake.leaveOut(Reason.NO_NUMBER);
        } else if (hours.isEmpty()) {
            intake.leaveOut(Reason.NO_CLOCK);
        } else {
            long known =
                    fetched < 0 ? label.getAsLong() : moment(cells[fetched]).orElse(label.getAsLong());
            intake.take(new ReportRow(
                    new SeriesKey(cells[crossing].strip(), cells[lane].strip()),
                    label.getAsLong(),
                    known,
                    whole(minutes.getAsDouble()),
                    lanes < 0 ? -1 : (int) number(cells[lanes]).orElse(-1),
                    whole(hours.getAsDouble() * 3600)));
        }
    }

    private static OptionalLong moment(String text) {
        try {
            long seconds = Instant.parse(text.strip()).getEpochSecond();
            return seconds < EARLIEST || seconds > LATEST ? OptionalLong.empty() : OptionalLong.of(seconds);
        } catch (DateTimeParseException unreadable) {
            return OptionalLong.empty();
        }
    }

    private static OptionalDouble number(String text) {
        try {
            double number = text.isBlank() ? Double.NaN : Double.parseDouble(text.strip());
            return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
        } catch (NumberFormatException unreadable) {
            return OptionalDouble.empty();
        }
    }

    /** Rounded away from 0 below it, so that -0.4 stays below 0. */
    private static int whole(double number) {
        return (int) (number < 0 ? Math.floor(number) : Math.rint(number));
    }
}
