package org.garita.measurement.filter;

import java.util.function.Function;

/** What {@link TwoModes} finds in durations. */
public sealed interface Modes {
    /**
     * One kind of journey, log-normal.
     *
     * @param share of all journeys, above 0 to 1
     * @param logMean mean of the logarithm of seconds
     * @param logDeviation its standard deviation, above 0
     */
    record Mode(double share, double logMean, double logDeviation) {
        /** The duration that half of its journeys exceed, in seconds. */
        public double medianSeconds() {
            return Math.exp(logMean);
        }

        /** Logarithm of the density of the logarithm of a duration, times the share. */
        double logDensity(double log) {
            double off = (log - logMean) / logDeviation;
            return Math.log(share / (logDeviation * Math.sqrt(2 * Math.PI))) - off * off / 2;
        }
    }

    /**
     * Two kinds of journey.
     *
     * @param lower the quicker one
     * @param upper the slower one
     * @param lowestPeakSeconds the quickest peak of the density that at least 15 % of the journeys belong to
     * @param confirmed whether that peak is within one standard deviation of the lower mode
     */
    record Two(Mode lower, Mode upper, double lowestPeakSeconds, boolean confirmed) implements Modes {
        /** How likely a journey is of the lower mode, 0 to 1. */
        public double lowerShare(double seconds) {
            double log = Math.log(seconds);
            return 1 / (1 + Math.exp(upper.logDensity(log) - lower.logDensity(log)));
        }
    }

    /**
     * One kind of journey.
     *
     * @param mode median and 1.4826 times the median absolute deviation of the logarithms, which few others do not move
     * @param lowestPeakSeconds the quickest peak of the density that at least 15 % of the journeys belong to
     */
    record One(Mode mode, double lowestPeakSeconds) implements Modes {}

    /**
     * Too few journeys to tell.
     *
     * @param journeys how many there were
     * @param needed how many it takes
     */
    record TooFew(int journeys, int needed) implements Modes {}

    /** Behaviour by case: a further case is a compile error here. */
    default <T> T match(Function<Two, T> onTwo, Function<One, T> onOne, Function<TooFew, T> onTooFew) {
        if (this instanceof Two two) {
            return onTwo.apply(two);
        }
        return this instanceof One one ? onOne.apply(one) : onTooFew.apply((TooFew) this);
    }
}
