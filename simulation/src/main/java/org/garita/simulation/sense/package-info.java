/**
 * Virtual sensors over a simulated port: what readers, counters and cameras would have told an operator, with all that they
 * miss and get wrong, and apart from it the truth of the same vehicles.
 *
 * <pre>
 *   SensorPlan --+                 +--> Sighting (readers), Count (counters), QueueView (cameras), LaneNews (plan as known)
 *   Port --> Trips --> Approach ---+
 *                 +--> Truth (for scoring only)
 * </pre>
 *
 * Times are whole microseconds from Monday 00:00 of the port's clock. Estimating a wait from what sensors told is not done
 * here, and nothing here reads or writes a file.
 */
@NullMarked
package org.garita.simulation.sense;

import org.jspecify.annotations.NullMarked;
