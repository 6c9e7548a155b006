package org.garita.app.accord.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.garita.app.accord.JournalRow;
import org.garita.app.accord.journal.Ed25519Key;
import org.garita.app.accord.journal.SigningKey;
import org.garita.app.accord.keys.KeyVault;
import org.garita.kernel.place.Country;

/** Makes bundles of the journals that this node signs for. */
public final class Export {
    private final RowStore store;
    private final KeyVault vault;
    private final Clock clock;

    /** Makes bundles from this store. */
    public Export(RowStore store, KeyVault vault, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * A bundle of rows from a place on, nothing when there are none.
     *
     * @param from place of the first row, from 1
     * @param limit how many rows at most
     * @throws IllegalArgumentException when this node does not hold the country's root key
     */
    public Optional<byte[]> bundle(Country country, long from, int limit) throws IOException {
        SigningKey root = root(country);
        List<JournalRow> rows = store.rows(country, from, limit);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(rows, root, clock.instant(), out);
        return Optional.of(out.toByteArray());
    }

    /** Writes rows that follow each other, under a header signed by their root. */
    public static void write(List<JournalRow> rows, SigningKey root, Instant made, OutputStream out)
            throws IOException {
        Bundle.write(BundleHeader.of(rows, root.publicKey(), made), rows, root, out);
    }

    private SigningKey root(Country country) {
        return store.rootKey(country)
                .map(Ed25519Key::id)
                .flatMap(id -> vault.firstOf(List.of(id)))
                .orElseThrow(() -> new IllegalArgumentException(
                        "this node does not hold the root key of %s: ask that government's node".formatted(country)));
    }
}
