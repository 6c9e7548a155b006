/**
 * A scenario as typed changes to a port: each change takes a port and returns another one, or says why it cannot.
 *
 * <pre>{@code worked port -> Change -> Change -> port of the scenario}</pre>
 *
 * <p>What a changed port does belongs to the library {@code simulation}.
 */
@NullMarked
package org.garita.app.scenario.change;

import org.jspecify.annotations.NullMarked;
