package org.garita.app.plan;

import java.util.regex.Pattern;

/**
 * Names one plan, as in addresses: {@code 2010} is the historical record, {@code demo} the demonstration.
 *
 * @param value lower-case letters and digits
 */
public record PlanId(String value) implements Comparable<PlanId> {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]{1,20}");

    /** The plan adopted on 15 December 2010: a record of history, never signed here. */
    public static final PlanId RECORD = new PlanId("2010");

    /** The plan that the demonstration seeds. */
    public static final PlanId DEMONSTRATION = new PlanId("demo");

    public PlanId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "plan id '%s' must be 1 to 20 lower-case letters and digits.".formatted(value));
        }
    }

    @Override
    public int compareTo(PlanId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
