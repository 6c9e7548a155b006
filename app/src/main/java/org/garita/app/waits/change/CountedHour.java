package org.garita.app.waits.change;

import org.garita.measurement.change.HourValue;

/**
 * An hour of a day, to find what else is known of it.
 *
 * @param hours since 1970 on the crossing's own clock
 */
record CountedHour(long hours) {
    static CountedHour of(HourCount count) {
        return new CountedHour(count.day().toEpochDay() * 24 + count.hour());
    }

    static CountedHour of(HourValue value) {
        return new CountedHour(value.day().toEpochDay() * 24 + value.hour());
    }

    CountedHour next() {
        return new CountedHour(hours + 1);
    }
}
