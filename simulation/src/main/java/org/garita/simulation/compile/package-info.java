/**
 * A port as primitive arrays, ready to run, and what both engines need of it.
 *
 * <pre>
 *   Port --> CompiledPort = LaneTable (who is open for whom, how fast) + PathTable (steps, lines, next steps)
 *   CompiledPort + Streams --> ArrivalSource (the arrivals of a slot), OfficerFactors (of a slot)
 * </pre>
 *
 * Times are whole microseconds from Monday 00:00. Nothing here simulates.
 */
@NullMarked
package org.garita.simulation.compile;

import org.jspecify.annotations.NullMarked;
