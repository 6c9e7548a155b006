/**
 * How many lanes to open for whom in each hour of the week, and which shifts of officers cover them.
 *
 * <pre>
 *   Port + stage --> PlannedStage --> LanePlans (flat, SIPP, offered load, backlog)
 *                                 --> LaneSearch under common random numbers --> front of lane-hours against vehicle-hours
 *   lanes of each hour --> CoverProblem --> CoverSolver --> Roster of shifts, with a proven bound
 *                                        (CoverSearch, or CP-SAT when planning-ortools is on the class path)
 * </pre>
 *
 * All hours are hours of the week on the port's clock, 0 being Monday 00:00. Files, words and commands belong to the
 * application.
 */
@NullMarked
package org.garita.planning.staffing;

import org.jspecify.annotations.NullMarked;
