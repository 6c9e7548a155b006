/**
 * What a run tells: counters filled by an engine, and what is published from them.
 *
 * <pre>
 *   engine --> Ledger (one replication; waits, lanes, Little's law) + MinuteLedger (lines and roads each minute)
 *   Ledgers in replication order --> Outcome (means with intervals, percentiles, shares)
 * </pre>
 *
 * All counters that two engines must agree on are whole numbers, so that the order of recording cannot matter.
 */
@NullMarked
package org.garita.simulation.result;

import org.jspecify.annotations.NullMarked;
