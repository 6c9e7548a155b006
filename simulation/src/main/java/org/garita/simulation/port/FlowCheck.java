package org.garita.simulation.port;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.garita.simulation.port.Demand.Surge;
import org.garita.simulation.port.Flow.Balking;
import org.garita.simulation.port.Flow.Step;

/** What can be wrong with one flow. */
final class FlowCheck {
    private static final int MOST_WAITING = 1_000_000;
    private static final double MOST_PER_HOUR = 1_000_000;

    private final Port port;
    private final Set<String> stages;
    private final Set<String> roads;
    private final Findings findings;

    FlowCheck(Port port, Set<String> stages, Findings findings) {
        this.port = port;
        this.stages = stages;
        this.roads = port.roads().stream().map(Road::id).collect(Collectors.toSet());
        this.findings = findings;
    }

    void check(String path, Flow flow) {
        demand(path + ".demand", flow.demand());
        if (flow.waitingAtStart() == 0 && silent(flow.demand().perHour())) {
            findings.add(path + ".demand.per_hour", 0, Flaw.NOBODY_COMES);
        }
        path(path + ".path", flow.path());
        flow.balking().ifPresent(balking -> balking(path + ".balking", balking));
        findings.between(path + ".waiting_at_start", flow.waitingAtStart(), 0, MOST_WAITING);
        findings.aboveZero(path + ".spacing_m", flow.spacingMetres());
        flow.road().ifPresent(road -> findings.known(path + ".road", road, roads, Flaw.UNKNOWN_ROAD));
    }

    private void demand(String path, Demand demand) {
        Profile perHour = demand.perHour();
        findings.profile(path + ".per_hour", perHour, port.slotsPerWeek());
        for (int step = 0; step < perHour.steps(); step++) {
            String at = perHour.steps() == 1 ? "" : "[" + step + "]";
            findings.between(path + ".per_hour" + at, perHour.step(step), 0, MOST_PER_HOUR);
        }
        findings.between(path + ".batch_mean", demand.batchMean(), 1, 10_000);
        for (int i = 0; i < demand.surges().size(); i++) {
            surge(path + ".surges[" + i + "]", demand.surges().get(i));
        }
    }

    private void surge(String path, Surge surge) {
        findings.between(path + ".chance_per_day", surge.chancePerDay(), 0, 1);
        findings.between(path + ".from_hour", surge.fromHour(), 0, 24);
        findings.aboveZero(path + ".hours", surge.hours());
        findings.between(path + ".factor", surge.factor(), 0, 1_000);
        if (surge.fromHour() + surge.hours() > 24) {
            findings.add(path + ".hours", surge.hours(), Flaw.BEYOND_DAY);
        }
    }

    private static boolean silent(Profile perHour) {
        for (int step = 0; step < perHour.steps(); step++) {
            if (perHour.step(step) != 0) {
                return false;
            }
        }
        return true;
    }

    private void path(String path, List<Step> steps) {
        if (steps.isEmpty()) {
            findings.add(path, 0, Flaw.NONE);
        }
        Set<String> passed = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            String at = path + "[" + i + "]";
            findings.known(at + ".stage", step.stage(), stages, Flaw.UNKNOWN_STAGE);
            findings.share(at + ".share", step.share());
            findings.between(at + ".travel_s", step.travelSeconds(), 0, 86_400);
            if (!passed.add(step.stage())) {
                findings.add(at + ".stage", step.stage(), Flaw.STAGE_TWICE);
            }
        }
    }

    private void balking(String path, Balking balking) {
        findings.notNegative(path + ".minutes", balking.minutes());
        findings.between(path + ".share", balking.share(), 0, 1);
        balking.to().ifPresent(to -> findings.id(path + ".to", to));
    }
}
