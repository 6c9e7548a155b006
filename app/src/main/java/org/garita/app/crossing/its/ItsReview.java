package org.garita.app.crossing.its;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.garita.app.crossing.Corridor;
import org.garita.app.crossing.Corridors;
import org.garita.app.crossing.Crossing;
import org.garita.app.crossing.Crossings;
import org.garita.app.crossing.Facilities;
import org.garita.app.crossing.Facility;
import org.garita.app.crossing.its.file.ItsFiles;
import org.garita.kernel.lane.Mode;
import org.garita.kernel.place.CorridorId;
import org.springframework.stereotype.Component;

/** The door to the inventory, its matrices and its ranking, as they are known on a day. */
@Component
public class ItsReview {
    private final Inventory inventory;
    private final Crossings crossings;
    private final Corridors corridors;
    private final Facilities facilities;

    ItsReview(Crossings crossings, Corridors corridors, Facilities facilities) {
        this.crossings = crossings;
        this.corridors = corridors;
        this.facilities = facilities;
        this.inventory = ItsFiles.read("its.yaml", ItsFiles.shippedYaml(), crossings, corridors);
    }

    /** The inventory that comes with the program. */
    public Inventory inventory() {
        return inventory;
    }

    /** Systems by systems in a corridor. */
    public InterfaceMatrix matrix(CorridorId corridor, LocalDate day) {
        return InterfaceMatrix.of(inventory, corridor, day);
    }

    /** The missing flows of the whole border. */
    public MissingFlows missing(LocalDate day) {
        return missing(inventory, day);
    }

    /** The missing flows of an inventory that is not the one of the program, such as that of a document. */
    public MissingFlows missing(Inventory other, LocalDate day) {
        return MissingFlows.of(other, lanes(day), day);
    }

    /** Reads the inventory that stands in a document. */
    public Inventory read(String yaml) {
        return ItsFiles.read("its.yaml", yaml, crossings, corridors);
    }

    /** Lanes that CBP publishes as the most of each mode, summed over the crossings of each corridor, west to east. */
    public Map<CorridorId, Integer> lanes(LocalDate day) {
        Map<CorridorId, Integer> lanes = new LinkedHashMap<>();
        for (Corridor corridor : corridors.all()) {
            lanes.put(
                    corridor.id(),
                    corridor.crossings().stream()
                            .flatMap(id -> crossings.find(id).stream())
                            .mapToInt(crossing -> lanes(crossing, day))
                            .sum());
        }
        return lanes;
    }

    private int lanes(Crossing crossing, LocalDate day) {
        Facility facility = facilities.at(crossing.id());
        return EnumSet.allOf(Mode.class).stream()
                .map(mode -> facility.maximumOn(day, mode))
                .flatMap(Optional::stream)
                .mapToInt(Facility.LaneCount::lanes)
                .sum();
    }
}
