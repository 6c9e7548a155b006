/**
 * What reported waits usually are: from a lane's history to each hour of the week and each quarter hour of each kind of day.
 *
 * <pre>{@code
 * ReportSeries -> Regimes (since when) -> Reporting (who reports when it is busy weighs less) -> Sample -> UsualLane
 * }</pre>
 *
 * <p>Measured waits have a baseline of their own ({@code baseline}); what is expected of a coming hour is {@code forecast}.
 */
@NullMarked
package org.garita.measurement.usual;

import org.jspecify.annotations.NullMarked;
