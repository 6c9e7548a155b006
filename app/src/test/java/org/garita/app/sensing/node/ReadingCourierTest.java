package org.garita.app.sensing.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.garita.app.accord.ParcelRefused;
import org.garita.app.sensing.row.Detection;
import org.garita.app.sensing.row.ReadingListener;
import org.garita.app.sensing.token.TokenKey;
import org.garita.app.sensing.token.TokenKeys;
import org.garita.app.waits.demonstration.DemonstrationPort;
import org.garita.kernel.place.Country;
import org.garita.kernel.sensor.DeviceRead;
import org.garita.kernel.sensor.LaneStatus;
import org.garita.kernel.sensor.QueueLength;
import org.garita.kernel.sensor.SensorKind;
import org.garita.kernel.sensor.VehicleCount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parcels may come late, twice, in any order or not at all: each reading counts once, and nothing false counts. */
class ReadingCourierTest {
    private static final DemonstrationPort PORT = DemonstrationPort.read();
    private static final long NOON = Instant.parse("2026-01-06T20:00:00Z").toEpochMilli();
    private static final byte[] AGREED = "agreed".getBytes(StandardCharsets.US_ASCII);

    private final Side.HandClock clock = new Side.HandClock();
    private final Path folder;
    private Optional<byte[]> agreed = Optional.of(AGREED);
    private Side us;
    private Side mx;

    ReadingCourierTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        clock.set(NOON);
        us = side("us", Country.US);
        mx = side("mx", Country.MX);
    }

    private Side side(String name, Country... signsFor) throws IOException {
        Side side = new Side(folder.resolve(name), PORT, clock, new TestSecrets(() -> agreed), signsFor);
        side.nodes.measures(Side.PORT, Country.US);
        return side;
    }

    @BeforeEach
    void both_are_open() {
        assertThat(us.courier.active()).isTrue();
    }

    @AfterEach
    void close() throws IOException {
        us.close();
        mx.close();
    }

    /** One reading of a tag, a second after the last. */
    private void read(Side side, Country country, String id) {
        clock.set(clock.millis() + 1000);
        side.receive(
                country,
                "sensor,time,token,kind,lane\n" + (country == Country.US ? "tag-primary," : "tag-outer,")
                        + clock.instant() + "," + id + ",tag,\n");
    }

    private static List<DeviceRead> reads(Side side) throws IOException {
        List<DeviceRead> reads = new ArrayList<>();
        side.readings().play(Side.PORT, NOON - 86_400_000L, NOON + 2 * 86_400_000L, new ReadingListener() {
            @Override
            public void read(Detection seen) {
                reads.add(seen.read());
            }

            @Override
            public void count(VehicleCount count) {
                throw new AssertionError("no counter sent " + count);
            }

            @Override
            public void queue(QueueLength length) {
                throw new AssertionError("no camera sent " + length);
            }

            @Override
            public void lanes(LaneStatus status) {
                throw new AssertionError("nobody told " + status);
            }
        });
        reads.sort(Comparator.comparingLong(DeviceRead::received));
        return reads;
    }

    @Test
    void a_device_read_on_both_sides_has_one_token_before_and_after_the_change_of_keys()
            throws IOException, ParcelRefused {
        read(mx, Country.MX, "0ce0c63c967a");
        read(us, Country.US, "0ce0c63c967a");
        us.courier.take(mx.parcelFor(us));
        assertThat(reads(us).stream().map(DeviceRead::token).distinct()).hasSize(1);
        long day = reads(us).get(0).token();
        clock.set(NOON + 86_400_000L);
        read(mx, Country.MX, "0ce0c63c967a");
        read(us, Country.US, "0ce0c63c967a");
        us.courier.take(mx.parcelFor(us));
        List<DeviceRead> all = reads(us);
        assertThat(all).hasSize(4);
        assertThat(all.get(2).token()).isEqualTo(all.get(3).token()).isNotEqualTo(day);
    }

    @Test
    void just_after_the_change_of_keys_both_nodes_have_the_key_before_at_hand() {
        long change = LocalDate.of(2026, 1, 7)
                .atTime(3, 0)
                .atZone(PORT.zone())
                .toInstant()
                .toEpochMilli();
        clock.set(change - 1);
        long evening = token(us.keys.now(us.sensed()).current());
        assertThat(us.keys.now(us.sensed()).before()).isEmpty();
        clock.set(change);
        for (Side side : List.of(us, mx)) {
            TokenKeys.Pair pair = side.keys.now(side.sensed());
            assertThat(token(pair.current())).isNotEqualTo(evening);
            assertThat(pair.before().map(ReadingCourierTest::token)).contains(evening);
        }
        clock.set(change + 6 * 3_600_000L);
        assertThat(mx.keys.now(mx.sensed()).before()).isEmpty();
    }

    private static long token(TokenKey key) {
        return key.hasher().token(SensorKind.TAG, "0ce0c63c967a");
    }

    @Test
    void until_both_agreed_and_without_a_document_each_hashes_under_its_own_key() throws IOException {
        agreed = Optional.empty();
        read(mx, Country.MX, "0ce0c63c967a");
        read(us, Country.US, "0ce0c63c967a");
        assertThat(reads(us).get(0).token()).isNotEqualTo(reads(mx).get(0).token());
        assertThat(us.keys.shared(us.sensed())).isFalse();
        agreed = Optional.of(AGREED);
        try (Side none = new Side(folder.resolve("none"), PORT, clock, new TestSecrets(() -> agreed), Country.MX)) {
            assertThat(none.keys.shared(none.sensed())).isFalse();
            assertThat(none.courier.active()).isFalse();
            assertThat(none.courier.parcel("")).isEmpty();
        }
    }

    @Test
    void a_parcel_twice_a_parcel_late_and_a_parcel_lost_count_each_reading_once() throws IOException, ParcelRefused {
        read(mx, Country.MX, "000000000001");
        byte[] first = mx.parcelFor(us);
        String begin = us.courier.mark();
        us.courier.take(first);
        us.courier.take(first);
        assertThat(reads(us)).hasSize(1);
        read(mx, Country.MX, "000000000002");
        byte[] lost = mx.parcelFor(us);
        String afterFirst = us.courier.mark();
        read(mx, Country.MX, "000000000003");
        byte[] third = mx.courier.parcel(markIn(lost)).orElseThrow();
        us.courier.take(third);
        assertThat(us.courier.mark()).as("what is missing is asked for again").isEqualTo(afterFirst);
        assertThat(reads(us)).hasSize(2);
        us.courier.take(lost);
        us.courier.take(mx.parcelFor(us));
        us.courier.take(first);
        assertThat(reads(us)).hasSize(3);
        assertThat(us.courier.mark()).isNotEqualTo(begin).isNotEqualTo(afterFirst);
    }

    private static String markIn(byte[] parcel) throws ParcelRefused {
        return ReadingParcel.read(parcel, new Side.Seal()).mark().code();
    }

    @Test
    void after_a_restart_of_the_measuring_node_everything_comes_again_and_counts_once()
            throws IOException, ParcelRefused {
        read(mx, Country.MX, "000000000001");
        us.courier.take(mx.parcelFor(us));
        us.close();
        us = side("us", Country.US);
        assertThat(us.courier.mark()).isEmpty();
        us.courier.take(mx.parcelFor(us));
        assertThat(reads(us)).hasSize(1);
    }

    @Test
    void a_lost_folder_of_the_sending_node_begins_anew() throws IOException, ParcelRefused {
        read(mx, Country.MX, "000000000001");
        read(mx, Country.MX, "000000000002");
        us.courier.take(mx.parcelFor(us));
        mx.close();
        mx = side("mx-again", Country.MX);
        read(mx, Country.MX, "000000000003");
        us.courier.take(mx.parcelFor(us));
        assertThat(reads(us)).hasSize(3);
    }

    @Test
    void one_altered_byte_anywhere_refuses_the_whole_parcel() throws IOException {
        read(mx, Country.MX, "000000000001");
        byte[] parcel = mx.parcelFor(us);
        for (int at = 0; at < parcel.length; at += 7) {
            byte[] altered = parcel.clone();
            altered[at] ^= 1;
            assertThatThrownBy(() -> us.courier.take(altered)).as("byte %d", at).isInstanceOf(ParcelRefused.class);
        }
        for (int length = 0; length < parcel.length; length += 50) {
            byte[] cut = Arrays.copyOf(parcel, length);
            assertThatThrownBy(() -> us.courier.take(cut)).isInstanceOf(ParcelRefused.class);
        }
        assertThat(reads(us)).isEmpty();
    }

    @Test
    void a_parcel_of_the_wrong_country_or_of_the_future_is_refused() throws IOException {
        read(mx, Country.MX, "000000000001");
        byte[] parcel = mx.parcelFor(us);
        assertThatThrownBy(() -> mx.courier.take(parcel)).hasMessageContaining("of MX");
        clock.set(NOON - 3_600_000L);
        assertThatThrownBy(() -> us.courier.take(parcel)).hasMessageContaining("clock");
    }

    @Test
    void batches_that_are_none_of_this_nodes_to_measure_are_counted_with_their_reason()
            throws IOException, ParcelRefused {
        read(mx, Country.MX, "000000000001");
        byte[] parcel = mx.parcelFor(us);
        us.nodes.measures(Side.PORT, Country.MX);
        us.courier.take(parcel);
        assertThat(us.courier.refused()).containsEntry("simulated-crossing: this node does not measure it", 1L);
        assertThat(us.courier.mark())
                .as("it comes again once the document has arrived")
                .isEmpty();
        us.nodes.measures(Side.PORT, Country.US);
        us.courier.take(mx.parcelFor(us));
        assertThat(reads(us)).hasSize(1);
    }

    @Test
    void a_reading_that_is_a_day_old_is_not_carried() throws IOException, ParcelRefused {
        read(mx, Country.MX, "000000000001");
        byte[] old = mx.parcelFor(us);
        clock.set(NOON + 25 * 3_600_000L);
        us.courier.take(mx.parcelFor(us));
        us.courier.take(old);
        assertThat(reads(us)).isEmpty();
        assertThat(us.courier.refused()).containsEntry("simulated-crossing: it is too old", 1L);
    }

    @Test
    void what_is_no_mark_is_refused() {
        for (String mark : List.of("x", "pharr/reads=1", "pharr/no=2026-11-24-00001@8-0123456789abcdef", "=")) {
            assertThatThrownBy(() -> mx.courier.parcel(mark)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
