package org.garita.app.plan.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.garita.app.plan.ActionFilter;
import org.garita.app.plan.ActionState;
import org.garita.app.plan.ActionView;
import org.garita.app.plan.Outcome;
import org.garita.app.plan.PlanView;
import org.garita.kernel.place.Country;
import org.garita.kernel.place.CrossingId;

/**
 * One plan, as a board or as a list.
 *
 * @param plan the plan
 * @param board whether the board is shown
 * @param columns the board's columns
 * @param lines the list
 * @param filter what the form holds
 */
// message keys: plan.column.*, plan.state.*, plan.outcome.*
record PlanPage(PlansPage.Entry plan, boolean board, List<Column> columns, List<ActionLine> lines, FilterForm filter) {
    PlanPage {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /**
     * One column of the board.
     *
     * @param key message key of its heading
     * @param groups its groups, one for each state
     */
    record Column(String key, List<Group> groups) {
        Column {
            groups = List.copyOf(groups);
        }

        public int count() {
            return groups.stream().mapToInt(group -> group.cards().size()).sum();
        }
    }

    /**
     * The actions of one state.
     *
     * @param key message key of the state
     * @param cards its actions, the latest first, then by number
     */
    record Group(String key, List<ActionLine> cards) {
        Group {
            cards = List.copyOf(cards);
        }
    }

    /**
     * The filter form.
     *
     * @param chapters the chapters to choose from
     * @param states the states to choose from
     * @param countries the countries to choose from
     * @param crossings the crossings that the plan touches
     * @param overdue whether only late actions are listed
     * @param set whether anything is filtered
     */
    record FilterForm(
            List<Choice> chapters,
            List<Choice> states,
            List<Choice> countries,
            List<Choice> crossings,
            boolean overdue,
            boolean set) {}

    /**
     * One choice of a field.
     *
     * @param value as sent
     * @param label what it is called, or a message key where the field says so
     * @param chosen whether it is chosen
     */
    record Choice(String value, String label, boolean chosen) {}

    private enum Stage {
        BEFORE,
        RUNNING,
        COMPLETING,
        PAST;

        static Stage of(ActionState state) {
            return switch (state) {
                case DRAFT, AGREED, AWAITING_US, AWAITING_MX -> BEFORE;
                case IN_FORCE -> RUNNING;
                case CLAIMED, SLOT_OPEN, COMPLETED -> COMPLETING;
                case REPLACED, AMENDED, WITHDRAWN, VOID, CLOSED -> PAST;
            };
        }
    }

    static List<Column> board(PlanView plan, List<ActionView> actions, PlanWords words) {
        return plan.kind() == PlanView.Kind.RECORDED ? byOutcome(actions, words) : byStage(actions, words);
    }

    private static List<Column> byOutcome(List<ActionView> actions, PlanWords words) {
        List<Column> columns = new ArrayList<>();
        for (Outcome.Found found : Outcome.Found.values()) {
            String key = PlanWords.key("plan.outcome.", found);
            columns.add(new Column(key, List.of(group(key, actions, words, action -> action.outcome()
                    .filter(outcome -> outcome.found() == found)
                    .isPresent()))));
        }
        return columns;
    }

    private static List<Column> byStage(List<ActionView> actions, PlanWords words) {
        List<Column> columns = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            List<Group> groups = new ArrayList<>();
            if (stage == Stage.RUNNING) {
                groups.add(group("plan.overdue", actions, words, late(true)));
                groups.add(group("plan.state.in_force", actions, words, late(false)));
            } else {
                for (ActionState state : ActionState.values()) {
                    if (Stage.of(state) != stage) {
                        continue;
                    }
                    groups.add(group(
                            PlanWords.key("plan.state.", state), actions, words, action -> action.state() == state));
                }
            }
            groups.removeIf(group -> group.cards().isEmpty());
            columns.add(new Column("plan.column." + stage.name().toLowerCase(Locale.ROOT), groups));
        }
        return columns;
    }

    private static Predicate<ActionView> late(boolean late) {
        return action -> action.state() == ActionState.IN_FORCE && action.overdue() == late;
    }

    private static Group group(String key, List<ActionView> actions, PlanWords words, Predicate<ActionView> belongs) {
        return new Group(
                key,
                actions.stream()
                        .filter(belongs)
                        .map(action -> new ActionLine(action, words))
                        .toList());
    }

    static FilterForm form(PlanView plan, List<ActionView> all, ActionFilter filter, PlanWords words) {
        TreeMap<String, CrossingId> crossings = new TreeMap<>();
        all.forEach(action -> action.crossings().forEach(id -> crossings.put(words.crossing(id), id)));
        EnumSet<ActionState> present = EnumSet.noneOf(ActionState.class);
        all.forEach(action -> present.add(action.state()));
        return new FilterForm(
                plan.chapters().stream()
                        .map(chapter -> new Choice(
                                chapter.id(),
                                chapter.id() + " · " + words.say(chapter.title()),
                                filter.chapter().filter(chapter.id()::equals).isPresent()))
                        .toList(),
                present.stream()
                        .map(state -> new Choice(
                                value(state),
                                PlanWords.key("plan.state.", state),
                                filter.state().filter(state::equals).isPresent()))
                        .toList(),
                List.of(Country.values()).stream()
                        .map(country -> new Choice(
                                country.slug(),
                                "plan.country." + country.slug(),
                                filter.awaiting().filter(country::equals).isPresent()))
                        .toList(),
                crossings.entrySet().stream()
                        .map(entry -> new Choice(
                                entry.getValue().value(),
                                entry.getKey(),
                                filter.crossing()
                                        .filter(entry.getValue()::equals)
                                        .isPresent()))
                        .toList(),
                filter.overdue(),
                !filter.isEmpty());
    }

    /** A state as it stands in addresses. */
    static String value(ActionState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
