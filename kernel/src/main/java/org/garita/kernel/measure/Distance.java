package org.garita.kernel.measure;

/**
 * A length, never negative.
 *
 * @param millimetres whole millimetres; a {@code long} holds 9 million million metres
 */
public record Distance(long millimetres) implements Comparable<Distance> {
    private static final long MILLIMETRES_PER_METRE = 1_000;

    public Distance {
        if (millimetres < 0) {
            throw new IllegalArgumentException("distance must be >= 0 mm, got " + millimetres + " mm");
        }
    }

    /** A length in metres, rounded to the nearest millimetre. */
    public static Distance ofMetres(double metres) {
        if (!Double.isFinite(metres)) {
            throw new IllegalArgumentException("distance must be a finite number of metres, got " + metres);
        }
        return new Distance(Math.round(metres * MILLIMETRES_PER_METRE));
    }

    /** The sum. */
    public Distance plus(Distance other) {
        return new Distance(Math.addExact(millimetres, other.millimetres));
    }

    /** Metres, for formulas. */
    public double metres() {
        return millimetres / (double) MILLIMETRES_PER_METRE;
    }

    /** Kilometres, for pages read in Mexico. */
    public double kilometres() {
        return metres() / 1_000;
    }

    /** International miles of 1,609.344 m, for pages read in the United States. */
    public double miles() {
        return metres() / 1_609.344;
    }

    @Override
    public int compareTo(Distance other) {
        return Long.compare(millimetres, other.millimetres);
    }
}
