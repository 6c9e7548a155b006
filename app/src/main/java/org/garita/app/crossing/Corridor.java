package org.garita.app.crossing;

import java.util.List;
import org.garita.kernel.place.CorridorId;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.text.Text;

/**
 * Crossings that carry one flow between the same regions. Drafted by this project from geography; neither government has
 * adopted one, and pages say so.
 *
 * @param id stable name
 * @param name in both languages
 * @param crossings its crossings, west to east
 */
public record Corridor(CorridorId id, Text name, List<CrossingId> crossings) {
    public Corridor {
        crossings = List.copyOf(crossings);
    }
}
