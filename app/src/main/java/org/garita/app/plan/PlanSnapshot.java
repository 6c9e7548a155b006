package org.garita.app.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.garita.app.accord.Hash;

/** Every plan as it stands at one version of the journals and on one day; never changes. */
final class PlanSnapshot {
    private final Map<PlanId, Plan> plans = new LinkedHashMap<>();
    private final Map<PlanId, PlanView> views = new LinkedHashMap<>();
    private final Map<PlanId, List<ActionView>> actions = new HashMap<>();
    private final Map<ActionRef, ActionView> leading = new HashMap<>();
    private final Map<Hash, ActionView> byDocument = new HashMap<>();

    PlanSnapshot(List<Plan> living, RecordedPlan record, Instant now) {
        for (Plan plan : living) {
            add(plan, PlanDay.at(plan, now));
        }
        views.put(PlanId.RECORD, record.view());
        actions.put(PlanId.RECORD, record.actions());
        record.actions().forEach(action -> leading.put(action.ref(), action));
    }

    private void add(Plan plan, PlanDay day) {
        plans.put(plan.terms().id(), plan);
        views.put(plan.terms().id(), day.view());
        actions.put(plan.terms().id(), day.actions());
        for (Slot slot : plan.slots()) {
            for (Action action : slot.generations()) {
                leading.put(action.ref(), day.leading(action));
            }
        }
        for (ActionView action : day.actions()) {
            action.document().ifPresent(hash -> byDocument.put(hash, action));
            action.completion().ifPresent(hash -> byDocument.put(hash, action));
        }
    }

    List<PlanView> views() {
        return List.copyOf(views.values());
    }

    Optional<PlanView> view(PlanId id) {
        return Optional.ofNullable(views.get(id));
    }

    Optional<Plan> plan(PlanId id) {
        return Optional.ofNullable(plans.get(id));
    }

    List<ActionView> actions(PlanId plan) {
        return actions.getOrDefault(plan, List.of());
    }

    Optional<ActionView> leading(ActionRef ref) {
        return Optional.ofNullable(leading.get(ref));
    }

    /** The counting text of every generation of a slot, in order. */
    List<ActionView> generations(PlanId plan, int number) {
        List<ActionView> found = new ArrayList<>();
        Optional<ActionView> next = leading(new ActionRef(plan, number, 1));
        while (next.isPresent()) {
            found.add(next.get());
            next = leading(next.get().ref().successor());
        }
        return found;
    }

    Optional<ActionView> of(Hash document) {
        return Optional.ofNullable(byDocument.get(document));
    }

    /** The counting text of every action of the living plans. */
    Stream<ActionView> living() {
        return plans.values().stream()
                .flatMap(plan -> plan.slots().stream())
                .flatMap(slot -> slot.generations().stream())
                .flatMap(action -> leading(action.ref()).stream());
    }
}
