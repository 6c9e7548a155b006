package org.garita.simulation.port;

import java.util.List;
import java.util.Map;
import org.garita.kernel.text.Text;

/**
 * The approach on which lines stand, measured in metres from the booths outward.
 *
 * @param id lower-case words joined by hyphens
 * @param name what people call it
 * @param lengthMetres to where the road joins the next
 * @param stretches from the booths outward
 * @param markers places that matter to the community
 */
public record Road(String id, Text name, double lengthMetres, List<Stretch> stretches, List<Marker> markers) {
    public Road {
        stretches = List.copyOf(stretches);
        markers = List.copyOf(markers);
    }

    /**
     * A part of the road on which the line of one stage stands.
     *
     * @param stage id of the stage whose line it is
     * @param fromMetres where it begins, from the booths
     * @param lanes lanes of the road for each flow id; flows that name the same lanes under {@code shared} share them
     * @param shared true where all flows stand in the same lanes one behind the other, false where they are sorted by class
     */
    public record Stretch(String stage, double fromMetres, Map<String, Integer> lanes, boolean shared) {
        public Stretch {
            lanes = Map.copyOf(lanes);
        }
    }

    /**
     * A place along the road: toll plaza, junction, city street.
     *
     * @param id lower-case words joined by hyphens
     * @param name what people call it
     * @param metres distance from the booths
     */
    public record Marker(String id, Text name, double metres) {}
}
