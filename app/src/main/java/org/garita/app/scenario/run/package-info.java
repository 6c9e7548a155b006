/**
 * Runs of ports in the background, one after the other, and what is kept of them.
 *
 * <pre>
 *   StandingRuns (worked ports, once for each version)  -+
 *   Scenarios (an office's changes to a port)           -+-> RunQueue -> Result -> store
 * </pre>
 */
@NullMarked
package org.garita.app.scenario.run;

import org.jspecify.annotations.NullMarked;
