/**
 * The seven pilots of the plan and the baselines by which they conclude.
 *
 * <pre>{@code
 * folder of readings -> ReadsImport -> history of measured waits -> BaselineRoom -> text, SHA-256 -> lock
 * locked baseline -> BaselinePaper (one document, both languages) -> accord -> in force -> PilotRegister: concluded
 * }</pre>
 *
 * <p>How figures are found belongs to the library {@code measurement}. What was simulated and what was measured are never in one
 * baseline and never in one count.
 */
@NullMarked
package org.garita.app.waits.pilot;

import org.jspecify.annotations.NullMarked;
