package org.garita.app.accord.canonical;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes values in the JSON Canonicalization Scheme (RFC 8785): keys sorted by UTF-16 code units, ECMAScript escapes, no
 * white space. Numbers are whole and within ±(2^53 - 1), where every JSON reader agrees on the value; a double or null is
 * refused, because a signed text must not depend on how a reader rounds.
 */
public final class CanonicalJson {
    /** Largest whole number that a double holds exactly together with both its neighbours (RFC 7493, 2.2). */
    public static final long MAX_WHOLE = (1L << 53) - 1;

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private CanonicalJson() {}

    /** The canonical bytes of a value, in UTF-8. */
    public static byte[] bytes(Object value) {
        return write(value).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The canonical form of a value.
     *
     * @throws IllegalArgumentException naming the value that has no canonical form
     */
    public static String write(Object value) {
        StringBuilder out = new StringBuilder(512);
        append(value, out);
        return out.toString();
    }

    private static void append(Object value, StringBuilder out) {
        if (value instanceof String words) {
            appendString(words, out);
        } else if (value instanceof Boolean truth) {
            out.append(truth.booleanValue());
        } else if (value instanceof Long
                || value instanceof Integer
                || value instanceof Short
                || value instanceof Byte) {
            appendWhole(((Number) value).longValue(), out);
        } else if (value instanceof Map<?, ?> map) {
            appendMap(map, out);
        } else if (value instanceof List<?> list) {
            appendList(list, out);
        } else {
            throw new IllegalArgumentException(
                    "%s '%s' has no place in a signed text: only strings, whole numbers, booleans, lists and maps do"
                            .formatted(value.getClass().getSimpleName(), value));
        }
    }

    private static void appendWhole(long whole, StringBuilder out) {
        if (whole > MAX_WHOLE || whole < -MAX_WHOLE) {
            throw new IllegalArgumentException(
                    "whole number %d is beyond ±(2^53 - 1), where readers disagree; write it as a string"
                            .formatted(whole));
        }
        out.append(whole);
    }

    private static void appendList(List<?> list, StringBuilder out) {
        out.append('[');
        String comma = "";
        for (Object element : list) {
            out.append(comma);
            append(present(element, "an element of a list"), out);
            comma = ",";
        }
        out.append(']');
    }

    private static void appendMap(Map<?, ?> map, StringBuilder out) {
        String[] names = new String[map.size()];
        int count = 0;
        for (Object key : map.keySet()) {
            if (!(key instanceof String name)) {
                throw new IllegalArgumentException("a key of a signed map must be a string, got " + key);
            }
            names[count++] = name;
        }
        Arrays.sort(names); // String.compareTo compares UTF-16 code units
        out.append('{');
        String comma = "";
        for (String name : names) {
            out.append(comma);
            appendString(name, out);
            out.append(':');
            append(present(map.get(name), name), out);
            comma = ",";
        }
        out.append('}');
    }

    private static Object present(@Nullable Object value, String where) {
        if (value == null) {
            throw new IllegalArgumentException("%s is null; leave it out of a signed text".formatted(where));
        }
        return value;
    }

    private static void appendString(String words, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20) {
                appendControl(c, out);
            } else if (Character.isSurrogate(c)) {
                i = appendPair(words, i, out);
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private static int appendPair(String words, int i, StringBuilder out) {
        boolean pair = Character.isHighSurrogate(words.charAt(i))
                && i + 1 < words.length()
                && Character.isLowSurrogate(words.charAt(i + 1));
        if (!pair) {
            throw new IllegalArgumentException("a lone surrogate at character %d of a signed text".formatted(i));
        }
        out.append(words, i, i + 2);
        return i + 1;
    }

    private static void appendControl(char c, StringBuilder out) {
        switch (c) {
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> out.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
        }
    }
}
