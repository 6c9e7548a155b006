package org.garita.kernel.place;

import java.util.regex.Pattern;

/**
 * Names one corridor: the crossings, roads and railways that carry one flow between two inland regions.
 *
 * @param value lower-case words joined by hyphens, for example {@code sonora-arizona}
 */
public record CorridorId(String value) implements Comparable<CorridorId> {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public CorridorId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "corridor id '%s' must be lower-case letters and digits joined by hyphens.".formatted(value));
        }
    }

    @Override
    public int compareTo(CorridorId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
