package org.garita.app.scenario.sensorfile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The keys that each part of a file of sensors may have. The published schema names the same parts and keys. */
public enum SensorVocabulary {
    SENSORS("format port free_speed_kmh detours lane_plan devices sources assumptions sensors"),
    DETOURS("share minutes"),
    LANE_PLAN("ahead_hours unannounced late_minutes wrong"),
    DEVICES("penetration penetration_of several randomised returning fleet"),
    READER(
            "id name kind country road at_m stage moment classes time latency_s clock outages detection zone_m scan_s misread passers_per_hour static_devices static_gap_s by_lane"),
    COUNTER(
            "id name kind country road at_m stage moment classes time latency_s clock outages by every_s bias bias_queued drift_per_day"),
    CAMERA(
            "id name kind country road at_m stage classes time latency_s clock outages reach_m every_s error night_error"),
    CLOCK("offset_s drift_ppm jitter_s jumps"),
    JUMP("at_h by_s hours"),
    OUTAGES("per_day minutes down"),
    DOWN("from_h hours");

    private final String keys;

    SensorVocabulary(String keys) {
        this.keys = keys;
    }

    /** Its own keys, in the order in which they are described. */
    public List<String> keys() {
        return List.of(keys.split(" "));
    }

    /** All parts by the names that the schema gives them: lower case. */
    public static Map<String, List<String>> byName() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (SensorVocabulary part : values()) {
            all.put(part.name().toLowerCase(Locale.ROOT), part.keys());
        }
        return all;
    }
}
