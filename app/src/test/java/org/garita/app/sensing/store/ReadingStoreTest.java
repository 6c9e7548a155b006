package org.garita.app.sensing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.garita.app.sensing.Reason;
import org.garita.app.sensing.row.Detection;
import org.garita.app.sensing.row.Table;
import org.garita.app.sensing.row.Tokens;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.sensor.DeviceRead;
import org.garita.kernel.sensor.LaneStatus;
import org.garita.kernel.sensor.QueueLength;
import org.garita.kernel.sensor.VehicleCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is on disk, exactly once, and what was kept long enough is gone with a proof. */
class ReadingStoreTest {
    private static final CrossingId GATE = new CrossingId("gate");
    private static final long NOON = Instant.parse("2026-11-24T12:00:00Z").toEpochMilli();
    private static final long[] NO_FORMS = {};

    private final Path folder;

    ReadingStoreTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** What was told, one line each. */
    private static final class Lines implements StoredListener {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void batch(Batch.Head head) {
            lines.add("batch " + head.id());
        }

        @Override
        public void read(Detection seen) {
            lines.add(seen.read() + " " + List.of(forms(seen.tokens()))
                    + seen.before()
                            .map(before -> " before " + before.whole() + forms(before))
                            .orElse(""));
        }

        private static String forms(Tokens tokens) {
            return Arrays.toString(tokens.forms());
        }

        @Override
        public void count(VehicleCount count) {
            lines.add(count.toString());
        }

        @Override
        public void queue(QueueLength length) {
            lines.add(length.toString());
        }

        @Override
        public void lanes(LaneStatus status) {
            lines.add(status.toString());
        }
    }

    private ReadingStore open(StoredListener heard) throws IOException {
        return ReadingStore.open(folder, ReadingStore.day(NOON), heard, 100);
    }

    private static Batch batch(Table table, String id, long received, byte[] rows) {
        return new Batch(
                new Batch.Head(
                        GATE,
                        table,
                        "north",
                        id,
                        "layout-1",
                        received,
                        "print-" + id,
                        "answer of " + id,
                        1,
                        Map.of(Reason.BAD_TOKEN, 2)),
                rows);
    }

    private static Batch reads(String id, long token) {
        DeviceRead read = new DeviceRead(NOON, 3, NOON - 1_500, token, DeviceRead.NO_LANE);
        return batch(
                Table.DETECTIONS,
                id,
                NOON,
                Columns.ofReads(List.of(new Detection(read, new Tokens(token, NO_FORMS), Optional.empty()))));
    }

    private List<String> played() throws IOException {
        Lines lines = new Lines();
        try (ReadingStore store = open(new Lines())) {
            store.play(GATE, NOON - 1, NOON + 100, lines);
        }
        return lines.lines;
    }

    @Test
    void a_minute_is_told_the_same_whatever_was_read_before_also_where_batches_stand_out_of_order() throws Exception {
        List<Long> arrivals = new ArrayList<>();
        for (long seconds = 0; seconds < 1_200; seconds += 25) {
            arrivals.add(seconds % 4 == 0 ? seconds : seconds - 40);
        }
        try (ReadingStore store = open(new Lines())) {
            for (long seconds : arrivals) {
                long received = NOON + seconds * 1_000;
                byte[] rows = Columns.ofReads(List.of(new Detection(
                        new DeviceRead(received, 3, received, seconds, DeviceRead.NO_LANE),
                        new Tokens(seconds, NO_FORMS),
                        Optional.empty())));
                store.append(batch(Table.DETECTIONS, "at" + seconds, received, rows))
                        .get();
            }
            for (int again = 0; again < 2; again++) {
                for (long minute = -1; minute < 20; minute++) {
                    long from = minute * 60;
                    Lines lines = new Lines();
                    store.play(GATE, NOON + from * 1_000, NOON + (from + 60) * 1_000, lines);
                    assertThat(lines.lines.stream().filter(line -> line.startsWith("batch")))
                            .as("minute %d", minute)
                            .isEqualTo(arrivals.stream()
                                    .filter(seconds -> seconds >= from && seconds < from + 60)
                                    .map(seconds -> "batch at" + seconds)
                                    .toList());
                }
            }
        }
    }

    @Test
    void every_kind_of_reading_comes_back_as_it_went_in() throws Exception {
        long[] forms = {1, 2, 3, 4, 5, 6, -7};
        Detection plate = new Detection(
                new DeviceRead(NOON, 1, NOON - 9, 77, 2),
                new Tokens(77, forms),
                Optional.of(new Tokens(-78, new long[] {9, 9, 9, 9, 9, 9, 8})));
        Detection tag = new Detection(
                new DeviceRead(NOON, 0, NOON - 8, Long.MIN_VALUE, -1),
                new Tokens(Long.MIN_VALUE, NO_FORMS),
                Optional.empty());
        VehicleCount count = new VehicleCount(NOON, 2, NOON - 60_000, 60, -1, 11);
        QueueLength queue = new QueueLength(NOON, 3, NOON - 5, 187.5, true);
        LaneStatus plan = new LaneStatus(NOON, NOON + 9, 1, 0b101, 2, List.of(0, 2));
        LaneStatus closed = new LaneStatus(NOON, NOON + 9, 1, 0b10, 0, List.of());
        Lines heard = new Lines();
        try (ReadingStore store = open(heard)) {
            store.append(batch(Table.DETECTIONS, "a", NOON, Columns.ofReads(List.of(plate, tag))))
                    .get();
            store.append(batch(Table.COUNTS, "b", NOON, Columns.ofCounts(List.of(count))))
                    .get();
            store.append(batch(Table.QUEUES, "c", NOON, Columns.ofQueues(List.of(queue))))
                    .get();
            store.append(batch(Table.LANES, "d", NOON, Columns.ofLanes(List.of(plan, closed))))
                    .get();
        }

        assertThat(heard.lines)
                .contains("batch a", count.toString(), queue.toString(), plan.toString(), closed.toString())
                .contains(tag.read() + " [[]]")
                .contains(plate.read() + " [[1, 2, 3, 4, 5, 6, -7]] before -78[9, 9, 9, 9, 9, 9, 8]");
        assertThat(played()).containsExactlyInAnyOrderElementsOf(heard.lines);
        assertThat(files()).containsExactly("2026-11-24-counts-00001.seg", "2026-11-24-reads-00001.seg");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("gate"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void a_batch_that_comes_again_is_not_written_again_even_after_a_restart() throws Exception {
        try (ReadingStore store = open(new Lines())) {
            List<CompletableFuture<Outcome>> both = List.of(store.append(reads("a", 1)), store.append(reads("a", 1)));
            assertThat(both.get(0).get().repeated()).isFalse();
            assertThat(both.get(1).get().repeated()).isTrue();
        }
        try (ReadingStore store = open(new Lines())) {
            Outcome again = store.append(reads("a", 2)).get();

            assertThat(again.repeated()).isTrue();
            assertThat(again.head()).isEqualTo(reads("a", 1).head());
            assertThat(again.same("print-a")).isTrue();
            assertThat(again.same("print-b")).isFalse();
            assertThat(store.find(GATE, "north", "a")).contains(reads("a", 1).head());
            assertThat(store.find(GATE, "north", "b")).isEmpty();
        }
        assertThat(played()).filteredOn(line -> line.startsWith("batch")).containsExactly("batch a");
    }

    @Test
    void batches_that_wait_together_on_both_sides_of_midnight_are_all_kept() throws Exception {
        long midnight = Instant.parse("2026-11-25T00:00:00Z").toEpochMilli();
        List<CompletableFuture<Outcome>> answers = new ArrayList<>();
        try (ReadingStore store = open(new Lines())) {
            for (int at = -20; at < 20; at++) {
                long received = midnight + at * 1_000L;
                byte[] rows = Columns.ofReads(List.of(new Detection(
                        new DeviceRead(received, 3, received, at, DeviceRead.NO_LANE),
                        new Tokens(at, NO_FORMS),
                        Optional.empty())));
                answers.add(store.append(batch(Table.DETECTIONS, "at" + at, received, rows)));
            }
            for (CompletableFuture<Outcome> answer : answers) {
                assertThat(answer.get().repeated()).isFalse();
            }
        }
        Lines lines = new Lines();
        try (ReadingStore store = open(new Lines())) {
            store.play(GATE, midnight - 60_000, midnight + 60_000, lines);
        }
        assertThat(lines.lines).filteredOn(line -> line.startsWith("batch")).hasSize(40);
    }

    @Test
    void a_tail_torn_at_any_byte_is_set_aside_told_and_loses_no_whole_batch() throws Exception {
        try (ReadingStore store = open(new Lines())) {
            store.append(reads("a", 1)).get();
            store.append(reads("b", 2)).get();
        }
        Path segment = folder.resolve("gate/2026-11-24-reads-00001.seg");
        byte[] whole = Files.readAllBytes(segment);
        int second = whole.length - (whole.length - 8) / 2;
        for (int cut = second + 1; cut < whole.length; cut += 7) {
            Files.write(segment, Arrays.copyOf(whole, cut));
            try (ReadingStore store = open(new Lines())) {
                assertThat(store.torn())
                        .containsExactly(
                                new ReadingStore.TornTail("gate/2026-11-24-reads-00001.seg", second, cut - second));
                assertThat(store.find(GATE, "north", "a")).isPresent();
                assertThat(store.find(GATE, "north", "b")).isEmpty();
            }
            assertThat(Files.size(segment)).isEqualTo(second);
        }
        assertThat(files()).anyMatch(name -> name.endsWith(".torn-" + second));
    }

    @Test
    void bytes_of_any_kind_at_the_end_of_a_file_are_no_batch() throws Exception {
        Random random = new Random(20_261_124);
        for (int round = 0; round < 50; round++) {
            try (ReadingStore store = open(new Lines())) {
                store.append(reads("r" + round, round)).get();
            }
            byte[] noise = new byte[random.nextInt(40)];
            random.nextBytes(noise);
            Files.write(
                    folder.resolve("gate/2026-11-24-reads-%05d.seg".formatted(round + 1)),
                    noise,
                    StandardOpenOption.APPEND);
        }
        assertThat(played()).filteredOn(line -> line.startsWith("batch")).hasSize(50);
    }

    @Test
    void a_flipped_bit_is_found() throws Exception {
        try (ReadingStore store = open(new Lines())) {
            store.append(reads("a", 1)).get();
        }
        Path segment = folder.resolve("gate/2026-11-24-reads-00001.seg");
        try (RandomAccessFile file = new RandomAccessFile(segment.toFile(), "rw")) {
            file.seek(Files.size(segment) - 3);
            file.write(255);
        }
        try (ReadingStore store = open(new Lines())) {
            assertThat(store.torn()).hasSize(1);
            assertThat(store.find(GATE, "north", "a")).isEmpty();
        }
    }

    @Test
    void when_too_many_wait_the_next_is_turned_away_and_none_that_was_taken_is_lost() throws Exception {
        try (ReadingStore store = ReadingStore.open(folder, ReadingStore.day(NOON), new Lines(), 1)) {
            List<CompletableFuture<Outcome>> taken = new ArrayList<>();
            int refused = 0;
            for (int i = 0; i < 2_000; i++) {
                try {
                    taken.add(store.append(reads("n" + i, i)));
                } catch (StoreBusy busy) {
                    refused++;
                    assertThat(busy).hasMessageContaining("Send it again");
                }
            }
            for (CompletableFuture<Outcome> one : taken) {
                assertThat(one.get().repeated()).isFalse();
            }
            Lines lines = new Lines();
            store.play(GATE, NOON - 1, NOON + 100, lines);
            assertThat(refused).isPositive();
            assertThat(lines.lines).filteredOn(line -> line.startsWith("batch")).hasSize(taken.size());
        }
    }

    @Test
    void what_was_kept_long_enough_goes_and_the_register_proves_it() throws Exception {
        Retention retention = new Retention(Duration.ofDays(2), Duration.ofDays(400));
        Instant before = Instant.parse("2026-11-26T23:59:59Z");
        Instant due = Instant.parse("2026-11-27T00:00:01Z");
        try (ReadingStore store = open(new Lines())) {
            store.append(reads("a", 1)).get();
            store.append(batch(Table.COUNTS, "b", NOON, Columns.ofCounts(List.of())))
                    .get();
        }
        try (ReadingStore store = open(new Lines())) {
            assertThat(retention.purge(store, before)).isEmpty();
            assertThat(retention.purge(store, due)).containsExactly("gate/2026-11-24-reads-00001.seg");
            assertThat(retention.purge(store, due)).isEmpty();
        }
        assertThat(files()).containsExactly("2026-11-24-counts-00001.seg");
        List<String> register = Files.readAllLines(folder.resolve("purged.csv"));
        assertThat(register).hasSize(2);
        assertThat(register.get(1))
                .matches(
                        "gate/2026-11-24-reads-00001\\.seg,[0-9a-f]{64},\\d+,1,1,2026-11-27T00:00:01Z,kept for PT48H,[0-9a-f]{64}");
    }

    @Test
    void a_time_to_keep_that_is_none_is_refused() {
        assertThatThrownBy(() -> new Retention(Duration.ZERO, Duration.ofDays(1)))
                .hasMessageContaining("PT0S");
    }
}
