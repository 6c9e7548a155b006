/**
 * Lane advice: from what is measured at a crossing to the smallest change of lanes that keeps every class within the target that
 * both countries agreed on.
 *
 * <pre>{@code
 * CrossingMeasure + worked port + targets -> Situations -> Adviser (planning) -> Advice
 * }</pre>
 *
 * <p>The search itself belongs to the library {@code planning}; how a wait is measured belongs to {@code measurement}.
 */
@NullMarked
package org.garita.app.waits.advice;

import org.jspecify.annotations.NullMarked;
