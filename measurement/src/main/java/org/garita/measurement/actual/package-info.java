/**
 * What was: waits, crossing times and agency times of those who have passed, in bins of 15 minutes. What somebody who joins now
 * will wait is no business of this package.
 *
 * <pre>{@code ServedJourney -> ActualWaits (MedianDeviation, Bins, MedianInterval) -> WaitValue}</pre>
 */
@NullMarked
package org.garita.measurement.actual;

import org.jspecify.annotations.NullMarked;
