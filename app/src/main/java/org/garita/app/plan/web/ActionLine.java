package org.garita.app.plan.web;

import java.util.List;
import java.util.Optional;
import org.garita.app.plan.ActionState;
import org.garita.app.plan.ActionView;
import org.garita.app.plan.Outcome;
import org.garita.kernel.place.Country;

/**
 * One text of an action in a line of a list or on a card of the board.
 *
 * @param action the action
 * @param words the language it is said in
 */
// message keys: plan.state.*, plan.void.*, plan.outcome.*, plan.country.*
record ActionLine(ActionView action, PlanWords words) {
    public int number() {
        return action.ref().number();
    }

    public int generation() {
        return action.ref().generation();
    }

    public boolean successor() {
        return generation() > 1;
    }

    public int version() {
        return action.version();
    }

    public boolean amended() {
        return version() > 1;
    }

    public String title() {
        return words.say(action.title());
    }

    /** Leads to the action; a text that no longer counts has its own page in the accord. */
    public String address() {
        boolean pastText = action.state() == ActionState.VOID || action.state() == ActionState.AMENDED;
        return action.document()
                .filter(hash -> pastText)
                .map(hash -> words.document(hash.hex()))
                .orElseGet(() -> words.action(action));
    }

    public String chapter() {
        return action.chapter();
    }

    public String stateKey() {
        return action.outcome()
                .map(outcome -> PlanWords.key("plan.outcome.", outcome.found()))
                .orElseGet(() -> action.voidReason()
                        .map(reason -> PlanWords.key("plan.void.", reason))
                        .orElseGet(() -> PlanWords.key("plan.state.", action.state())));
    }

    public String tone() {
        return action.outcome().map(outcome -> tone(outcome.found())).orElseGet(() -> PlanWords.tone(action.state()));
    }

    private static String tone(Outcome.Found found) {
        return switch (found) {
            case ACHIEVED -> "badge-ok";
            case PARTLY -> "badge-wait";
            case NOT_FOUND -> "badge-off";
        };
    }

    public String deadline() {
        return words.date(action.deadline());
    }

    /** Whether a deadline still means something. */
    public boolean running() {
        return action.state().running();
    }

    public boolean overdue() {
        return action.overdue();
    }

    public int lateDays() {
        return action.lateDays().orElse(0);
    }

    public String lateKey() {
        return lateDays() == 1 ? "plan.late.one" : "plan.late.other";
    }

    public boolean carriedOver() {
        return action.carriedOver();
    }

    /** Message keys of the countries whose act it waits for. */
    public List<String> awaited() {
        return action.awaited().stream()
                .sorted()
                .map(country -> "plan.country." + country.slug())
                .toList();
    }

    public List<String> awaitedSlugs() {
        return action.awaited().stream().sorted().map(Country::slug).toList();
    }

    public int met() {
        return action.progress().met();
    }

    public int needed() {
        return action.progress().needed();
    }

    public int parts() {
        return action.progress().of();
    }

    /** Whether anything of it was shown, or has to be shown for more than one part. */
    public boolean showsProgress() {
        return action.outcome().isEmpty() && (running() || action.state().complete());
    }

    public Optional<String> claimedByKey() {
        return action.claimedBy().map(country -> "plan.country." + country.slug());
    }
}
