package org.garita.app.plan;

import java.util.List;
import java.util.Optional;

/**
 * One place of a plan. Actions hold it one after the other: the next may come in only when both sides say that the one
 * before is complete.
 *
 * @param number its number, from 1
 * @param generations every action put forward for it, in order
 */
record Slot(int number, List<Action> generations) {
    Slot {
        generations = List.copyOf(generations);
    }

    Optional<Action> generation(int wanted) {
        return generations.stream()
                .filter(action -> action.ref().generation() == wanted)
                .findFirst();
    }
}
