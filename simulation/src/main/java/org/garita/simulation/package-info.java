/**
 * The port simulator: {@link org.garita.simulation.Simulation} runs a {@link org.garita.simulation.port.Port} and returns an
 * {@link org.garita.simulation.result.Outcome}.
 *
 * <pre>
 *   Port --compile--> CompiledPort --recursion or event engine, one per replication--> Ledger --> Outcome
 * </pre>
 *
 * Clock and seed are arguments; files, words and commands belong to the application.
 */
@NullMarked
package org.garita.simulation;

import org.jspecify.annotations.NullMarked;
