package org.garita.kernel.place;

import java.util.regex.Pattern;

/**
 * Names one land crossing for ever, whatever numbers and names either government gives it in time.
 *
 * @param value lower-case words joined by hyphens, for example {@code ysleta-zaragoza}
 */
public record CrossingId(String value) implements Comparable<CrossingId> {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public CrossingId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "crossing id '%s' must be lower-case letters and digits joined by hyphens. Maybe it is a port number: look it up as an alias."
                            .formatted(value));
        }
    }

    @Override
    public int compareTo(CrossingId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
