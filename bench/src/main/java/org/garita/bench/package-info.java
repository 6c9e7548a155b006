/**
 * Measurements of the whole and of its hot parts; what is learnt is noted in {@code docs/guide/benchmarks.md}.
 *
 * <p>Nothing here is shipped, and nothing depends on it.
 */
@NullMarked
package org.garita.bench;

import org.jspecify.annotations.NullMarked;
