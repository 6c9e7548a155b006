package org.garita.simulation.port;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.garita.simulation.port.Flow.Step;

/**
 * Stages of limited space that vehicles pass in a ring: each can be full of vehicles that hold their booth until the next
 * has space, and then nobody moves again. One stage of unlimited space in the ring is enough to prevent it.
 */
final class CycleCheck {
    private CycleCheck() {}

    static void check(Port port, Findings findings) {
        Map<String, Set<String>> next = next(port);
        Set<String> told = new HashSet<>();
        for (int i = 0; i < port.stages().size(); i++) {
            String id = port.stages().get(i).id();
            Set<String> ring = ring(id, next);
            if (!ring.isEmpty() && told.addAll(ring)) {
                findings.add(
                        "stages[" + i + "].spaces",
                        port.stages().get(i).spaces().orElse(0),
                        Flaw.DEADLOCK,
                        ring.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
    }

    /** From each stage of limited space those of limited space to which a vehicle may go next. */
    private static Map<String, Set<String>> next(Port port) {
        Set<String> limited = port.stages().stream()
                .filter(stage -> stage.spaces().isPresent())
                .map(Stage::id)
                .collect(Collectors.toSet());
        Map<String, Set<String>> next = new HashMap<>();
        for (Flow flow : port.flows()) {
            List<Step> path = flow.path();
            for (int from = 0; from < path.size(); from++) {
                boolean reached = limited.contains(path.get(from).stage());
                for (int to = from + 1; reached && to < path.size(); to++) {
                    if (limited.contains(path.get(to).stage())) {
                        next.computeIfAbsent(path.get(from).stage(), stage -> new HashSet<>())
                                .add(path.get(to).stage());
                    }
                    reached = path.get(to).share() < 1; // else nobody skips it
                }
            }
        }
        return next;
    }

    /** The stages that can be reached from one and from which it can be reached; empty when it is in no ring. */
    private static Set<String> ring(String stage, Map<String, Set<String>> next) {
        Set<String> ring = new TreeSet<>();
        Set<String> after = reachable(stage, next);
        if (after.contains(stage)) {
            after.stream()
                    .filter(other -> reachable(other, next).contains(stage))
                    .forEach(ring::add);
        }
        return ring;
    }

    private static Set<String> reachable(String stage, Map<String, Set<String>> next) {
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(next.getOrDefault(stage, Set.of()));
        while (!open.isEmpty()) {
            String at = open.remove(open.size() - 1);
            if (seen.add(at)) {
                open.addAll(next.getOrDefault(at, Set.of()));
            }
        }
        return seen;
    }
}
