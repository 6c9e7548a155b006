/**
 * The minute cycle of measured waits, and the replay of a past day by the same path.
 *
 * <pre>{@code
 * SensedReadings -> MinuteReadings -> MeasuredDay (PortNowcast) -> MeasuredPort -+-> LivePort -> MeasuredBorder -> history, board
 *                                                                                +-> DayReplay -> Difference
 * }</pre>
 *
 * <p>What is said at a minute depends on the readings of that day, of the {@code WARMING} before it, and on nothing else: so it is
 * the same after a restart, and in a replay. How a wait is found belongs to the library {@code measurement}.
 */
@NullMarked
package org.garita.app.waits.measured;

import org.jspecify.annotations.NullMarked;
