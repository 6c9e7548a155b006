/**
 * How good forecasts are, beside what anybody can say without a model.
 *
 * <pre>{@code
 * ReportSeries, end of training -> Baselines (persistence, climatology, their mean)
 * ScoredRow ... -> Scores (mean absolute error, pinball loss, coverage, hits), DieboldMariano
 * }</pre>
 *
 * <p>Makes no forecast of its own.
 */
@NullMarked
package org.garita.measurement.score;

import org.jspecify.annotations.NullMarked;
