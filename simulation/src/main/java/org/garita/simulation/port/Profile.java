package org.garita.simulation.port;

import java.util.Arrays;

/** A number for each slot of the week (Monday 00:00 first), of the day, or one for all; read-only. */
public final class Profile {
    private final double[] values;

    private Profile(double[] values) {
        this.values = values;
    }

    /** The same number at all times. */
    public static Profile constant(double value) {
        return new Profile(new double[] {value});
    }

    /**
     * Numbers in equal steps over one day or one week.
     *
     * @param values the steps; how many there may be is checked by {@link PortCheck} against the port's slot length
     */
    public static Profile of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("a profile needs at least one number; got none");
        }
        return new Profile(values.clone());
    }

    /** How many numbers were given: 1, or steps of a day or of a week. */
    public int steps() {
        return values.length;
    }

    /** The number given at a step. */
    public double step(int index) {
        return values[index];
    }

    /**
     * Numbers for every slot of a week. One number holds always; as many as fill a day repeat each day; hourly numbers
     * are held over shorter slots.
     *
     * @param slotsPerWeek 168, 336 or 672
     */
    public double[] overWeek(int slotsPerWeek) {
        double[] all = new double[slotsPerWeek];
        int perDay = slotsPerWeek / 7;
        for (int slot = 0; slot < slotsPerWeek; slot++) {
            all[slot] = values[stepAt(slot, slotsPerWeek, perDay)];
        }
        return all;
    }

    private int stepAt(int slot, int slotsPerWeek, int perDay) {
        int steps = values.length;
        if (steps == 1) {
            return 0;
        }
        if (steps % 168 == 0 && steps <= slotsPerWeek) {
            return slot / (slotsPerWeek / steps);
        }
        if (steps % 24 == 0 && steps <= perDay) {
            return slot % perDay / (perDay / steps);
        }
        throw new IllegalArgumentException(
                "a profile of %d numbers fits neither a day nor a week of %d slots; give 1, 24 or 168 numbers, or one per slot"
                        .formatted(steps, slotsPerWeek));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Profile profile && Arrays.equals(values, profile.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
