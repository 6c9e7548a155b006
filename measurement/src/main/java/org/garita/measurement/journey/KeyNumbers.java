package org.garita.measurement.journey;

import java.util.Arrays;

/**
 * Hot code: gives each key a number, 0, 1, 2, ..., in the order in which they come. Open addressing, linear probing, at most half
 * full. Nothing is taken out: who forgets keys makes a new one.
 */
final class KeyNumbers {
    /** A key that has no number. */
    static final int NONE = -1;

    private static final int SMALLEST = 64;

    /** By place: a key, and beside it its number plus 1, or 0 where the place is free. One line of cache holds both. */
    private long[] table = new long[2 * SMALLEST];

    private int size;

    /** Keys that have a number. */
    int size() {
        return size;
    }

    /** The number of a key, or {@link #NONE}. */
    int of(long key) {
        return (int) table[place(key) + 1] - 1;
    }

    /** The number of a key, which it gets now if it has none: then it is what {@link #size} was before. */
    int add(long key) {
        int place = place(key);
        if (table[place + 1] != 0) {
            return (int) table[place + 1] - 1;
        }
        if (4 * size >= table.length) {
            grow();
            place = place(key);
        }
        table[place] = key;
        table[place + 1] = ++size;
        return size - 1;
    }

    /** Where a key is, or where it would be. */
    private int place(long key) {
        int mask = table.length - 1;
        long mixed = (key ^ key >>> 32) * 0x9E3779B97F4A7C15L;
        int place = (int) (mixed >>> 32) << 1 & mask;
        while (table[place + 1] != 0 && table[place] != key) {
            place = place + 2 & mask;
        }
        return place;
    }

    private void grow() {
        long[] before = table;
        table = new long[2 * before.length];
        for (int i = 0; i < before.length; i += 2) {
            if (before[i + 1] != 0) {
                int place = place(before[i]);
                table[place] = before[i];
                table[place + 1] = before[i + 1];
            }
        }
    }

    /** An array that has a place for a number. */
    static int[] fit(int[] array, int number) {
        return number < array.length ? array : Arrays.copyOf(array, Math.max(number + 1, 2 * array.length));
    }

    /** An array that has a place for a number. */
    static long[] fit(long[] array, int number) {
        return number < array.length ? array : Arrays.copyOf(array, Math.max(number + 1, 2 * array.length));
    }
}
