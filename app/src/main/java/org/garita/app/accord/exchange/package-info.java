/**
 * Bundles of rows between nodes, trust by a fingerprint on paper, and the exchange over mutual TLS.
 *
 * <p>Nothing arrives here that is not validated as a whole before a byte is written.
 */
@NullMarked
package org.garita.app.accord.exchange;

import org.jspecify.annotations.NullMarked;
