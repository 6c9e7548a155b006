package org.garita.measurement.journey;

import java.util.Arrays;

/**
 * Hot code: which plates of one reader differ in one character. A plate of n characters has n forms, each the keyed hash of the
 * plate without one of them; two plates that share the form at the same position differ in that character alone. Plates are
 * named by the number that their device has at the reader. Each form of a plate is an entry; entries with the same place in the
 * table are a chain, the one that came last first.
 */
final class PlateForms {
    /** Most characters of a plate; a power of 2. */
    static final int MOST = 8;
    /** No such plate. */
    static final int NONE = -1;

    private static final long[] UNKNOWN = {};

    /** Whether plates are sought by their forms; else the forms are only kept. */
    private final boolean sought;
    /** Entry that came last at a place, plus 1; 0 where there is none. */
    private int[] heads = new int[64];
    /** The entry before at the same place, likewise; by entry, which is plate times {@link #MOST} plus position. */
    private int[] before = new int[64];
    /** Forms by entry. */
    private long[] forms = new long[64];
    /** Characters by plate; 0 when nothing is known. */
    private byte[] lengths = new byte[8];

    private int entries;
    private int plates;

    PlateForms(boolean sought) {
        this.sought = sought;
    }

    /** Takes up the forms of a plate; what it had before stays. */
    void put(int plate, long[] of) {
        if (plate >= lengths.length) {
            lengths = Arrays.copyOf(lengths, 2 * plate);
        }
        if (lengths[plate] != 0) {
            return;
        }
        lengths[plate] = (byte) of.length;
        plates = Math.max(plates, plate + 1);
        forms = KeyNumbers.fit(forms, plate * MOST + MOST);
        System.arraycopy(of, 0, forms, plate * MOST, of.length);
        if (sought) {
            before = KeyNumbers.fit(before, plate * MOST + MOST);
            entries += of.length;
            if (entries > heads.length) {
                heads = new int[4 * heads.length];
                for (int other = 0; other < plates; other++) {
                    chain(other);
                }
            } else {
                chain(plate);
            }
        }
    }

    private void chain(int plate) {
        for (int position = 0; position < lengths[plate]; position++) {
            int entry = plate * MOST + position;
            int place = place(position, forms[entry]);
            before[entry] = heads[place];
            heads[place] = entry + 1;
        }
    }

    private int place(int position, long form) {
        long mixed = (form + position * 0xD1B54A32D192ED03L) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & heads.length - 1;
    }

    /** Characters of a plate; 0 when its forms are not known. */
    int length(int plate) {
        return plate < lengths.length ? lengths[plate] : 0;
    }

    /** A form of a plate. */
    long form(int plate, int position) {
        return forms[plate * MOST + position];
    }

    /** The plate that came last of those with a form at a position, or {@link #NONE}. */
    int last(int position, long form) {
        return like(heads[place(position, form)], position, form);
    }

    /** The plate that came before another one with the same form at a position, or {@link #NONE}. */
    int before(int plate, int position) {
        return like(before[plate * MOST + position], position, form(plate, position));
    }

    /** The first along a chain that has a form at a position. */
    private int like(int from, int position, long form) {
        for (int next = from; next != 0; next = before[next - 1]) {
            if ((next - 1) % MOST == position && forms[next - 1] == form) {
                return (next - 1) / MOST;
            }
        }
        return NONE;
    }

    /** The forms of a plate as they were put in. */
    long[] of(int plate) {
        int length = length(plate);
        return length == 0 ? UNKNOWN : Arrays.copyOfRange(forms, plate * MOST, plate * MOST + length);
    }
}
