package org.garita.app.sensing.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.garita.kernel.place.CrossingId;

/** Where each batch of the last days stands, by crossing, vendor and id. */
final class BatchIndex {
    private final Map<Key, Place> places = new ConcurrentHashMap<>();

    /** The first 128 bits of a SHA-256, so that an id of any length takes little room. */
    private record Key(long high, long low) {
        static Key of(CrossingId crossing, String vendor, String id) {
            try {
                String name = crossing + "\0" + vendor + "\0" + id;
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
                ByteBuffer bytes = ByteBuffer.wrap(hash);
                return new Key(bytes.getLong(), bytes.getLong());
            } catch (NoSuchAlgorithmException missing) {
                throw new IllegalStateException("every Java has SHA-256", missing);
            }
        }
    }

    /**
     * Where a batch stands.
     *
     * @param segment its file
     * @param offset where its frame begins
     * @param received when it arrived
     */
    record Place(SegmentName segment, long offset, long received) {}

    Optional<Place> find(Batch.Head head) {
        return find(head.crossing(), head.vendor(), head.id());
    }

    Optional<Place> find(CrossingId crossing, String vendor, String id) {
        return Optional.ofNullable(places.get(Key.of(crossing, vendor, id)));
    }

    void put(Batch.Head head, Place place) {
        places.put(Key.of(head.crossing(), head.vendor(), head.id()), place);
    }

    /** Forgets batches that arrived before. */
    void forgetBefore(long received) {
        places.values().removeIf(place -> place.received() < received);
    }

    int size() {
        return places.size();
    }
}
