/**
 * Random numbers whose values depend on nothing but the seed: own generator, own transforms, one stream per purpose.
 *
 * <pre>
 *   Streams(seed, replication) --(purpose, ids)--> Generator --> ServiceDraws, ShareDraws, arrivals
 * </pre>
 *
 * No {@code Math.exp}, {@code Math.log} or {@code Math.sin}: their last digit may change with the JDK.
 */
@NullMarked
package org.garita.simulation.draw;

import org.jspecify.annotations.NullMarked;
