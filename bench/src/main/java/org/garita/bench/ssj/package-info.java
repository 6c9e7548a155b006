/**
 * The two benchmark ports in SSJ, a simulation library of the Université de Montréal (Apache-2.0): the peers against which the
 * engines of {@code simulation} are measured.
 *
 * <pre>
 *   fast:  written for speed; gathers mean waits only
 *   guide: written as SSJ's tutorial does; gathers what {@code garita simulate} publishes
 *   port:  the numbers of the ports, shared
 *   SsjAgreement: both and the engines run the same ports;  SsjRun: one run to be timed
 * </pre>
 */
@NullMarked
package org.garita.bench.ssj;

import org.jspecify.annotations.NullMarked;
