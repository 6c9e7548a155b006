package org.garita.app.plan.web;

import java.util.List;
import org.garita.app.accord.ActOutcome;
import org.garita.app.plan.MoveOutcome;

/**
 * What became of a wish, said at the top of the next page.
 *
 * @param good whether it stands in the journal
 * @param key message key
 * @param arguments values of the message
 */
// message keys: plan.desk.done.*, plan.rule.*, accord.refusal.*
record PlanNotice(boolean good, String key, List<String> arguments) {
    /** Name under which templates find it. */
    static final String NAME = "notice";

    PlanNotice {
        arguments = List.copyOf(arguments);
    }

    static PlanNotice objection(String key, String... arguments) {
        return new PlanNotice(false, key, List.of(arguments));
    }

    static PlanNotice of(String move, MoveOutcome outcome) {
        return outcome.match(
                done -> new PlanNotice(true, "plan.desk.done." + move, List.of()),
                prepared -> prepared.refused().why() == ActOutcome.Refusal.POWER_MISSING
                        ? new PlanNotice(true, "plan.desk.prepared", List.of())
                        : refused(prepared.refused()),
                refused -> refused(refused.refused()),
                barred -> new PlanNotice(false, PlanWords.key("plan.rule.", barred.rule()), barred.details()));
    }

    private static PlanNotice refused(ActOutcome.Refused refused) {
        return new PlanNotice(false, PlanWords.key("accord.refusal.", refused.why()), refused.details());
    }

    /** The arguments as templates hand them to a message. */
    public Object[] values() {
        return arguments.toArray();
    }
}
