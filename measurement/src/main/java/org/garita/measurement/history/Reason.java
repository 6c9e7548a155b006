package org.garita.measurement.history;

/** Why a row of a history was left out, or what was noticed in one that stays. */
public enum Reason {
    /** The row has no moment, or one that cannot be read. */
    UNDATED,
    /** The row names no crossing or no lane. */
    UNNAMED,
    /** The row has no whole number of minutes. */
    NO_NUMBER,
    /** The number of minutes is below 0. */
    NEGATIVE,
    /** The number of minutes is above {@link HistoryIntake#LONGEST_MINUTES}: a typing error. */
    ABSURD,
    /** The clock of the crossing is further from UTC than any clock on Earth, or not told. */
    NO_CLOCK,
    /** The same crossing, lane and moment stands in another row with the same number. */
    DUPLICATE,
    /** The same crossing, lane and moment stands in another row with another number. */
    CONTRADICTION,
    /** The row ends before its last column. */
    CUT
}
