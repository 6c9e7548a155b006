/**
 * Forecasts of now: learnt from stored reports, made anew each quarter hour and with each new report, kept, and scored.
 *
 * <pre>{@code
 * StoredHistory -> ForecastCycle -> LiveForecasts (ForecastModel, BoardMaking) -> ForecastBoard
 *                                                 -> Issuing -> issued_forecast -> SkillKeeping -> ForecastSkill
 * }</pre>
 *
 * <p>How a forecast is made belongs to the library {@code measurement}; SQL to {@code waits.store}.
 */
@NullMarked
package org.garita.app.waits.forecast.live;

import org.jspecify.annotations.NullMarked;
