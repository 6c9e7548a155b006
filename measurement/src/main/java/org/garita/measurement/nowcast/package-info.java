/**
 * What somebody who joins the line now will wait, minute by minute.
 *
 * <pre>{@code readings -> PortNowcast -> (Matcher, CountSeries, LaneBook) -> ClassNowcast -> Anchors, Capacity, FluidWait, SelfCheck -> WaitValue}</pre>
 */
@NullMarked
package org.garita.measurement.nowcast;

import org.jspecify.annotations.NullMarked;
