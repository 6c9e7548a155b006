package org.garita.bench.ssj.port;

import java.util.List;

/** The numbers that both benchmark ports share; seconds and metres, and classes in the order of {@link #CLASSES}. */
public final class PortNumbers {
    public static final int HOURS = 24;
    public static final double HOUR = 3600;

    public static final List<String> CLASSES = List.of("sentri", "ready", "general");
    public static final double SERVICE_CV = .6;

    public static final double REFERRED = .12;
    public static final int BAYS = 48;
    public static final double MEAN_EXAMINATION = 720;
    public static final int PHASES = 2;

    /** Road that a car takes up in a line, and the pace of a line that moves, 8 km/h, in metres a minute. */
    public static final double SPACING = 7.5;

    public static final double CRAWL_METRES_PER_MINUTE = 8000.0 / 60;

    private static final int[] LANES = {8, 10, 6};
    private static final double[] MEAN_SERVICE = {25, 45, 70};

    /** Demand in each hour of the day, as part of what the lanes of a class can do. */
    private static final double[] PROFILE = {
        .35, .30, .35, .55, .85, 1.05, 1.10, 1.05, .95, .85, .75, .70, .70, .72, .78, .85, .90, .85, .72, .62, .55, .50,
        .45, .40
    };

    private PortNumbers() {}

    /** Primary lanes of a class. */
    public static int lanes(int vehicleClass) {
        return LANES[vehicleClass];
    }

    /** Primary lanes of all classes. */
    public static int lanes() {
        int sum = 0;
        for (int lanes : LANES) {
            sum += lanes;
        }
        return sum;
    }

    /** Vehicles a second of a class in each hour of the day. */
    public static double[] perSecond(int vehicleClass) {
        double[] rates = new double[HOURS];
        for (int hour = 0; hour < HOURS; hour++) {
            rates[hour] = PROFILE[hour] * LANES[vehicleClass] / MEAN_SERVICE[vehicleClass];
        }
        return rates;
    }

    /** Standard deviation of the logarithm of an inspection, which is lognormal. */
    public static double logDeviation() {
        return Math.sqrt(Math.log(1 + SERVICE_CV * SERVICE_CV));
    }

    /** Mean of the logarithm of an inspection of a class. */
    public static double logMean(int vehicleClass) {
        return Math.log(MEAN_SERVICE[vehicleClass]) - logDeviation() * logDeviation() / 2;
    }
}
