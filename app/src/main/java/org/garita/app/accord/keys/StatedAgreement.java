package org.garita.app.accord.keys;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garita.app.accord.Act;
import org.garita.app.accord.JournalRow;
import org.garita.kernel.place.Country;

/**
 * A public key for agreements that a country's root has stated and not taken back.
 *
 * @param id of the key
 * @param publicKey base64url of its X.509 form
 * @param time of the statement
 */
record StatedAgreement(String id, String publicKey, Instant time) {
    /** Topic of the statements; only a root may make them. */
    static final String TOPIC = "accord.agreement"; // no message keys: accord.agreement

    /** So long before it is used a new key is stated, so that nodes that meet once a day both know it by then. */
    static final Duration NOTICE = Duration.ofHours(24);

    private static final String KEY = "key";
    private static final String REVOKED = "revoked";

    /** Content of the statement of a key. */
    static Map<String, Object> stating(String publicKey) {
        return Map.of(KEY, publicKey);
    }

    /** Content of the statement that takes a key back. */
    static Map<String, Object> revoking(String id) {
        return Map.of(REVOKED, id);
    }

    /** The keys of a country that count, in the order in which they were stated. */
    static List<StatedAgreement> of(Country country, List<JournalRow> statements) {
        List<StatedAgreement> stated = new ArrayList<>();
        List<String> revoked = new ArrayList<>();
        for (JournalRow row : statements) {
            if (row.country() == country && row.act() instanceof Act.State state) {
                read(state, row.time()).ifPresent(stated::add);
                revoked.add(String.valueOf(state.content().get(REVOKED)));
            }
        }
        stated.removeIf(key -> revoked.contains(key.id()));
        stated.sort(Comparator.comparing(StatedAgreement::time));
        return List.copyOf(stated);
    }

    private static Optional<StatedAgreement> read(Act.State state, Instant time) {
        try {
            return state.content().get(KEY) instanceof String key
                    ? Optional.of(new StatedAgreement(AgreementPair.id(key), key, time))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Of these, in the order of their statements, the one that counts from a change of keys on, if there is any. */
    static Optional<StatedAgreement> at(List<StatedAgreement> stated, Instant change) {
        Instant inTime = change.minus(NOTICE);
        return stated.stream()
                .filter(key -> !key.time().isAfter(inTime))
                .reduce((earlier, later) -> later)
                .or(() -> stated.stream().findFirst());
    }
}
