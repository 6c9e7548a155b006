/**
 * Two nodes at one crossing: which of them measures it, under which key both hash, and how readings of the other side come over.
 *
 * <pre>{@code
 * document "measuring-node" in force -> MeasuringNodes -> CrossingKeys (X25519, HKDF, one key a day)
 * ReadingStore of the other node -> ReadingCourier -> signed parcel -> ReadingCourier -> ReadingStore of the measuring node
 * }</pre>
 *
 * <p>Ids of devices and plates, and keys, are in no parcel. What is measured and how it goes back belongs to {@code waits}.
 */
@NullMarked
package org.garita.app.sensing.node;

import org.jspecify.annotations.NullMarked;
