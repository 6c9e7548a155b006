package org.garita.measurement.usual;

import java.util.Locale;

/** Kinds of day that may wait alike. Which one a date is: {@link DayKinds}. */
public enum DayKind {
    /** Monday to Friday and nothing else. */
    WORKDAY,
    /** A Saturday and nothing else. */
    SATURDAY,
    /** A Sunday and nothing else. */
    SUNDAY,
    /** A public holiday of the United States only. */
    HOLIDAY_US,
    /** A public holiday of Mexico only. */
    HOLIDAY_MX,
    /** A public holiday of both countries. */
    HOLIDAY_BOTH,
    /** The day before a public holiday of either country. */
    EVE,
    /** The day after a public holiday of either country. */
    DAY_AFTER,
    /** Monday of Holy Week to Easter Sunday: what is known of school breaks without anybody's school calendar. */
    HOLY_WEEK,
    /** The 15th or the last day of a month, from Monday to Friday: wages are paid in Mexico. */
    PAYDAY;

    /** Lower case with hyphens, such as {@code holiday-us}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether such days make the usual week; the others are told apart from it. */
    public boolean isPlain() {
        return this == WORKDAY || this == SATURDAY || this == SUNDAY || this == PAYDAY;
    }
}
