/**
 * Shifts by CP-SAT of Google's OR-Tools (Apache-2.0), which proves its rosters best. Optional: with this library on the class
 * path {@code CoverSolver.preferred()} finds it, without it the search of {@code planning.staffing} answers.
 *
 * <p>Native code stays in here; nothing else may use OR-Tools.
 */
@NullMarked
package org.garita.planning.ortools;

import org.jspecify.annotations.NullMarked;
