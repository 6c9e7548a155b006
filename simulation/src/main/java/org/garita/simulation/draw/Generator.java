package org.garita.simulation.draw;

/**
 * Hot code. The generator xoshiro256++ (Blackman and Vigna, ACM Transactions on Mathematical Software 47(4), 2021) with
 * exponential and normal numbers by the ziggurat (Marsaglia and Tsang, Journal of Statistical Software 5(8), 2000).
 * The {@code fill} methods give exactly the numbers that as many single calls would.
 */
public final class Generator {
    private long s0;
    private long s1;
    private long s2;
    private long s3;

    /** @param seed any number, spread over the state by SplitMix64 */
    public Generator(long seed) {
        s0 = Streams.mix(seed);
        s1 = Streams.mix(s0);
        s2 = Streams.mix(s1);
        s3 = Streams.mix(s2) | 1;
    }

    /** Begins with a given state, not all zero. */
    Generator(long first, long second, long third, long fourth) {
        s0 = first;
        s1 = second;
        s2 = third;
        s3 = fourth;
    }

    /** 64 random bits. */
    public long next() {
        long result = Long.rotateLeft(s0 + s3, 23) + s0;
        long t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = Long.rotateLeft(s3, 45);
        return result;
    }

    /** Uniform in [0, 1), a multiple of 2^-53. */
    public double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** Exponential with mean 1. */
    public double exponential() {
        long bits = next();
        long scaled = bits >>> 11;
        int layer = (int) bits & 255;
        return scaled < Ziggurat.EXPONENTIAL_LIMIT[layer]
                ? scaled * Ziggurat.EXPONENTIAL_SCALE[layer]
                : exponentialRest(scaled, layer);
    }

    /** Normal with mean 0 and variance 1. */
    public double normal() {
        long bits = next();
        long scaled = bits >> 11;
        int layer = (int) bits & 255;
        return Math.abs(scaled) < Ziggurat.NORMAL_LIMIT[layer]
                ? scaled * Ziggurat.NORMAL_SCALE[layer]
                : normalRest(scaled, layer);
    }

    /** As many {@link #next()} as fit between two positions, each without its lowest bit (so 0 to 2^63 - 1). */
    public void fillBits(long[] to, int from, int until) {
        long a = s0;
        long b = s1;
        long c = s2;
        long d = s3;
        for (int i = from; i < until; i++) {
            to[i] = (Long.rotateLeft(a + d, 23) + a) >>> 1;
            long t = b << 17;
            c ^= a;
            d ^= b;
            b ^= c;
            a ^= d;
            c ^= t;
            d = Long.rotateLeft(d, 45);
        }
        keep(a, b, c, d);
    }

    /** As many {@link #exponential()} as fit between two positions. */
    public void fillExponential(double[] to, int from, int until) {
        long[] limits = Ziggurat.EXPONENTIAL_LIMIT;
        double[] scales = Ziggurat.EXPONENTIAL_SCALE;
        long a = s0;
        long b = s1;
        long c = s2;
        long d = s3;
        for (int i = from; i < until; i++) {
            long bits = Long.rotateLeft(a + d, 23) + a;
            long t = b << 17;
            c ^= a;
            d ^= b;
            b ^= c;
            a ^= d;
            c ^= t;
            d = Long.rotateLeft(d, 45);
            long scaled = bits >>> 11;
            int layer = (int) bits & 255;
            if (scaled < limits[layer]) {
                to[i] = scaled * scales[layer];
            } else {
                keep(a, b, c, d);
                to[i] = exponentialRest(scaled, layer);
                a = s0;
                b = s1;
                c = s2;
                d = s3;
            }
        }
        keep(a, b, c, d);
    }

    /** As many {@link #normal()} as fit between two positions. */
    public void fillNormal(double[] to, int from, int until) {
        long[] limits = Ziggurat.NORMAL_LIMIT;
        double[] scales = Ziggurat.NORMAL_SCALE;
        long a = s0;
        long b = s1;
        long c = s2;
        long d = s3;
        for (int i = from; i < until; i++) {
            long bits = Long.rotateLeft(a + d, 23) + a;
            long t = b << 17;
            c ^= a;
            d ^= b;
            b ^= c;
            a ^= d;
            c ^= t;
            d = Long.rotateLeft(d, 45);
            long scaled = bits >> 11;
            int layer = (int) bits & 255;
            if (Math.abs(scaled) < limits[layer]) {
                to[i] = scaled * scales[layer];
            } else {
                keep(a, b, c, d);
                to[i] = normalRest(scaled, layer);
                a = s0;
                b = s1;
                c = s2;
                d = s3;
            }
        }
        keep(a, b, c, d);
    }

    private void keep(long a, long b, long c, long d) {
        s0 = a;
        s1 = b;
        s2 = c;
        s3 = d;
    }

    /** The about 1 % of exponentials that fall outside the rectangle of their layer. */
    private double exponentialRest(long first, int firstLayer) {
        long scaled = first;
        int layer = firstLayer;
        double tail = 0;
        while (true) {
            double x = scaled * Ziggurat.EXPONENTIAL_SCALE[layer];
            if (scaled < Ziggurat.EXPONENTIAL_LIMIT[layer]) {
                return tail + x;
            }
            if (layer == 0) {
                tail += Ziggurat.EXPONENTIAL_TAIL;
            } else if (Ziggurat.underExponential(layer, x, unit())) {
                return tail + x;
            }
            long bits = next();
            scaled = bits >>> 11;
            layer = (int) bits & 255;
        }
    }

    /** The about 1 % of normals that fall outside the rectangle of their layer. */
    private double normalRest(long first, int firstLayer) {
        long scaled = first;
        int layer = firstLayer;
        while (true) {
            double x = scaled * Ziggurat.NORMAL_SCALE[layer];
            if (Math.abs(scaled) < Ziggurat.NORMAL_LIMIT[layer]) {
                return x;
            }
            if (layer == 0) {
                return Math.copySign(normalTail(), x);
            }
            if (Ziggurat.underNormal(layer, x, unit())) {
                return x;
            }
            long bits = next();
            scaled = bits >> 11;
            layer = (int) bits & 255;
        }
    }

    /** A normal beyond the last layer, by Marsaglia's exponential rejection (1964). */
    private double normalTail() {
        double x;
        double y;
        do {
            x = exponential() / Ziggurat.NORMAL_TAIL;
            y = exponential();
        } while (y + y < x * x);
        return Ziggurat.NORMAL_TAIL + x;
    }
}
