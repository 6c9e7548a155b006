/**
 * Forecasts of reported waits from 15 minutes to 7 days ahead, with quantiles.
 *
 * <pre>{@code
 * History -> Evidence (usual, anomalies) -> Features of a moment as far as known at the origin
 *         -> ForecastModel (kriging, trees on what is left, snap to the last report, spread) -> Forecast
 * }</pre>
 *
 * <p>What is usual is {@code climate}, what is unusual {@code anomaly}, how good it is {@code score}.
 */
@NullMarked
package org.garita.measurement.forecast;

import org.jspecify.annotations.NullMarked;
