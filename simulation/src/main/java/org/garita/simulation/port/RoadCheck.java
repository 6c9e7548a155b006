package org.garita.simulation.port;

import java.util.Set;
import java.util.TreeMap;
import org.garita.simulation.port.Road.Stretch;

/** What can be wrong with one road. */
final class RoadCheck {
    private final Port port;
    private final Set<String> stages;
    private final Set<String> flows;
    private final Findings findings;

    RoadCheck(Port port, Set<String> stages, Set<String> flows, Findings findings) {
        this.port = port;
        this.stages = stages;
        this.flows = flows;
        this.findings = findings;
    }

    void check(String path, Road road) {
        findings.aboveZero(path + ".length_m", road.lengthMetres());
        double before = 0;
        for (int i = 0; i < road.stretches().size(); i++) {
            Stretch stretch = road.stretches().get(i);
            stretch(path + ".stretches[" + i + "]", stretch, road, before);
            before = stretch.fromMetres();
        }
        findings.ids(path + ".markers", road.markers(), Road.Marker::id);
        for (int i = 0; i < road.markers().size(); i++) {
            within(path + ".markers[" + i + "].at_m", road.markers().get(i).metres(), road);
        }
        for (Flow flow : port.flows()) {
            boolean stands = flow.road().filter(road.id()::equals).isPresent();
            if (stands
                    && road.stretches().stream()
                            .noneMatch(stretch -> stretch.lanes().containsKey(flow.id()))) {
                findings.add(path + ".stretches", road.id(), Flaw.NOT_ON_ROAD, flow.id());
            }
        }
    }

    private void stretch(String path, Stretch stretch, Road road, double before) {
        findings.known(path + ".stage", stretch.stage(), stages, Flaw.UNKNOWN_STAGE);
        within(path + ".from_m", stretch.fromMetres(), road);
        if (stretch.fromMetres() < before) {
            findings.add(path + ".from_m", stretch.fromMetres(), Flaw.NOT_OUTWARD);
        }
        if (stretch.lanes().isEmpty()) {
            findings.add(path + ".lanes", 0, Flaw.NONE);
        }
        new TreeMap<>(stretch.lanes()).forEach((flow, lanes) -> {
            if (findings.known(path + ".lanes." + flow, flow, flows, Flaw.UNKNOWN_FLOW)) {
                findings.between(path + ".lanes." + flow, lanes, 1, 64);
            }
        });
    }

    private void within(String path, double metres, Road road) {
        findings.notNegative(path, metres);
        if (metres > road.lengthMetres()) {
            findings.add(path, metres, Flaw.BEYOND_ROAD, Findings.shown(road.lengthMetres()));
        }
    }
}
