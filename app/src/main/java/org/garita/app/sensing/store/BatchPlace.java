package org.garita.app.sensing.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a batch stands in its shelf, and what stands there: after a lost folder the same place holds something else.
 *
 * @param segment day and number of its file, {@code 2026-11-24-00001}; later files have later words
 * @param offset where its frame begins
 * @param digest first 16 hexadecimal digits of the SHA-256 of the frame's payload
 */
public record BatchPlace(String segment, long offset, String digest) implements Comparable<BatchPlace> {
    private static final Pattern SHAPE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}-\\d{5})@(\\d{1,15})-([0-9a-f]{16})");

    /** In one word: {@code 2026-11-24-00001@8-0123456789abcdef}. */
    public String code() {
        return "%s@%d-%s".formatted(segment, offset, digest);
    }

    /**
     * The one with this {@link #code()}.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static BatchPlace of(String code) {
        Matcher matcher = SHAPE.matcher(code);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'%s' is no place of a batch".formatted(code));
        }
        return new BatchPlace(matcher.group(1), Long.parseLong(matcher.group(2)), matcher.group(3));
    }

    @Override
    public int compareTo(BatchPlace other) {
        int bySegment = segment.compareTo(other.segment);
        return bySegment != 0 ? bySegment : Long.compare(offset, other.offset);
    }
}
