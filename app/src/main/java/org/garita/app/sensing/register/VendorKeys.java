package org.garita.app.sensing.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keys by which vendors are known. A key is 256 random bits, told once; only its SHA-256 is kept, which for so many random
 * bits nobody can turn back.
 */
@Repository
public class VendorKeys {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final JdbcClient database;
    private final Clock clock;
    private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();

    VendorKeys(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * One key, without the key.
     *
     * @param vendor whose it is
     * @param id tells it from the vendor's other keys: the first characters of its hash
     * @param created when it was made
     * @param revoked when it was taken back
     */
    public record Issued(String vendor, String id, Instant created, Optional<Instant> revoked) {}

    /** A new key for a vendor; those before stay valid until they are revoked. */
    @Transactional
    public String issue(String vendor) {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        String key = "gsk_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        database.sql(
                        "insert into sensor_vendor_key (key_hash, vendor_id, created_at) values (:hash, :vendor, :created)")
                .param("hash", hash(key))
                .param("vendor", vendor)
                .param("created", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        known.clear();
        return key;
    }

    /** Takes a key back. @return whether there was one that was valid */
    @Transactional
    public boolean revoke(String vendor, String id) {
        int revoked = database.sql("""
                        update sensor_vendor_key set revoked_at = :now
                        where vendor_id = :vendor and substring(key_hash from 1 for 12) = :id and revoked_at is null""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("vendor", vendor)
                .param("id", id)
                .update();
        known.clear();
        return revoked > 0;
    }

    /** Whose valid key this is. */
    public Optional<String> vendor(String key) {
        String hash = hash(key);
        if (known.size() > 1_000) {
            known.clear();
        }
        return known.computeIfAbsent(hash, asked -> database.sql(
                        "select vendor_id from sensor_vendor_key where key_hash = :hash and revoked_at is null")
                .param("hash", asked)
                .query(String.class)
                .optional());
    }

    /** Every key that was ever made, newest first. */
    public List<Issued> all() {
        return database.sql(
                        "select vendor_id, key_hash, created_at, revoked_at from sensor_vendor_key order by created_at desc")
                .query((row, number) -> new Issued(
                        row.getString("vendor_id"),
                        row.getString("key_hash").substring(0, 12),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("revoked_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .list();
    }

    private static String hash(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
