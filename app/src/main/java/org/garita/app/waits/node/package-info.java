/**
 * What the measuring node of a crossing publishes, on its way to the other country's node, which shows exactly that.
 *
 * <pre>{@code
 * MeasuredRoom -> MeasuresAcross -> MeasureWord (canonical JSON, Ed25519) -> MeasureCourier -> MeasuresAcross -> MeasuredRoom
 * }</pre>
 *
 * <p>Which node measures, and how readings reach it, belongs to {@code sensing}.
 */
@NullMarked
package org.garita.app.waits.node;

import org.jspecify.annotations.NullMarked;
