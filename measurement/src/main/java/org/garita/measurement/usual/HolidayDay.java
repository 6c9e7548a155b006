package org.garita.measurement.usual;

import java.time.LocalDate;

/**
 * One lane on one day near a holiday, beside what is usual on that weekday.
 *
 * @param mode what crosses, as the source of the days names it
 * @param port where
 * @param lane which lane
 * @param date the day
 * @param holiday code of the holiday near it
 * @param place where the day lies
 * @param waited mean reported wait in minutes over the hours that are known of both
 * @param usual mean of what is usual in these hours
 */
public record HolidayDay(
        String mode,
        String port,
        String lane,
        LocalDate date,
        String holiday,
        Place place,
        double waited,
        double usual) {
    /** Where a day lies beside a holiday. */
    public enum Place {
        /** The day before. */
        BEFORE,
        /** The holiday. */
        DAY,
        /** The day after. */
        AFTER,
        /** Near enough to be in the sample, but none of these. */
        ORDINARY
    }

    /** Logarithm of waited over usual, a minute added to both. */
    double ratio() {
        return StrictMath.log((waited + 1) / (usual + 1));
    }
}
