/**
 * Money in the two currencies of the border, in whole cents.
 *
 * <pre>{@code
 * Money toll = Money.of(Currency.USD, 450);   // 4.50 dollars
 * toll.plus(Money.of(Currency.MXN, 100));     // throws: currencies are converted, never mixed
 * }</pre>
 *
 * <p>Rates of exchange do not belong here: a converted amount carries its rate, date and source with it.
 */
@NullMarked
package org.garita.kernel.money;

import org.jspecify.annotations.NullMarked;
