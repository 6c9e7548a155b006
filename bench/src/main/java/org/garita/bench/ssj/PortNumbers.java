package org.garita.bench.ssj;

import java.util.List;

/** The numbers that both benchmark ports share; seconds, and classes in the order of {@link #CLASSES}. */
final class PortNumbers {
    static final List<String> CLASSES = List.of("sentri", "ready", "general");
    static final int[] LANES = {8, 10, 6};
    static final double[] MEAN_SERVICE = {25, 45, 70};
    static final double SERVICE_CV = .6;

    static final double REFERRED = .12;
    static final int BAYS = 48;
    static final double MEAN_EXAMINATION = 720;
    static final int PHASES = 2;

    /** Demand in each hour of the day, as part of what the lanes of a class can do. */
    private static final double[] PROFILE = {
        .35, .30, .35, .55, .85, 1.05, 1.10, 1.05, .95, .85, .75, .70, .70, .72, .78, .85, .90, .85, .72, .62, .55, .50,
        .45, .40
    };

    private PortNumbers() {}

    /** Vehicles a second of a class in each hour of the day. */
    static double[] perSecond(int vehicleClass) {
        double[] rates = new double[24];
        for (int hour = 0; hour < 24; hour++) {
            rates[hour] = PROFILE[hour] * LANES[vehicleClass] / MEAN_SERVICE[vehicleClass];
        }
        return rates;
    }
}
