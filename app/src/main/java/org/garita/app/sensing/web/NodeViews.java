package org.garita.app.sensing.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.garita.app.accord.DocumentFile;
import org.garita.app.crossing.Crossings;
import org.garita.app.identity.Holder;
import org.garita.app.identity.Role;
import org.garita.app.sensing.OtherNodeReadings;
import org.garita.app.sensing.SensedCrossing;
import org.garita.app.sensing.SensorRegister;
import org.garita.app.sensing.node.AccordMeasuringNodes;
import org.garita.app.sensing.node.CrossingKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the desk's rows of measuring nodes. */
// message keys: sensing.node.state.*, sensing.node.key.*, accord.standing.*
@Component
class NodeViews {
    private final SensorRegister register;
    private final AccordMeasuringNodes nodes;
    private final CrossingKeys keys;
    private final OtherNodeReadings other;
    private final Crossings crossings;

    NodeViews(
            SensorRegister register,
            AccordMeasuringNodes nodes,
            CrossingKeys keys,
            OtherNodeReadings other,
            Crossings crossings) {
        this.register = register;
        this.nodes = nodes;
        this.keys = keys;
        this.other = other;
        this.crossings = crossings;
    }

    static boolean mayPropose(Holder holder) {
        return holder.has(Role.EXECUTIVE_SECRETARY) || holder.has(Role.CO_LEAD);
    }

    List<NodeView> all(Holder holder, SensingWords words) {
        return register.crossings().stream()
                .filter(sensed -> crossings.find(sensed.crossing()).isPresent())
                .map(sensed -> view(sensed, holder, words))
                .toList();
    }

    private NodeView view(SensedCrossing sensed, Holder holder, SensingWords words) {
        boolean two = nodes.of(sensed.crossing()).isPresent();
        boolean together = nodes.together(sensed.crossing());
        return new NodeView(
                sensed.crossing().value(),
                words.in(crossings.crossing(sensed.crossing()).label()),
                state(sensed),
                two ? "sensing.node.key." + (keys.shared(sensed) ? "shared" : "missing") : null,
                together ? wholeUntil(sensed, words) : null,
                refused(sensed, words),
                papers(sensed, words),
                mayPropose(holder));
    }

    private String state(SensedCrossing sensed) {
        return "sensing.node.state."
                + nodes.of(sensed.crossing())
                        .map(country -> country.slug())
                        .orElse(nodes.own().isEmpty() ? "both" : "none");
    }

    private String wholeUntil(SensedCrossing sensed, SensingWords words) {
        return other.wholeUntil(sensed.crossing()).map(words::time).orElseGet(() -> words.say("sensing.node.nothing"));
    }

    private @Nullable String refused(SensedCrossing sensed, SensingWords words) {
        long batches = other.refused().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(sensed.crossing() + ": "))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return batches == 0 ? null : words.say("sensing.node.refused", words.number((double) batches, 0));
    }

    private List<NodeView.PaperView> papers(SensedCrossing sensed, SensingWords words) {
        return nodes.papers(sensed.crossing()).stream()
                .sorted(Comparator.comparing(
                                (DocumentFile file) -> file.document().version())
                        .reversed())
                .map(file -> new NodeView.PaperView(
                        file.hash().hex(),
                        words.in(file.document().title()),
                        file.standing().messageKey()))
                .toList();
    }
}
