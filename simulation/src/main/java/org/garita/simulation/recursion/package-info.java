/**
 * The fast engine, for ports in which nothing couples: first come, first served, {@code start = max(join, earliest free lane)},
 * slot by slot and stage by stage downstream, on primitive arrays.
 *
 * <pre>
 *   slot: plan --> arrivals --> Inflow --> Pool (FreeLanes) --> LineRun (records, sends on) --> Inflow of the next step ...
 * </pre>
 *
 * Departures before the end of the slot are final when a stage has run, so that a stage downstream finds all that join it in
 * the slot; later ones wait in their inflow. Which ports fit is said by
 * {@link org.garita.simulation.compile.Applicability}; what does not fit is for the event engine.
 */
@NullMarked
package org.garita.simulation.recursion;

import org.jspecify.annotations.NullMarked;
