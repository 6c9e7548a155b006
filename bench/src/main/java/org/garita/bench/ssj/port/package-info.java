/**
 * What both SSJ peers of the engines share: the numbers of the two benchmark ports, those of {@code bench/ports/benchmark.yaml}
 * and {@code benchmark-coupled.yaml}, and what a peer can be asked.
 */
@NullMarked
package org.garita.bench.ssj.port;

import org.jspecify.annotations.NullMarked;
