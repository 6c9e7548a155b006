package org.garita.app.plan.web;

import java.util.List;

/**
 * What an office can do to one action, with the full text in front of it.
 *
 * @param action the action as everyone sees it
 * @param self address of this page, without its query
 * @param generation which action of the slot
 * @param mayAttach whether the visitor may attach evidence
 * @param mayMove whether the visitor may claim, confirm, propose and amend
 * @param moves which of these make sense now
 * @param parts parts of the criterion
 * @param proofs what evidence can show
 * @param verbs kinds of criterion
 * @param form the words that the amendment form begins with
 * @param publicPage the page that everyone sees
 * @param deskHome the desk
 */
// message keys: plan.proof.*, plan.verb.*
record DeskActionPage(
        ActionPage action,
        String self,
        int generation,
        boolean mayAttach,
        boolean mayMove,
        Moves moves,
        List<PlanPage.Choice> parts,
        List<PlanPage.Choice> proofs,
        List<PlanPage.Choice> verbs,
        Words form,
        String publicPage,
        String deskHome) {
    DeskActionPage {
        parts = List.copyOf(parts);
        proofs = List.copyOf(proofs);
        verbs = List.copyOf(verbs);
    }

    /**
     * Which moves make sense in the action's state; whether they are allowed is decided when they are tried.
     *
     * @param evidence attach evidence
     * @param claim claim completion
     * @param confirm confirm the other side's claim
     * @param successor propose a successor
     * @param amend amend the text
     */
    record Moves(boolean evidence, boolean claim, boolean confirm, boolean successor, boolean amend) {}

    /**
     * The present words, to begin from.
     *
     * @param titleEn title in English
     * @param titleEs title in Spanish
     * @param summaryEn text in English
     * @param summaryEs text in Spanish
     * @param deadline deadline, as a date field holds it
     * @param latest last possible deadline of an amendment, in words
     * @param latestOfSuccessor last possible deadline of a successor put forward today, in words
     * @param deadlineOfSuccessor the same as a date field holds it
     */
    record Words(
            String titleEn,
            String titleEs,
            String summaryEn,
            String summaryEs,
            String deadline,
            String latest,
            String latestOfSuccessor,
            String deadlineOfSuccessor) {}
}
