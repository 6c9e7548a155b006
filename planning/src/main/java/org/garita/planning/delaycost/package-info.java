/**
 * What an hour of delay costs: a small table whose every figure has a year and a source or is named an assumption.
 *
 * <pre>{@code
 * DelayCosts costs = DelayCosts.shipped();
 * costs.cost("truck", 120_000);   // USD, of the table's year
 * }</pre>
 *
 * No cost is made up: where the table has no figure the answer is absent.
 */
@NullMarked
package org.garita.planning.delaycost;

import org.jspecify.annotations.NullMarked;
