package org.garita.measurement.climate;

/**
 * How much an earlier report counts for what is usual at an hour of the week.
 *
 * @param hourSd spread of the Gaussian over the hour of day, in hours
 * @param sameType weight of another weekday of the same type (Monday to Friday, Saturday and Sunday); the same weekday has 1
 * @param otherType weight of a weekday of the other type
 * @param recencyDays age at which a report counts 1/e
 */
public record Kernel(double hourSd, double sameType, double otherType, double recencyDays) {
    /** Reports older than so many recency spans count nothing. */
    private static final int LONGEST_AGES = 12;

    public Kernel {
        if (hourSd <= 0 || recencyDays <= 0 || sameType < 0 || otherType < 0) {
            throw new IllegalArgumentException("a kernel needs spreads above 0 and weights of 0 or more, got hourSd="
                    + hourSd + ", sameType=" + sameType + ", otherType=" + otherType + ", recencyDays=" + recencyDays);
        }
    }

    /** Weight by distance on the clock, for 0 to 48 quarter hours. */
    double[] byQuarters() {
        double[] weights = new double[49];
        for (int i = 0; i < weights.length; i++) {
            double off = i / 4.0 / hourSd;
            weights[i] = Math.exp(-0.5 * off * off);
        }
        return weights;
    }

    /** Weight by whole hours of age; the last one, 0, also for all that is older. */
    double[] byHoursOfAge() {
        double[] weights = new double[(int) (24 * recencyDays * LONGEST_AGES) + 2];
        for (int i = 0; i < weights.length - 1; i++) {
            weights[i] = Math.exp(-i / (24 * recencyDays));
        }
        return weights;
    }

    /** Weight of a report of one weekday for another; 0 is Monday. */
    double between(int weekday, int other) {
        if (weekday == other) {
            return 1;
        }
        return weekday >= 5 == other >= 5 ? sameType : otherType;
    }
}
