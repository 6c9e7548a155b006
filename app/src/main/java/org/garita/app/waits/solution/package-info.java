/**
 * Operational solutions at crossings, from a catalogue to a change that was measured (action 27 of the plan).
 *
 * <pre>{@code
 * catalogue -> PortTrials (simulated) -> an office's choice -> funding-decision in force -> solution-operating in force -> Evaluations
 * }</pre>
 *
 * <p>How far a solution is follows from what is there and is typed in nowhere. What is invented for the demonstration stands on a
 * track of its own and is never counted with the rest. How a change is evaluated belongs to the library {@code measurement}.
 */
@NullMarked
package org.garita.app.waits.solution;

import org.jspecify.annotations.NullMarked;
