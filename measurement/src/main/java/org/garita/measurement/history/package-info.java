/**
 * Waits that somebody reported, by crossing and lane, in order and without rows that cannot be right.
 *
 * <pre>{@code
 * ReportRow ... -> HistoryIntake -> History (one ReportSeries per crossing and lane) + how many rows were left out, by Reason
 * }</pre>
 *
 * <p>Reading files belongs to whoever has them; what is usual is {@code climate}.
 */
@NullMarked
package org.garita.measurement.history;

import org.jspecify.annotations.NullMarked;
