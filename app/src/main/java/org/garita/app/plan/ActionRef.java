package org.garita.app.plan;

/**
 * Names one action: its plan, its slot and how many actions have held that slot before it.
 *
 * @param plan the plan
 * @param number the slot, from 1
 * @param generation 1 for the action adopted with the plan, 2 for its first successor
 */
public record ActionRef(PlanId plan, int number, int generation) implements Comparable<ActionRef> {
    public ActionRef {
        if (number < 1 || generation < 1) {
            throw new IllegalArgumentException(
                    "slots and generations count from 1, got slot %d, generation %d".formatted(number, generation));
        }
    }

    /** The slot key of the accord: only one document can fill it. */
    public String slotKey() {
        return "plan/%s/slot/%d/%d".formatted(plan, number, generation);
    }

    /** Who would follow in the same slot. */
    public ActionRef successor() {
        return new ActionRef(plan, number, generation + 1);
    }

    @Override
    public int compareTo(ActionRef other) {
        int byPlan = plan.compareTo(other.plan);
        if (byPlan != 0) {
            return byPlan;
        }
        int byNumber = Integer.compare(number, other.number);
        return byNumber != 0 ? byNumber : Integer.compare(generation, other.generation);
    }

    @Override
    public String toString() {
        return slotKey();
    }
}
