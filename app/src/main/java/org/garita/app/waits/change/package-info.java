/**
 * Changes at a crossing evaluated: from a history or from stored reports to the question that the library asks, and its answer
 * as text, JSON, rows and words of both languages.
 *
 * <pre>{@code
 * History, lane, moment, controls -> ChangeQuestion -> measurement's Evaluation -> EvaluationText, EvaluationJson, EvaluationRows
 * stored reports -> ReportedChanges (Evaluations) -> measurement's Evaluation -> EvaluationWords
 * HourCount ... -> QueueOfBefore (simulation) -> what a queue would have had under the same demand -> the evaluation
 * }</pre>
 *
 * <p>How an effect is found belongs to the library {@code measurement}; formats stand in docs/guide/formats.md.
 */
@NullMarked
@NamedInterface("change")
package org.garita.app.waits.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
