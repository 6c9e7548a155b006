package org.garita.app.sensing.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.garita.app.accord.NodeSeal;
import org.garita.app.accord.journal.SigningKey;
import org.garita.app.sensing.ArrivalGate;
import org.garita.app.sensing.SensedCrossing;
import org.garita.app.sensing.SensedReadings;
import org.garita.app.sensing.SensingSettings;
import org.garita.app.sensing.SensorRegister;
import org.garita.app.sensing.Vendor;
import org.garita.app.sensing.health.SensorHealth;
import org.garita.app.sensing.intake.IntakeOver;
import org.garita.app.sensing.intake.SensorIntake;
import org.garita.app.sensing.store.OfOneLayout;
import org.garita.app.sensing.store.ReadingStore;
import org.garita.app.waits.demonstration.DemonstrationPort;
import org.garita.kernel.place.Country;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.text.Text;

/** The sensing room of one node at the port of the demonstration, with a clock that the test turns. */
public final class Side implements AutoCloseable {
    public static final CrossingId PORT = new CrossingId("simulated-crossing");

    /** Settings of both nodes. */
    public static final SensingSettings SETTINGS = new SensingSettings(
            Duration.ofHours(48),
            Duration.ofDays(2),
            Duration.ofHours(24),
            Duration.ofMinutes(15),
            LocalTime.of(3, 0),
            Duration.ofHours(6),
            4 << 20,
            64,
            100_000);

    private static final Map<Country, SigningKey> ROOTS = new EnumMap<>(Country.class);

    static {
        for (Country country : Country.values()) {
            ROOTS.put(country, SigningKey.generate(new SecureRandom()));
        }
    }

    public final TestSecrets.Nodes nodes;
    final ReadingStore store;
    public final ReadingCourier courier;
    final CrossingKeys keys;
    public final List<byte[]> sent = new ArrayList<>();
    private final SensedCrossing sensed;
    private final SensorRegister register;
    private final SensorIntake intake;
    private int batches;

    /** Opens a node on a folder. */
    public Side(Path folder, DemonstrationPort port, HandClock clock, TestSecrets secrets, Country... signsFor)
            throws IOException {
        sensed = sensed(port);
        register = new OneCrossing(sensed);
        nodes = new TestSecrets.Nodes(signsFor);
        store = ReadingStore.open(
                folder, clock.instant().atZone(ZoneOffset.UTC).toLocalDate(), new SensorHealth(register, clock), 64);
        keys = new CrossingKeys(nodes, secrets, SETTINGS, clock);
        ArrivalGate arrivals = new ArrivalGate(clock);
        intake = IntakeOver.store(store, register, SETTINGS, keys, arrivals);
        courier = new ReadingCourier(nodes, register, store, new Seal(), SETTINGS, arrivals, clock);
    }

    private static SensedCrossing sensed(DemonstrationPort port) {
        Map<String, String> vendors = new TreeMap<>();
        port.layout().sensors().forEach(sensor -> vendors.put(sensor.id(), vendor(sensor.country())));
        return new SensedCrossing(
                PORT,
                port.layout(),
                "layout-1",
                true,
                Text.same("simulated"),
                vendors,
                Set.of(vendor(Country.US), vendor(Country.MX)));
    }

    static String vendor(Country country) {
        return country == Country.US ? "north" : "south";
    }

    /** Who runs sensors on either side. */
    private record OneCrossing(SensedCrossing sensed) implements SensorRegister {
        @Override
        public List<Vendor> vendors() {
            return List.of(Country.values()).stream()
                    .map(country -> new Vendor(Side.vendor(country), Text.same(country.name()), country))
                    .toList();
        }

        @Override
        public List<SensedCrossing> crossings() {
            return List.of(sensed);
        }
    }

    /** Root keys that both nodes know. */
    static final class Seal implements NodeSeal {
        private static byte[] marked(String purpose, byte[] bytes) {
            return (purpose + new String(bytes, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
        }

        @Override
        public String sign(Country own, String purpose, byte[] bytes) {
            return key(own).sign(marked(purpose, bytes));
        }

        private static SigningKey key(Country country) {
            return Optional.ofNullable(ROOTS.get(country)).orElseThrow();
        }

        @Override
        public boolean signed(Country by, String purpose, byte[] bytes, String signature) {
            return key(by).publicKey().signed(marked(purpose, bytes), signature);
        }
    }

    /** A clock that stands until it is set. */
    public static final class HandClock extends Clock {
        private Instant now = Instant.EPOCH;

        /** Sets it, in milliseconds since 1970-01-01T00:00Z. */
        public void set(long millis) {
            now = Instant.ofEpochMilli(millis);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("this clock has one zone");
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Its port. */
    public SensedCrossing sensed() {
        return sensed;
    }

    /** What the readers of a country send now. */
    public void receive(Country country, String csv) {
        SensorIntake.Request request = new SensorIntake.Request(
                sensed, register.vendor(vendor(country)).orElseThrow(), "key of " + country, "b" + batches++, false);
        try {
            intake.take(request, csv.getBytes(StandardCharsets.UTF_8)).join();
        } catch (Exception refused) {
            throw new AssertionError("the intake refused " + csv, refused);
        }
    }

    /** One parcel to the other node, as the exchange carries it. */
    public byte[] parcelFor(Side other) throws IOException {
        byte[] parcel = courier.parcel(other.courier.mark()).orElseThrow();
        sent.add(parcel);
        return parcel;
    }

    /** What arrived here. */
    public SensedReadings readings() {
        return (crossing, from, until, to) -> store.play(crossing, from, until, new OfOneLayout(sensed.mark(), to));
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
