/**
 * Small regression trees, one after the other on what the earlier ones leave over.
 *
 * <pre>{@code
 * rows of numbers -> Bins (at most 64 steps a column) -> QuantileBooster -> Trees
 * }</pre>
 *
 * <p>Knows nothing of waits.
 */
@NullMarked
package org.garita.measurement.tree;

import org.jspecify.annotations.NullMarked;
