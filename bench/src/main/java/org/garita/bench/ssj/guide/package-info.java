/**
 * The benchmark ports as users of SSJ write them after its tutorial: an object for each vehicle, lists of them, an event object
 * for each service, the default simulator with its splay tree, MRG32k3a streams, variates by the generators of the tutorial's
 * examples; and probes for all that {@code garita simulate} publishes of these ports.
 *
 * <pre>
 *   Arrivals -> Primary (SharedLanes, or LaneLines of Lanes) -> Secondary
 *                  |                                              |
 *                  +-- LineStatistics, StageStatistics, FlowStatistics, each by class or stage --> Report
 * </pre>
 */
@NullMarked
package org.garita.bench.ssj.guide;

import org.jspecify.annotations.NullMarked;
