/**
 * Histories of reported waits as files, forecast and scored.
 *
 * <pre>{@code
 * HISTORY.csv[.gz] -> HistoryFile -> measurement's Backtest -> BacktestFiles (scores, rows), BacktestTables, BacktestJson
 *                                 -> measurement's ForecastModel -> ForecastTables
 * }</pre>
 *
 * <p>How a forecast is made belongs to the library {@code measurement}; protocol and formats stand in docs/guide/formats.md.
 */
@NullMarked
@NamedInterface("forecast")
package org.garita.app.waits.forecast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
