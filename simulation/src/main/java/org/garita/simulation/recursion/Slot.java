package org.garita.simulation.recursion;

/**
 * One slot of the run.
 *
 * @param index of the run, from 0
 * @param ofWeek of the week, from 0
 * @param hour hour of the day
 * @param start its beginning in microseconds
 * @param end the beginning of the next
 * @param minutes how many minutes it holds
 */
record Slot(int index, int ofWeek, int hour, long start, long end, int minutes) {}
