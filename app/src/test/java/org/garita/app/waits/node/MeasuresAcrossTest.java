package org.garita.app.waits.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.garita.app.accord.NodeSeal;
import org.garita.app.accord.ParcelRefused;
import org.garita.app.accord.journal.SigningKey;
import org.garita.app.sensing.SensedCrossing;
import org.garita.app.sensing.SensorRegister;
import org.garita.app.sensing.Vendor;
import org.garita.app.sensing.node.TestSecrets;
import org.garita.app.waits.ClassMeasure;
import org.garita.app.waits.CrossingMeasure;
import org.garita.app.waits.MeasuredBoard;
import org.garita.app.waits.demonstration.DemonstrationPort;
import org.garita.kernel.place.Country;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.sensor.Layout;
import org.garita.kernel.text.Text;
import org.garita.measurement.wait.Method;
import org.garita.measurement.wait.Quality;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;
import org.junit.jupiter.api.Test;

/** The node that does not measure a crossing shows what the other one signed, digit for digit, or nothing. */
class MeasuresAcrossTest {
    private static final CrossingId PORT = new CrossingId("simulated-crossing");
    private static final Layout LAYOUT = DemonstrationPort.read().layout();
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Map<Country, SigningKey> ROOTS = new EnumMap<>(Country.class);

    static {
        for (Country country : Country.values()) {
            ROOTS.put(country, SigningKey.generate(new SecureRandom()));
        }
    }

    /** Root keys that both nodes know. */
    private static final class Seal implements NodeSeal {
        private static SigningKey key(Country country) {
            return Optional.ofNullable(ROOTS.get(country)).orElseThrow();
        }

        @Override
        public String sign(Country own, String purpose, byte[] bytes) {
            return key(own).sign(bytes);
        }

        @Override
        public boolean signed(Country by, String purpose, byte[] bytes, String signature) {
            return key(by).publicKey().signed(bytes, signature);
        }
    }

    /** One node. */
    private static final class Side {
        private final TestSecrets.Nodes nodes;
        private final MeasuresAcross across;
        private final MeasureCourier courier;
        private int arrivals;

        Side(Country own, String layout, Instant now) {
            nodes = new TestSecrets.Nodes(own).measures(PORT, Country.US);
            SensorRegister register = new Register(
                    new SensedCrossing(PORT, LAYOUT, layout, true, Text.same("simulated"), Map.of(), Set.of()));
            across = new MeasuresAcross(nodes, register, Clock.fixed(now, ZoneOffset.UTC));
            across.onArrival((sensed, measure) -> arrivals++);
            courier =
                    new MeasureCourier(across, nodes, register, new Seal(), org.garita.app.sensing.node.Side.SETTINGS);
        }

        CrossingMeasure shows(MeasuredBoard own) {
            return across.with(own).crossing(PORT).orElseThrow();
        }
    }

    private record Register(SensedCrossing sensed) implements SensorRegister {
        @Override
        public List<Vendor> vendors() {
            return List.of();
        }

        @Override
        public List<SensedCrossing> crossings() {
            return List.of(sensed);
        }
    }

    private final Side us = new Side(Country.US, "layout-1", NOON);
    private final Side mx = new Side(Country.MX, "layout-1", NOON);

    private static MeasuredBoard board(Instant minute, double middle) {
        List<ClassMeasure> classes = new ArrayList<>();
        for (int i = 0; i < LAYOUT.classes().size(); i++) {
            Layout.VehicleClass named = LAYOUT.classes().get(i);
            long now = minute.toEpochMilli();
            WaitValue expected = new WaitValue(
                    now,
                    i,
                    Quantity.EXPECTED,
                    now,
                    now,
                    new WaitValue.Minutes(middle, middle / 3, middle * Math.PI),
                    true,
                    12,
                    95,
                    Quality.GOOD,
                    Method.ANCHORED_LANE_PLAN,
                    i == 0);
            WaitValue actual = new WaitValue(
                    now,
                    i,
                    Quantity.ACTUAL_BY_PRIMARY,
                    now - 900_000,
                    now,
                    null,
                    false,
                    0,
                    -1,
                    Quality.INSUFFICIENT,
                    Method.NONE,
                    false);
            classes.add(new ClassMeasure(
                    named.id(),
                    named.name(),
                    named.kind(),
                    named.direction(),
                    OptionalDouble.of(1.0 / 3),
                    i == 0 ? OptionalDouble.empty() : OptionalDouble.of(4),
                    List.of(expected, actual)));
        }
        return new MeasuredBoard(
                minute, Map.of(PORT, new CrossingMeasure(PORT, minute, true, Optional.empty(), classes)));
    }

    private byte[] said(MeasuredBoard board) {
        us.across.with(board);
        return us.courier.parcel("").orElseThrow();
    }

    @Test
    void both_nodes_show_the_same_figure_digit_for_digit_and_who_measured_it() throws ParcelRefused {
        MeasuredBoard measured = board(NOON, 0.1 + 0.2);
        CrossingMeasure there = us.shows(measured);
        assertThat(there.measuredBy()).contains(Country.US);
        assertThat(mx.shows(board(NOON, 7)).classes())
                .as("nothing of its own, before the first word")
                .isEmpty();
        String mark = mx.courier.take(us.courier.parcel(mx.courier.mark()).orElseThrow());
        assertThat(mx.shows(board(NOON, 7))).isEqualTo(there);
        assertThat(mx.arrivals).isEqualTo(1);
        assertThat(us.courier.parcel(mark)).as("nothing is new").isEmpty();
        assertThat(mx.courier.parcel("")).as("it measures nothing").isEmpty();
    }

    @Test
    void a_word_twice_changes_nothing_and_an_older_one_is_refused_and_counted() throws ParcelRefused {
        byte[] old = said(board(NOON.minusSeconds(60), 5));
        byte[] last = said(board(NOON, 6));
        mx.courier.take(last);
        mx.courier.take(last);
        assertThat(mx.across.refused()).isEmpty();
        mx.courier.take(old);
        assertThat(mx.across.refused()).containsEntry("simulated-crossing: it is older than what is shown", 1L);
        assertThat(mx.shows(board(NOON, 7))).isEqualTo(us.shows(board(NOON, 6)));
    }

    @Test
    void one_altered_byte_anywhere_shows_nothing() {
        byte[] parcel = said(board(NOON, 6));
        for (int at = 0; at < parcel.length - 1; at += 5) {
            byte[] altered = parcel.clone();
            altered[at] ^= 1;
            assertThatThrownBy(() -> mx.courier.take(altered)).isInstanceOf(ParcelRefused.class);
        }
        assertThat(mx.across.heard(PORT)).isEmpty();
    }

    @Test
    void a_word_of_a_node_that_is_not_named_or_of_another_layout_or_of_the_future_is_refused_and_counted()
            throws ParcelRefused {
        byte[] parcel = said(board(NOON, 6));
        mx.nodes.measures(PORT, Country.MX);
        mx.courier.take(parcel);
        Side other = new Side(Country.MX, "layout-2", NOON);
        other.courier.take(parcel);
        Side late = new Side(Country.MX, "layout-1", NOON.minus(Duration.ofHours(1)));
        late.courier.take(parcel);
        assertThat(mx.across.refused()).containsOnlyKeys("simulated-crossing: the node of US does not measure it");
        assertThat(other.across.refused()).containsOnlyKeys("simulated-crossing: its layout is another one there");
        assertThat(late.across.refused()).containsOnlyKeys("simulated-crossing: it comes from the future");
        for (Side side : List.of(mx, other, late)) {
            assertThat(side.across.heard(PORT)).isEmpty();
        }
    }

    @Test
    void a_word_that_has_grown_old_has_no_number_any_more() throws ParcelRefused {
        Side later = new Side(Country.MX, "layout-1", NOON.plus(Duration.ofMinutes(16)));
        later.courier.take(said(board(NOON, 6)));
        CrossingMeasure shown = later.shows(board(NOON.plus(Duration.ofMinutes(16)), 7));
        assertThat(shown.issued()).isEqualTo(NOON);
        assertThat(shown.classes())
                .hasSize(LAYOUT.classes().size())
                .allMatch(each -> each.values().isEmpty() && each.waiting().isEmpty());
    }

    @Test
    void without_a_document_and_where_one_process_serves_both_nothing_changes() {
        Side alone = new Side(Country.MX, "layout-1", NOON);
        alone.nodes.forget(PORT);
        MeasuredBoard own = board(NOON, 6);
        assertThat(alone.across.with(own)).isEqualTo(own);
        assertThat(alone.courier.active()).isFalse();
    }

    @Test
    void what_is_no_measure_is_refused() {
        for (String line : List.of("{}", "[]", "nonsense", "{\"format\":\"garita measure 1\"}")) {
            assertThatThrownBy(() -> mx.courier.take(line.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(ParcelRefused.class);
        }
        assertThatThrownBy(() -> us.courier.parcel("x=y")).hasMessageContaining("no mark");
    }
}
