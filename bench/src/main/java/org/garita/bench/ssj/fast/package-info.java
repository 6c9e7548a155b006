/**
 * The benchmark ports written by hand in SSJ for speed: one event object for each booth and flow, kept for the whole run; lines
 * as rings of primitives; the fastest event list, generator and variates; no statistics but mean waits.
 */
@NullMarked
package org.garita.bench.ssj.fast;

import org.jspecify.annotations.NullMarked;
