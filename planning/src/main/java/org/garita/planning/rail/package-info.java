/**
 * How many trains a day a single-track rail bridge carries, with and without each inspection that is done on it.
 *
 * <pre>
 *   SingleTrackBridge --> trainsPerDay() (formula)    RailSimulation (train by train, agrees when trains always wait)
 *                     --> effects(): what each step costs
 * </pre>
 *
 * Whether a step may be moved within existing law is not decided here.
 */
@NullMarked
package org.garita.planning.rail;

import org.jspecify.annotations.NullMarked;
