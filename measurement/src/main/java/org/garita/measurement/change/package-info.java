/**
 * Whether a change at a crossing changed its waits, and by how much: four methods with intervals, the same methods where nothing
 * was changed, and one reading of all.
 *
 * <pre>{@code
 * HourlyWaits + Days -> BeforeAfter, InterruptedSeries, DifferenceInDifferences, DemandAdjusted -> Effect (Range)
 *                    -> Steadiness, Placebos ---------------------------------------------------> Verdict
 * }</pre>
 *
 * <p>Running a queue under the demand that came is whoever has demand and lanes; this package takes what it says as a series.
 */
@NullMarked
package org.garita.measurement.change;

import org.jspecify.annotations.NullMarked;
