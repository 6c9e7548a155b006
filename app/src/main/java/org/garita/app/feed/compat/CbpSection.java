package org.garita.app.feed.compat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.garita.kernel.lane.LaneClass;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.lane.Mode;

/** The three groups of lanes of the feed in its order, with the names that each format gives them. */
public enum CbpSection {
    /** Trucks. */
    COMMERCIAL(Mode.COMMERCIAL, "COV", "cv", "Commercial Vehicles"),
    /** Cars. */
    PASSENGER(Mode.PASSENGER_VEHICLE, "POV", "pv", "Passenger Vehicles"),
    /** Walkers. */
    PEDESTRIAN(Mode.PEDESTRIAN, "PED", "ped", "Pedestrian");

    private final Mode mode;
    private final String code;
    private final String prefix;
    private final String heading;

    CbpSection(Mode mode, String code, String prefix, String heading) {
        this.mode = mode;
        this.code = code;
        this.prefix = prefix;
        this.heading = heading;
    }

    /** The lanes of a group by the names of each format. */
    public enum Lane {
        STANDARD(LaneClass.GENERAL, "standard_lanes", "standard", "General", "standard"),
        FAST(LaneClass.FAST, "FAST_lanes", "fast", "Fast", "fast"),
        SENTRI(LaneClass.SENTRI, "NEXUS_SENTRI_lanes", "nexus_sentri", "Sentri", "fast"),
        READY(LaneClass.READY, "ready_lanes", "ready", "Ready", "ready");

        private final LaneClass laneClass;
        private final String element;
        private final String tolerance;
        private final String label;
        private final String graphName;

        Lane(LaneClass laneClass, String element, String tolerance, String label, String graphName) {
            this.laneClass = laneClass;
            this.element = element;
            this.tolerance = tolerance;
            this.label = label;
            this.graphName = graphName;
        }

        /** Name of its object or element, for example {@code NEXUS_SENTRI_lanes}. */
        String element() {
            return element;
        }

        /** What stands in the name of its tolerance, for example {@code nexus_sentri}. */
        String tolerance() {
            return tolerance;
        }

        /** Its word in RSS, for example {@code Sentri}. */
        String label() {
            return label;
        }

        /** Its word in the graph, where SENTRI is called fast. */
        String graphName() {
            return graphName;
        }
    }

    Mode mode() {
        return mode;
    }

    /** Word of the section in addresses: {@code COV}, {@code POV} or {@code PED}. */
    public String code() {
        return code;
    }

    /** What the names of its fields begin with: {@code cv}, {@code pv} or {@code ped}. */
    String prefix() {
        return prefix;
    }

    /** Its heading in RSS. */
    String heading() {
        return heading;
    }

    List<Lane> lanes() {
        return switch (this) {
            case COMMERCIAL -> List.of(Lane.STANDARD, Lane.FAST);
            case PASSENGER -> List.of(Lane.STANDARD, Lane.SENTRI, Lane.READY);
            case PEDESTRIAN -> List.of(Lane.STANDARD, Lane.READY);
        };
    }

    /** Name of its object or element. */
    String element() {
        return switch (this) {
            case COMMERCIAL -> "commercial_vehicle_lanes";
            case PASSENGER -> "passenger_vehicle_lanes";
            case PEDESTRIAN -> "pedestrian_lanes";
        };
    }

    /** Name of its automation in XML; that of walkers is misspelt there. */
    String automationElement() {
        return switch (this) {
            case COMMERCIAL -> "commercial_automation_type";
            case PASSENGER -> "passenger_automation_type";
            case PEDESTRIAN -> "pedestrain_automation_type";
        };
    }

    /** First word of its names in the graph; that of walkers is misspelt there. */
    String graphName() {
        return switch (this) {
            case COMMERCIAL -> "commercial";
            case PASSENGER -> "private";
            case PEDESTRIAN -> "pedestrain";
        };
    }

    LaneKind kind(Lane lane) {
        return new LaneKind(mode, lane.laneClass);
    }

    /** The section behind a word of an address, in capitals, or nothing. */
    public static Optional<CbpSection> find(String code) {
        return Arrays.stream(values())
                .filter(section -> section.code.equals(code))
                .findFirst();
    }
}
