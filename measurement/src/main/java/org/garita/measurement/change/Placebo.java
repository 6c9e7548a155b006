package org.garita.measurement.change;

/**
 * What the same method says where there was no change.
 *
 * @param kind where
 * @param name the control, or the fake date
 * @param percent the change that it says
 */
public record Placebo(Kind kind, String name, Range percent) {
    /** Where nothing was changed. */
    public enum Kind {
        /** At a control, taken for the changed lane, against the other controls. */
        CONTROL,
        /** At the changed lane, on a day before the change, told from the days before alone. */
        DATE
    }

    /** How far from 0 a figure lies, in halves of its interval; above 1 the interval is without 0. */
    static double distance(Range percent) {
        return percent.half() > 0 ? Math.abs(percent.middle()) / percent.half() : 0;
    }

    boolean asFarAs(Range effect) {
        return distance(percent) >= distance(effect);
    }
}
