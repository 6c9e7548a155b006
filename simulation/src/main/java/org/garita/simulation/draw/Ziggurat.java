package org.garita.simulation.draw;

/**
 * The layers of equal area under the exponential and the normal density that {@link Generator} draws from: 256 each, the
 * lowest (0) with the tail. Layer i is as wide as the density at its lower edge allows; a number below {@code LIMIT[i]}
 * (in units of 2^-53 or 2^-52 of the width) lies under the curve for certain.
 */
final class Ziggurat {
    static final double EXPONENTIAL_TAIL = 7.69711747013105;
    static final double NORMAL_TAIL = 3.654152885361009;

    /** Area of one layer: Marsaglia and Tsang (2000), section 2. */
    private static final double EXPONENTIAL_AREA = 0.003949659822581557;

    private static final double NORMAL_AREA = 0.004928673233974655;

    static final long[] EXPONENTIAL_LIMIT = new long[256];
    static final double[] EXPONENTIAL_SCALE = new double[256];
    private static final double[] EXPONENTIAL_HEIGHT = new double[257];

    static final long[] NORMAL_LIMIT = new long[256];
    static final double[] NORMAL_SCALE = new double[256];
    private static final double[] NORMAL_HEIGHT = new double[257];

    static {
        exponentialLayers();
        normalLayers();
    }

    private Ziggurat() {}

    private static void exponentialLayers() {
        double[] edge = new double[257];
        edge[0] = EXPONENTIAL_AREA / StrictMath.exp(-EXPONENTIAL_TAIL);
        edge[1] = EXPONENTIAL_TAIL;
        for (int i = 1; i < 255; i++) {
            edge[i + 1] = -StrictMath.log(EXPONENTIAL_AREA / edge[i] + StrictMath.exp(-edge[i]));
        }
        for (int i = 0; i < 256; i++) {
            EXPONENTIAL_SCALE[i] = edge[i] * 0x1.0p-53;
            EXPONENTIAL_LIMIT[i] = (long) (edge[i + 1] / edge[i] * 0x1.0p53);
            EXPONENTIAL_HEIGHT[i] = StrictMath.exp(-edge[i]);
        }
        EXPONENTIAL_HEIGHT[256] = 1;
    }

    private static void normalLayers() {
        double[] edge = new double[257];
        edge[0] = NORMAL_AREA / StrictMath.exp(-0.5 * NORMAL_TAIL * NORMAL_TAIL);
        edge[1] = NORMAL_TAIL;
        for (int i = 1; i < 255; i++) {
            double height = NORMAL_AREA / edge[i] + StrictMath.exp(-0.5 * edge[i] * edge[i]);
            edge[i + 1] = StrictMath.sqrt(-2 * StrictMath.log(height));
        }
        for (int i = 0; i < 256; i++) {
            NORMAL_SCALE[i] = edge[i] * 0x1.0p-52;
            NORMAL_LIMIT[i] = (long) (edge[i + 1] / edge[i] * 0x1.0p52);
            NORMAL_HEIGHT[i] = StrictMath.exp(-0.5 * edge[i] * edge[i]);
        }
        NORMAL_HEIGHT[256] = 1;
    }

    /** Whether a point at x, at this share of the layer's height, lies under the exponential density. */
    static boolean underExponential(int layer, double x, double share) {
        double low = EXPONENTIAL_HEIGHT[layer];
        return low + share * (EXPONENTIAL_HEIGHT[layer + 1] - low) < Elementary.exp(-x);
    }

    /** Whether a point at x, at this share of the layer's height, lies under the normal density. */
    static boolean underNormal(int layer, double x, double share) {
        double low = NORMAL_HEIGHT[layer];
        return low + share * (NORMAL_HEIGHT[layer + 1] - low) < Elementary.exp(-0.5 * x * x);
    }
}
