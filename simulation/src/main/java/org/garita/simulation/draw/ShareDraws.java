package org.garita.simulation.draw;

/**
 * Hot code. One number from 0 to 2^63 - 1 for each vehicle of a flow that joins a stage, by which its next step is chosen;
 * used like {@link ServiceDraws}.
 */
public final class ShareDraws {
    private static final int BLOCK = 256;

    private final Generator generator;
    private long[] draws = new long[BLOCK];
    private int position;
    private int filled;

    public ShareDraws(Generator generator) {
        this.generator = generator;
    }

    /** The next number. */
    public long next() {
        if (position == filled) {
            position = 0;
            filled = BLOCK;
            generator.fillBits(draws, 0, BLOCK);
        }
        return draws[position++];
    }

    /** The array in which the next {@code count} numbers stand from {@link #position()} on; valid until the next call. */
    public long[] window(int count) {
        if (filled - position < count) {
            extend(count);
        }
        return draws;
    }

    /** Where the next number stands in the array given by {@link #window(int)}. */
    public int position() {
        return position;
    }

    /** Takes the next {@code count} numbers, which were seen through {@link #window(int)}. */
    public void take(int count) {
        position += count;
    }

    private void extend(int count) {
        int left = filled - position;
        int wanted = (count + 2 * BLOCK - 1) / BLOCK * BLOCK;
        long[] target = wanted > draws.length ? new long[Math.max(wanted, draws.length * 2)] : draws;
        System.arraycopy(draws, position, target, 0, left);
        draws = target;
        position = 0;
        filled = wanted;
        generator.fillBits(draws, left, wanted);
    }
}
