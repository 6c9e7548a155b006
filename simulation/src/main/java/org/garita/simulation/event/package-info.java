/**
 * The next-event engine: for ports where something couples (a line per lane, limited space with blocking, priorities,
 * double-stacked booths, turning round).
 *
 * <pre>
 *   Calendar (next moment of each booth, drive, flow) --> EventRun (one event, then settle the instant)
 *                                                           |-> Station (lines, lanes, booths of a stage)
 *                                                           |-> Tally --> Ledger
 * </pre>
 *
 * Rules of the game are in {@code docs/methods}; what is published from the counters is not decided here.
 */
@NullMarked
package org.garita.simulation.event;

import org.jspecify.annotations.NullMarked;
