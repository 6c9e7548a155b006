package org.garita.simulation.port;

/**
 * How long one vehicle takes at a lane, move-up included.
 *
 * @param shape the distribution
 * @param meanSeconds its mean, above 0
 * @param cv coefficient of variation (standard deviation over mean); only {@link Shape#LOGNORMAL} and {@link Shape#ERLANG}
 *     read it, and an Erlang takes the nearest whole number of phases to 1/cv²
 */
public record Service(Shape shape, double meanSeconds, double cv) {
    /** The distributions on offer. */
    public enum Shape {
        CONSTANT,
        EXPONENTIAL,
        /** Sum of exponential phases: a gamma with whole shape, at most 64 phases. */
        ERLANG,
        LOGNORMAL
    }

    public static Service constant(double seconds) {
        return new Service(Shape.CONSTANT, seconds, 0);
    }

    public static Service exponential(double meanSeconds) {
        return new Service(Shape.EXPONENTIAL, meanSeconds, 1);
    }

    public static Service lognormal(double meanSeconds, double cv) {
        return new Service(Shape.LOGNORMAL, meanSeconds, cv);
    }

    public static Service erlang(double meanSeconds, int phases) {
        return new Service(Shape.ERLANG, meanSeconds, 1 / Math.sqrt(phases));
    }

    /** Whole number of exponential phases of an Erlang, 1 to 64. */
    public int phases() {
        return (int) Math.max(1, Math.min(64, Math.round(1 / (cv * cv))));
    }
}
