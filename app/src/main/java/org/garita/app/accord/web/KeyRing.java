package org.garita.app.accord.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garita.app.accord.Accords;
import org.garita.app.accord.Act;
import org.garita.app.accord.JournalRow;
import org.garita.app.accord.Signer;
import org.garita.app.accord.journal.Ed25519Key;
import org.garita.app.identity.OfficeId;
import org.garita.kernel.place.Country;

/**
 * The keys of one government's offices as its journal gives and takes them.
 *
 * @param keys by key id, in the order in which they were given
 */
record KeyRing(Map<String, IssuedKey> keys) {
    KeyRing {
        keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }

    /**
     * One public key.
     *
     * @param id first sixteen hexadecimal digits of its SHA-256
     * @param office whose it is
     * @param publicKey base64url X.509 encoding
     * @param given the row that gave it
     * @param taken the row that took it back, if any
     */
    record IssuedKey(String id, OfficeId office, String publicKey, JournalRow given, Optional<JournalRow> taken) {
        private IssuedKey takenBy(JournalRow row) {
            return new IssuedKey(id, office, publicKey, given, taken.or(() -> Optional.of(row)));
        }
    }

    static KeyRing of(Country country, Accords accords) {
        List<JournalRow> rows = new ArrayList<>(accords.latest(country, Integer.MAX_VALUE));
        Collections.reverse(rows);
        Map<String, IssuedKey> keys = new LinkedHashMap<>();
        for (JournalRow row : rows) {
            given(row).ifPresent(key -> keys.put(key.id(), key));
            if (row.act() instanceof Act.RevokeKey revoked) {
                keys.computeIfPresent(revoked.keyId(), (id, key) -> key.takenBy(row));
            }
        }
        return new KeyRing(keys);
    }

    private static Optional<IssuedKey> given(JournalRow row) {
        Act act = row.act();
        if (act instanceof Act.OpenJournal opened) {
            return Optional.of(key(Signer.root(row.country()).office(), opened.rootKey(), row));
        } else if (act instanceof Act.RegisterOffice registered) {
            return Optional.of(key(registered.office(), registered.publicKey(), row));
        } else if (act instanceof Act.IssueKey issued) {
            return Optional.of(key(issued.office(), issued.publicKey(), row));
        }
        return Optional.empty();
    }

    private static IssuedKey key(OfficeId office, String publicKey, JournalRow row) {
        return new IssuedKey(Ed25519Key.of(publicKey).id(), office, publicKey, row, Optional.empty());
    }

    Optional<IssuedKey> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    /** Whether the office has a key that was not taken back. */
    boolean canSign(OfficeId office) {
        return keys.values().stream()
                .anyMatch(key -> key.office().equals(office) && key.taken().isEmpty());
    }
}
