package org.garita.simulation.sense;

import org.garita.simulation.draw.Generator;

/**
 * What readers read, as numbers. A device address has 48 bits, of which bit 41 says that it is a random one (IEEE 802); a
 * tag has 48 bits; a plate has {@link #PLATE_LENGTH} characters of 5 bits. They are drawn at random and tell nothing of the
 * vehicle but that it is the same.
 */
public final class Tokens {
    /** Characters of a plate. */
    public static final int PLATE_LENGTH = 7;

    private static final String CHARACTERS = "ABCDEFGHJKLMNPRSTUVWXYZ123456789";
    private static final int PLATE_BITS = 5 * PLATE_LENGTH;
    private static final long RANDOM_BIT = 1L << 41;
    private static final long GROUP_BIT = 1L << 40;

    private Tokens() {}

    /** The token of a new device. */
    static long fresh(Technology technology, Generator numbers) {
        long bits = numbers.next();
        return switch (technology) {
            case PLATE -> bits >>> (64 - PLATE_BITS);
            case TAG -> bits >>> 16;
            case BLUETOOTH, WIFI -> (bits >>> 16) & ~RANDOM_BIT & ~GROUP_BIT;
        };
    }

    /** A random address, used once. */
    static long random(Generator numbers) {
        return ((numbers.next() >>> 16) | RANDOM_BIT) & ~GROUP_BIT;
    }

    /** A plate with one character taken for another. */
    static long misread(long plate, Generator numbers) {
        int place = 5 * (int) (numbers.unit() * PLATE_LENGTH);
        long other = 1 + (long) (numbers.unit() * (CHARACTERS.length() - 1));
        return plate ^ (other << place);
    }

    /** A token as it is written: a plate's characters, else 12 hexadecimal digits. */
    public static String text(Technology technology, long token) {
        if (technology != Technology.PLATE) {
            return Long.toHexString(token | 1L << 48).substring(1);
        }
        StringBuilder plate = new StringBuilder();
        for (int place = PLATE_LENGTH - 1; place >= 0; place--) {
            plate.append(CHARACTERS.charAt((int) (token >>> (5 * place) & 31)));
        }
        return plate.toString();
    }
}
