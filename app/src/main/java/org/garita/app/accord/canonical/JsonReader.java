package org.garita.app.accord.canonical;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads canonical JSON and nothing else: whatever {@link CanonicalJson} would write differently is refused, so that one
 * meaning has one hash. Maps, lists, strings, booleans and {@link Long}s come out.
 */
public final class JsonReader {
    /** Deeper nesting than any document has; a guard against a stack overflow by a hostile bundle. */
    private static final int MAX_DEPTH = 64;

    private final String text;
    private int next;

    private JsonReader(String text) {
        this.text = text;
    }

    /**
     * The map that these bytes are the canonical form of.
     *
     * @throws IllegalArgumentException saying where the bytes stop being canonical JSON
     */
    public static Map<String, Object> readMap(byte[] bytes) {
        Map<String, Object> map = parseMap(bytes);
        if (!Arrays.equals(CanonicalJson.bytes(map), bytes)) {
            throw notCanonical();
        }
        return map;
    }

    /** The refusal of bytes that mean something but are not its canonical form. */
    public static IllegalArgumentException notCanonical() {
        return new IllegalArgumentException(
                "not in canonical form (RFC 8785): order, escapes, numbers or times differ");
    }

    /** As {@link #readMap}, for a caller that itself compares the bytes with those of what it understood. */
    public static Map<String, Object> parseMap(byte[] bytes) {
        JsonReader reader = new JsonReader(decode(bytes));
        Object value = reader.value(0);
        if (reader.next != reader.text.length()) {
            throw reader.fault("characters after the end");
        }
        if (!(value instanceof Map<?, ?>)) {
            throw reader.fault("a map was expected");
        }
        return asMap(value);
    }

    /** A value read earlier, as a map. */
    @SuppressWarnings("unchecked") // this reader makes maps with string keys only
    public static Map<String, Object> asMap(Object value) {
        if (!(value instanceof Map<?, ?>)) {
            throw new IllegalArgumentException("a map was expected, got '%s'".formatted(value));
        }
        return (Map<String, Object>) value;
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not UTF-8", e);
        }
    }

    private Object value(int depth) {
        if (depth > MAX_DEPTH) {
            throw fault("nested deeper than " + MAX_DEPTH);
        }
        char c = peek();
        return switch (c) {
            case '{' -> map(depth);
            case '[' -> list(depth);
            case '"' -> string();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            default -> whole();
        };
    }

    private Map<String, Object> map(int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        take('{');
        if (peek() != '}') {
            do {
                String key = string();
                take(':');
                if (map.put(key, value(depth + 1)) != null) {
                    throw fault("key '%s' twice".formatted(key));
                }
            } while (taken(','));
        }
        take('}');
        return map;
    }

    private List<Object> list(int depth) {
        List<Object> list = new ArrayList<>();
        take('[');
        if (peek() != ']') {
            do {
                list.add(value(depth + 1));
            } while (taken(','));
        }
        take(']');
        return list;
    }

    private Object word(String word, Boolean value) {
        if (!text.startsWith(word, next)) {
            throw fault("an unknown word");
        }
        next += word.length();
        return value;
    }

    private Long whole() {
        int start = next;
        if (peek() == '-') {
            next++;
        }
        while (next < text.length() && text.charAt(next) >= '0' && text.charAt(next) <= '9') {
            next++;
        }
        try {
            return Long.valueOf(text.substring(start, next));
        } catch (NumberFormatException e) {
            throw fault("a whole number was expected");
        }
    }

    private String string() {
        take('"');
        int start = next;
        while (peek() != '"' && peek() != '\\') {
            next++;
        }
        if (peek() == '"') {
            return text.substring(start, next++); // the common case: nothing to unescape
        }
        StringBuilder words = new StringBuilder(text.substring(start, next));
        while (peek() != '"') {
            char c = text.charAt(next++);
            words.append(c == '\\' ? escaped() : c);
        }
        next++;
        return words.toString();
    }

    private char escaped() {
        char c = peek();
        next++;
        return switch (c) {
            case '"', '\\' -> c;
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'u' -> codeUnit();
            default -> throw fault("an escape that canonical JSON does not use");
        };
    }

    private char codeUnit() {
        if (next + 4 > text.length()) {
            throw fault("a cut-off escape");
        }
        try {
            char unit = (char) Integer.parseInt(text.substring(next, next + 4), 16);
            next += 4;
            return unit;
        } catch (NumberFormatException e) {
            throw fault("an escape that is not hexadecimal");
        }
    }

    private char peek() {
        if (next >= text.length()) {
            throw fault("the text ends too early");
        }
        return text.charAt(next);
    }

    private void take(char expected) {
        if (peek() != expected) {
            throw fault("'%s' was expected".formatted(expected));
        }
        next++;
    }

    private boolean taken(char wanted) {
        if (peek() == wanted) {
            next++;
            return true;
        }
        return false;
    }

    private IllegalArgumentException fault(String what) {
        return new IllegalArgumentException("not canonical JSON at character %d: %s".formatted(next + 1, what));
    }
}
