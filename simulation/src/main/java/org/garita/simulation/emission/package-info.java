/**
 * What engines that run in line burn and emit: minutes of a run times rates that are handed in.
 *
 * <pre>
 *   Ledger --> EngineTime (one replication: idle and crawl by class and hour)
 *   EngineTimes + RateTable --> Emissions (by class, hour and in total)
 * </pre>
 *
 * Rates, their sources and dates belong to whoever hands them in; this package holds no number of its own. Engines at a
 * booth, on the move between stages, and cold starts are not here.
 */
@NullMarked
package org.garita.simulation.emission;

import org.jspecify.annotations.NullMarked;
