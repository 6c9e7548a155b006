/**
 * How far reports are from usual, and how that is carried on to moments without a report.
 *
 * <pre>{@code
 * reports, usual -> Anomalies (z of each report) -> Correlation (fitted once, on training) -> Kriging (best linear guess of z)
 * }</pre>
 *
 * <p>What is usual is {@code climate}; what trees make of it is {@code forecast}.
 */
@NullMarked
package org.garita.measurement.anomaly;

import org.jspecify.annotations.NullMarked;
