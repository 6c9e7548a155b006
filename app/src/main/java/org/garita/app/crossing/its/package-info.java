/**
 * Intelligent transport systems at the border, tolls included: what there is, which systems tell each other what, and which
 * flows of the reference architecture are missing, ranked.
 *
 * <pre>{@code
 * its.yaml -> file (lines) -> Inventory -> InterfaceMatrix (one corridor, systems by systems)
 *                                       -> MissingFlows (expected, less those that exist; ranked) -> review (accord)
 * }</pre>
 *
 * Sensors of this node and what they tell belong to {@code sensing}.
 */
@NullMarked
package org.garita.app.crossing.its;

import org.jspecify.annotations.NullMarked;
