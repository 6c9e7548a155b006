package org.garita.simulation.port;

import java.util.List;
import org.garita.kernel.text.Text;

/**
 * One port of entry, one or both directions. Findings about a port that cannot be run come from {@link PortCheck}; this
 * record only holds it.
 *
 * @param id lower-case words joined by hyphens
 * @param name what people call it
 * @param zone the clock of its demand and plans, an IANA name such as {@code America/Tijuana}
 * @param slotMinutes length of one slot of demand and lane plans: 15, 30 or 60 minutes
 * @param dayFactorCv coefficient of variation of the lognormal factor (mean 1) by which all demand of one day is high or
 *     low together; 0 for none
 * @param stages where vehicles queue and are served, in any order
 * @param flows who comes, by which path
 * @param roads where queues stand
 */
public record Port(
        String id,
        Text name,
        String zone,
        int slotMinutes,
        double dayFactorCv,
        List<Stage> stages,
        List<Flow> flows,
        List<Road> roads) {
    public Port {
        stages = List.copyOf(stages);
        flows = List.copyOf(flows);
        roads = List.copyOf(roads);
    }

    /** Slots of one week: 168 at 60 minutes, 672 at 15. */
    public int slotsPerWeek() {
        return 7 * 24 * 60 / slotMinutes;
    }

    /** The position of a stage in {@link #stages}. */
    public int stageIndex(String stageId) {
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).id().equals(stageId)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no stage '%s' at port '%s'; it has %s"
                .formatted(stageId, id, stages.stream().map(Stage::id).toList()));
    }

    /** The position of a flow in {@link #flows}. */
    public int flowIndex(String flowId) {
        for (int i = 0; i < flows.size(); i++) {
            if (flows.get(i).id().equals(flowId)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no flow '%s' at port '%s'; it has %s"
                .formatted(flowId, id, flows.stream().map(Flow::id).toList()));
    }
}
