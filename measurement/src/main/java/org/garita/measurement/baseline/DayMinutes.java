package org.garita.measurement.baseline;

/**
 * One number of a slot.
 *
 * @param day which of the slot's days it belongs to, from 0
 * @param minutes the number
 * @param atLeast whether it is a lower bound
 */
record DayMinutes(int day, double minutes, boolean atLeast) {}
