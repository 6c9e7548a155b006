package org.garita.simulation.port;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All reasons why a port cannot be run, found at once. Whether demand exceeds capacity for ever is not asked here but of
 * {@link Stability}, because such a port is well made.
 */
public final class PortCheck {
    /** Most lanes of one stage. */
    public static final int MOST_LANES = 256;

    /** Most booths of all stages together. */
    public static final int MOST_BOOTHS = 4096;

    /** Most flows. */
    public static final int MOST_FLOWS = 40;

    /** Most stages. */
    public static final int MOST_STAGES = 64;

    private PortCheck() {}

    /**
     * What keeps the port from being run; empty when nothing does.
     *
     * @return findings in the order of the port: itself, stages, flows, roads
     */
    public static List<PortFinding> findings(Port port) {
        Findings findings = new Findings();
        if (port.slotMinutes() != 15 && port.slotMinutes() != 30 && port.slotMinutes() != 60) {
            findings.add("slot_minutes", port.slotMinutes(), Flaw.SLOT_LENGTH);
            return findings.all(); // nothing that counts slots can be judged
        }
        whole(port, findings);
        Set<String> flows = port.flows().stream().map(Flow::id).collect(Collectors.toSet());
        Set<String> stages = port.stages().stream().map(Stage::id).collect(Collectors.toSet());
        StageCheck stageCheck = new StageCheck(port, flows, findings);
        for (int i = 0; i < port.stages().size(); i++) {
            stageCheck.check("stages[" + i + "]", port.stages().get(i));
        }
        FlowCheck flowCheck = new FlowCheck(port, stages, findings);
        for (int i = 0; i < port.flows().size(); i++) {
            flowCheck.check("flows[" + i + "]", port.flows().get(i));
        }
        RoadCheck roadCheck = new RoadCheck(port, stages, flows, findings);
        for (int i = 0; i < port.roads().size(); i++) {
            roadCheck.check("roads[" + i + "]", port.roads().get(i));
        }
        CycleCheck.check(port, findings);
        return findings.all();
    }

    private static void whole(Port port, Findings findings) {
        findings.id("id", port.id());
        zone(port.zone(), findings);
        findings.between("day_factor_cv", port.dayFactorCv(), 0, 5);
        findings.ids("stages", port.stages(), Stage::id);
        findings.ids("flows", port.flows(), Flow::id);
        findings.ids("roads", port.roads(), Road::id);
        count("stages", port.stages().size(), MOST_STAGES, findings);
        count("flows", port.flows().size(), MOST_FLOWS, findings);
        int booths = port.stages().stream()
                .flatMap(stage -> stage.lanes().stream())
                .mapToInt(Lane::booths)
                .sum();
        if (booths > MOST_BOOTHS) {
            findings.add("stages", booths, Flaw.TOO_MANY, MOST_BOOTHS);
        }
    }

    private static void zone(String zone, Findings findings) {
        try {
            ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            findings.add("zone", zone, Flaw.UNKNOWN_ZONE);
        }
    }

    private static void count(String path, int count, int most, Findings findings) {
        if (count == 0) {
            findings.add(path, count, Flaw.NONE);
        }
        if (count > most) {
            findings.add(path, count, Flaw.TOO_MANY, most);
        }
    }
}
