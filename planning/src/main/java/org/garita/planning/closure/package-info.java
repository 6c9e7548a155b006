/**
 * What a closure of a crossing does and which options of resumption clear it soonest: backlog, time to clear, delay and its cost,
 * goods that spoil, by tier of priority.
 *
 * <pre>
 *   ClosedCrossing + Scenario + Option (measures) --> Course, hour by hour --> FluidCourse (exact for steady rates)
 *                                                                         --> ClosureRun (vehicle by vehicle, replicated)
 *   ResumptionStudy: all options in all scenarios
 * </pre>
 *
 * Hours are counted from the moment of closure. Files, words and commands belong to the application.
 */
@NullMarked
package org.garita.planning.closure;

import org.jspecify.annotations.NullMarked;
