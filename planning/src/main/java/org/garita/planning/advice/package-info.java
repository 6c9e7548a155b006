/**
 * The smallest change of lanes that keeps every class within its target, from the line as it is measured now.
 *
 * <pre>{@code
 * Situation (lines, arrivals, lanes ahead) -> Foresight (event engine, same random numbers) -> Outlook
 * Adviser: candidates, smallest first -> the first that holds -> Advice
 * }</pre>
 *
 * <p>How a line is measured belongs to {@code measurement}, who decides belongs to {@code app}; lanes of whole weeks belong to
 * {@code staffing}.
 */
@NullMarked
package org.garita.planning.advice;

import org.jspecify.annotations.NullMarked;
