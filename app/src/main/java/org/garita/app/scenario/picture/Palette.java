package org.garita.app.scenario.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.garita.kernel.lane.LaneClass;
import org.garita.simulation.port.Flow;

/** A colour for each flow, by lane class where it is free; colours are classes of the style sheet, {@code series-0} to 7. */
public final class Palette {
    private static final int COLOURS = 8;

    private final Map<String, Integer> byFlow = new HashMap<>();

    private Palette() {}

    /** Colours for the flows of one picture. */
    public static Palette of(List<Flow> flows) {
        Palette palette = new Palette();
        List<Integer> free = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7));
        for (Flow flow : flows) {
            Integer own = own(flow.kind().laneClass());
            Integer taken = free.contains(own) ? own : free.isEmpty() ? own : free.get(free.size() - 1);
            free.remove(taken);
            palette.byFlow.put(flow.id(), taken);
        }
        return palette;
    }

    private static Integer own(LaneClass laneClass) {
        return switch (laneClass) {
            case GENERAL -> 0;
            case READY -> 1;
            case SENTRI -> 2;
            case FAST -> 3;
        };
    }

    /** Style class of a flow. */
    public String css(String flow) {
        return css(byFlow.getOrDefault(flow, COLOURS - 1));
    }

    /** Style class of the n-th of several runs. */
    public static String css(int index) {
        return "series-" + index % COLOURS;
    }
}
