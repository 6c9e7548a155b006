package org.garita.app.waits.change;

import java.util.List;
import org.garita.measurement.change.Evaluation;
import org.garita.measurement.change.Verdict;

/** The message keys by which pages say what an evaluation found, in both languages. */
public final class EvaluationWords {
    // message keys: waits.evaluation.finding.*, waits.evaluation.reason.*
    private static final String FINDING = "waits.evaluation.finding.";
    private static final String REASON = "waits.evaluation.reason.";

    private EvaluationWords() {}

    /** The verdict in a sentence. */
    public static String finding(Evaluation evaluation) {
        return finding(evaluation.verdict().finding());
    }

    /** A finding in a sentence. */
    public static String finding(Verdict.Finding finding) {
        return FINDING + EvaluationJson.code(finding);
    }

    /** Each reason in a sentence, in the order of the verdict. */
    public static List<String> reasons(Evaluation evaluation) {
        return evaluation.verdict().reasons().stream()
                .map(EvaluationWords::reason)
                .toList();
    }

    /** A reason in a sentence. */
    public static String reason(Verdict.Reason reason) {
        return REASON + EvaluationJson.code(reason);
    }
}
