/**
 * Studies on the simulator and the planning library: closures and how to resume, pre-clearance, shares of trusted
 * travellers, rail bridges.
 *
 * <pre>{@code
 * STUDY.yaml -> StudyFiles -> StudyDocument (Question, notes) -> Question.answer(Effort) -> StudyResult
 * StudyResult <-> ResultText (canonical JSON and its SHA-256) -> tables, pages, StudyPaper (the accord's document)
 * }</pre>
 *
 * <p>How anything is reckoned belongs to the library {@code planning}; how governments decide belongs to the accord.
 */
@NullMarked
@NamedInterface("study")
package org.garita.app.scenario.study;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
