/**
 * The two benchmark ports written by hand in SSJ, a simulation library of the Université de Montréal (Apache-2.0): the peer
 * against which the engines of {@code simulation} are measured.
 *
 * <p>They are written to be fast: one event object for each booth and flow, kept for the whole run; lines as rings of
 * primitives; no statistics but the mean waits that show both to be the same model. The numbers are those of
 * {@code bench/ports/benchmark.yaml} and {@code benchmark-coupled.yaml}; {@link org.garita.bench.ssj.SsjAgreement} fails when
 * they differ.
 */
@NullMarked
package org.garita.bench.ssj;

import org.jspecify.annotations.NullMarked;
