package org.garita.app.accord;

import java.util.Map;
import org.garita.app.accord.canonical.CanonicalJson;
import org.garita.app.accord.canonical.JsonReader;

/** Words that nodes sign, as bytes: canonical JSON (RFC 8785) of strings, whole numbers, booleans, lists and maps. */
public final class Canonical {
    private Canonical() {}

    /**
     * The bytes of a map.
     *
     * @throws IllegalArgumentException naming the value that has no canonical form
     */
    public static byte[] bytes(Map<String, Object> fields) {
        return CanonicalJson.bytes(fields);
    }

    /**
     * The map that bytes stand for.
     *
     * @throws IllegalArgumentException when they are no such map
     */
    public static Map<String, Object> read(byte[] bytes) {
        return JsonReader.readMap(bytes);
    }
}
