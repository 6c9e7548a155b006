package org.garita.app.plan.web;

import java.util.List;
import java.util.Optional;
import org.garita.app.plan.ActionState;
import org.garita.app.plan.PlanView;

/**
 * Every plan, with what matters most about each.
 *
 * @param plans the plans, current ones first
 */
// message keys: plan.kind.*
record PlansPage(List<Entry> plans) {
    PlansPage {
        plans = List.copyOf(plans);
    }

    static PlansPage of(List<PlanView> plans, PlanWords words) {
        return new PlansPage(plans.stream().map(plan -> new Entry(plan, words)).toList());
    }

    /**
     * One plan.
     *
     * @param plan the plan
     * @param words the language
     */
    record Entry(PlanView plan, PlanWords words) {
        public String id() {
            return plan.id().value();
        }

        public String address() {
            return words.plan(plan.id());
        }

        public String allAddress() {
            return words.allPlans();
        }

        public String title() {
            return words.say(plan.title());
        }

        public String kindKey() {
            return PlanWords.key("plan.kind.", plan.kind());
        }

        public boolean recorded() {
            return plan.kind() == PlanView.Kind.RECORDED;
        }

        public boolean demonstration() {
            return plan.kind() == PlanView.Kind.DEMONSTRATION;
        }

        public String adopted() {
            return words.date(plan.adopted());
        }

        public String ends() {
            return words.date(plan.ends());
        }

        /** Message key that says when it was adopted and when its year ends, or ended. */
        public String termKey() {
            return words.passed(plan.ends(), plan.zone()) ? "plan.term.ended" : "plan.term.ends";
        }

        public Optional<String> closed() {
            return plan.closed().map(words::date);
        }

        public Optional<String> replacedBy() {
            return plan.replacedBy().map(words::say);
        }

        public String source() {
            return words.say(plan.source());
        }

        public int actions() {
            return plan.actions();
        }

        public int inForce() {
            return plan.count(ActionState.IN_FORCE) + plan.count(ActionState.CLAIMED);
        }

        public int awaiting() {
            return plan.count(ActionState.AWAITING_US) + plan.count(ActionState.AWAITING_MX);
        }

        public int complete() {
            return plan.count(ActionState.COMPLETED)
                    + plan.count(ActionState.SLOT_OPEN)
                    + plan.count(ActionState.REPLACED);
        }

        public int overdue() {
            return plan.overdue();
        }
    }
}
