/**
 * Processes of clearance, stage by stage, before and after a change such as pre-inspection or joint inspection in one building.
 *
 * <pre>
 *   ProcessModel (before) + ProcessModel (after) --> ProcessComparison: minutes by stage, in all, quantiles, saving
 * </pre>
 *
 * Times are those of one shipment; queues belong to the simulation of a port.
 */
@NullMarked
package org.garita.planning.preclearance;

import org.jspecify.annotations.NullMarked;
