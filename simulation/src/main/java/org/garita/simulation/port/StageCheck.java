package org.garita.simulation.port;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.garita.simulation.port.Service.Shape;
import org.garita.simulation.port.Stage.Queueing;

/** What can be wrong with one stage. */
final class StageCheck {
    private final Port port;
    private final Set<String> flows;
    private final Findings findings;

    StageCheck(Port port, Set<String> flows, Findings findings) {
        this.port = port;
        this.flows = flows;
        this.findings = findings;
    }

    void check(String path, Stage stage) {
        lanes(path + ".lanes", stage.lanes());
        if (stage.spaces().isPresent()) {
            findings.notNegative(path + ".spaces", stage.spaces().getAsInt());
        }
        new TreeMap<>(stage.services()).forEach((flow, service) -> service(path + ".services." + flow, flow, service));
        pace(path + ".pace", stage.pace());
        findings.between(path + ".officers.cv", stage.officers().cv(), 0, 5);
        findings.aboveZero(path + ".officers.hours", stage.officers().hours());
        new PlanCheck(port, stage, flows, findings).check(path + ".plan");
        visitors(path, stage);
        priorities(path + ".priorities", stage);
    }

    private void lanes(String path, List<Lane> lanes) {
        if (lanes.isEmpty()) {
            findings.add(path, 0, Flaw.NONE);
        }
        if (lanes.size() > PortCheck.MOST_LANES) {
            findings.add(path, lanes.size(), Flaw.TOO_MANY, PortCheck.MOST_LANES);
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < lanes.size(); i++) {
            Lane lane = lanes.get(i);
            if (!seen.add(lane.id())) {
                findings.add(path + "[" + i + "].id", lane.id(), Flaw.TWICE);
            }
            if (lane.booths() != 1 && lane.booths() != 2) {
                findings.add(path + "[" + i + "].booths", lane.booths(), Flaw.BOOTHS);
            }
        }
    }

    private void service(String path, String flow, Service service) {
        if (findings.known(path, flow, flows, Flaw.UNKNOWN_FLOW)) {
            findings.aboveZero(path + ".mean_s", service.meanSeconds());
            if (service.shape() == Shape.LOGNORMAL) {
                findings.between(path + ".cv", service.cv(), 0, 5);
            }
            if (service.shape() == Shape.ERLANG) {
                findings.between(path + ".cv", service.cv(), 0.125, 1);
            }
        }
    }

    private void pace(String path, Pace pace) {
        findings.profile(path + ".by_hour", pace.byHour(), port.slotsPerWeek());
        for (int step = 0; step < pace.byHour().steps(); step++) {
            findings.aboveZero(path + ".by_hour[" + step + "]", pace.byHour().step(step));
        }
        findings.between(path + ".open_lanes_exponent", pace.openLanesExponent(), -5, 5);
    }

    /** Who passes here is served by somebody, for some time. */
    private void visitors(String path, Stage stage) {
        Set<String> open = new HashSet<>();
        stage.plan().assignments().forEach(assignment -> open.addAll(assignment.flows()));
        for (Flow flow : port.flows()) {
            if (!passes(port, flow.id(), stage)) {
                continue;
            }
            if (!stage.services().containsKey(flow.id())) {
                findings.add(path + ".services", "absent", Flaw.NO_SERVICE, flow.id());
            }
            if (!open.contains(flow.id())) {
                findings.add(path + ".plan", "absent", Flaw.NEVER_OPEN, flow.id());
            }
        }
    }

    private void priorities(String path, Stage stage) {
        new TreeMap<>(stage.priorities())
                .forEach((flow, rank) -> findings.known(path + "." + flow, flow, flows, Flaw.UNKNOWN_FLOW));
        boolean ordered = stage.priorities().values().stream().anyMatch(rank -> rank != 0);
        if (ordered && stage.queueing() == Queueing.PER_LANE) {
            findings.add(path, stage.id(), Flaw.PRIORITY_PER_LANE);
        }
    }

    static boolean passes(Port port, String flowId, Stage stage) {
        return port.flows().stream()
                .filter(flow -> flow.id().equals(flowId))
                .flatMap(flow -> flow.path().stream())
                .anyMatch(step -> step.stage().equals(stage.id()));
    }
}
