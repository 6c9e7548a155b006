package org.garita.measurement.change;

/**
 * How often is drawn, and from which random numbers: those of {@link java.util.Random}, whose algorithm is part of its
 * contract, so that every machine draws the same.
 *
 * @param seed the same seed gives the same figures
 * @param draws of each interval; 200 or more
 */
public record Sampling(long seed, int draws) {
    /** Draws of an interval: its ends differ by about 2 % of its width from those of many more. A choice of this project. */
    public static final int DRAWS = 1000;

    public Sampling {
        if (draws < 200) {
            throw new IllegalArgumentException("an interval needs at least 200 draws, got " + draws);
        }
    }

    /** With the usual number of draws. */
    public static Sampling seeded(long seed) {
        return new Sampling(seed, DRAWS);
    }
}
