package org.garita.app.sensing.node;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.garita.app.accord.NodeSecrets;
import org.garita.app.accord.keys.Hkdf;
import org.garita.app.sensing.MeasuringNodes;
import org.garita.kernel.place.Country;
import org.garita.kernel.place.CrossingId;

/** What two nodes agreed on, as if by X25519; nothing until they did. */
public final class TestSecrets implements NodeSecrets {
    private final Supplier<Optional<byte[]>> agreed;

    /** Secrets from what was agreed. */
    public TestSecrets(Supplier<Optional<byte[]>> agreed) {
        this.agreed = agreed;
    }

    /** Of a node that agrees with nobody. */
    public static TestSecrets none() {
        return new TestSecrets(Optional::empty);
    }

    @Override
    public Optional<byte[]> shared(Instant change, String salt, String info) {
        return agreed.get()
                .map(secret -> Hkdf.derive(
                        secret,
                        salt.getBytes(StandardCharsets.US_ASCII),
                        info.getBytes(StandardCharsets.US_ASCII),
                        Hkdf.BLOCK));
    }

    @Override
    public boolean prepare() {
        return false;
    }

    @Override
    public void replace() {
        throw new UnsupportedOperationException("the accord's own tests replace keys");
    }

    /** Measuring nodes as a test names them. */
    public static final class Nodes implements MeasuringNodes {
        private final List<Country> signsFor;
        private final Map<CrossingId, Country> named = new HashMap<>();
        private long version;

        /** Of a node that signs for one country, or for both. */
        public Nodes(Country... signsFor) {
            this.signsFor = List.of(signsFor);
        }

        /** Puts a document in force. */
        public Nodes measures(CrossingId crossing, Country country) {
            named.put(crossing, country);
            version++;
            return this;
        }

        /** As if no document had ever been in force. */
        public void forget(CrossingId crossing) {
            named.remove(crossing);
            version++;
        }

        @Override
        public Optional<Country> of(CrossingId crossing) {
            return own().isEmpty() ? Optional.empty() : Optional.ofNullable(named.get(crossing));
        }

        @Override
        public Optional<Country> own() {
            return signsFor.size() == 1 ? Optional.of(signsFor.get(0)) : Optional.empty();
        }

        @Override
        public long version() {
            return version;
        }
    }
}
