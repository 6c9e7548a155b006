/**
 * Runs of studies in the background, and the documents by which both countries endorse one.
 *
 * <pre>{@code
 * StudyRuns -> RunQueue -> StudyStore (result, its hash)
 * StudyAgreements: finished run + chosen option -> StudyPaper (bilingual document) -> accord -> in force -> public, evidence
 * }</pre>
 */
@NullMarked
package org.garita.app.scenario.study.run;

import org.jspecify.annotations.NullMarked;
