package org.garita.app.waits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.garita.app.sensing.Reason;
import org.garita.app.sensing.Rejection;
import org.garita.app.sensing.file.RecordedDay;
import org.garita.app.sensing.row.Table;
import org.garita.app.sensing.token.TokenKey;
import org.garita.app.waits.recorded.WaitRows;
import org.garita.kernel.sensor.DeviceRead;
import org.garita.kernel.sensor.LaneStatus;
import org.garita.kernel.sensor.QueueLength;
import org.garita.kernel.sensor.SensorListener;
import org.garita.kernel.sensor.VehicleCount;
import org.garita.measurement.nowcast.PortNowcast;
import org.garita.measurement.wait.Quality;
import org.garita.measurement.wait.WaitValue;

/**
 * Measures what a folder of readings recorded, minute by minute, as it would have been measured when the readings arrived: a
 * row that is issued depends on nothing that arrived later.
 *
 * @param folder what {@code sense} writes, or an operator's own of the same format
 * @param lanePlan whether the lane plan may tell how many lanes are open and will be
 */
public record RecordedRun(Path folder, boolean lanePlan) {
    private static final long MINUTE = 60_000;

    /**
     * What was measured.
     *
     * @param rows rows written
     * @param byQuality how many of each quality
     * @param rejected rows of the folder that could not be used, by reason
     * @param missing tables that are not there although there are sensors that fill them
     * @param examples the first rows that could not be used
     */
    public record Told(
            long rows,
            Map<Quality, Long> byQuality,
            Map<Reason, Long> rejected,
            List<String> missing,
            List<Rejection> examples) {
        public Told {
            byQuality = new EnumMap<>(byQuality);
            rejected = new TreeMap<>(rejected);
            missing = List.copyOf(missing);
            examples = List.copyOf(examples);
        }
    }

    /**
     * Measures and writes {@code waits.csv}, whole or not at all.
     *
     * @throws IllegalArgumentException when there is nothing that can be measured
     * @throws IOException when the folder cannot be read or the file not be written
     */
    public Told write(Path out) throws IOException {
        RecordedDay day = open();
        WaitRows rows = new WaitRows(day.layout());
        Path part = out.resolveSibling(out.getFileName() + ".part");
        Told told;
        try (Writer writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
            writer.write(WaitRows.HEADER + "\n");
            told = measure(day, value -> write(rows.row(value), writer));
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(part);
            throw failed;
        }
        Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
        return told;
    }

    private static void write(String row, Writer writer) {
        try {
            writer.write(row + "\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The same folder gives the same bytes: its tokens are hashed under a key that is no secret. */
    private RecordedDay open() throws IOException {
        return RecordedDay.open(folder, TokenKey.of(new byte[TokenKey.BYTES]));
    }

    /**
     * Measures, and hands on each value when it is issued.
     *
     * @throws IllegalArgumentException when there is nothing that can be measured
     * @throws IOException when the folder cannot be read
     */
    public Told measure(Consumer<WaitValue> said) throws IOException {
        return measure(open(), said);
    }

    private Told measure(RecordedDay day, Consumer<WaitValue> said) throws IOException {
        Playing playing = new Playing(day, lanePlan, said);
        day.play(playing);
        playing.end(day.recorded().until());
        List<String> missing = day.missing().stream().map(Table::code).toList();
        return new Told(playing.rows, playing.byQuality, day.rejected(), missing, day.rejections());
    }

    /** Hands readings on, and asks for what is known whenever a minute has passed. */
    private static final class Playing implements SensorListener {
        private final PortNowcast nowcast;
        private final Consumer<WaitValue> said;
        private final Map<Quality, Long> byQuality = new EnumMap<>(Quality.class);
        private long next;
        private long last;
        private long rows;

        Playing(RecordedDay day, boolean lanePlan, Consumer<WaitValue> said) {
            long from = day.recorded().from().orElse(0);
            this.nowcast = new PortNowcast(day.layout(), lanePlan, from);
            this.said = said;
            this.next = day.recorded().from().isPresent() ? minuteAfter(from) : Long.MIN_VALUE;
            if (nowcast.measured().isEmpty()) {
                throw new IllegalArgumentException(
                        "No class of %s can be measured: each needs a counter along the road before primary inspection and one at its lanes. Maybe sensors name another road or stage than the classes use."
                                .formatted(day.layout().port()));
            }
        }

        private static long minuteAfter(long moment) {
            return Math.floorDiv(moment, MINUTE) * MINUTE + MINUTE;
        }

        @Override
        public void read(DeviceRead read, long[] forms) {
            until(read.received());
            nowcast.read(read, forms);
        }

        @Override
        public void count(VehicleCount count) {
            until(count.received());
            nowcast.count(count);
        }

        @Override
        public void queue(QueueLength length) {
            until(length.received());
        }

        @Override
        public void lanes(LaneStatus status) {
            until(status.known());
            nowcast.lanes(status);
        }

        /** Says what was known at each minute before a moment; what arrives at a minute itself counts for it. */
        private void until(long moment) {
            if (next == Long.MIN_VALUE) {
                next = minuteAfter(moment);
            }
            for (; next < moment; next += MINUTE) {
                say(next);
            }
            last = Math.max(last, moment);
        }

        private void say(long now) {
            for (WaitValue value : nowcast.minute(now)) {
                said.accept(value);
                byQuality.merge(value.quality(), 1L, Long::sum);
                rows++;
            }
        }

        /** Says what was known until the end of the record, at most a minute after the last reading. */
        void end(OptionalLong recordedUntil) {
            if (next != Long.MIN_VALUE) {
                long end = Math.min(recordedUntil.orElse(last), last + MINUTE);
                until(Math.max(last, end) + 1);
            }
        }
    }
}
