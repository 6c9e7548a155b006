package org.garita.app.scenario.portfile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The keys that each part of a port file may have. The published schema names the same parts and keys. */
public enum Vocabulary {
    PORT("format id name zone slot_minutes day_factor_cv sources assumptions stages flows roads"),
    STAGE("id name kind lanes queueing spaces when_full services pace officers plan priorities"),
    LANES("count booths"),
    LANE("id booths"),
    SERVICE("shape mean_s cv phases"),
    PACE("by_hour open_lanes_exponent"),
    OFFICERS("cv hours"),
    PLAN_ROW("lanes flows hours days open"),
    FLOW("id name mode lane_class direction demand path balking waiting_at_start road spacing_m"),
    DEMAND("per_hour times by_day batch_mean surges"),
    SURGE("chance_per_day from_hour hours factor"),
    STEP("stage share travel_s"),
    BALKING("minutes share to"),
    ROAD("id name length_m stretches markers"),
    STRETCH("stage from_m lanes shared"),
    MARKER("id name at_m");

    /** May stand beside the keys of any part, and beside {@code value} in place of any value. */
    public static final List<String> NOTES = List.of("source", "assumption");

    private final String keys;

    Vocabulary(String keys) {
        this.keys = keys;
    }

    /** Its own keys, in the order in which they are described. */
    public List<String> keys() {
        return List.of(keys.split(" "));
    }

    /** All parts by the names that the schema gives them: lower case. */
    public static Map<String, List<String>> byName() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (Vocabulary part : values()) {
            all.put(part.name().toLowerCase(Locale.ROOT), part.keys());
        }
        return all;
    }
}
