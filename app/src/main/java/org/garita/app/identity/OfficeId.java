package org.garita.app.identity;

import java.util.regex.Pattern;

/**
 * Names one office of one government, for example {@code us-dos-wha}.
 *
 * @param value lower-case words joined by hyphens, beginning with the country code
 */
public record OfficeId(String value) implements Comparable<OfficeId> {
    private static final Pattern SHAPE = Pattern.compile("(us|mx)(-[a-z0-9]+)+");

    public OfficeId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "office id '%s' must begin with us- or mx- and hold lower-case letters, digits and hyphens"
                            .formatted(value));
        }
    }

    @Override
    public int compareTo(OfficeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
