package org.garita.app.scenario.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The keys that each part of a study file may have. The published schema names the same parts and keys. */
public enum StudyVocabulary {
    STUDY("format id kind name about replications sources assumptions port stage crossing traffic delay_rates options "
            + "scenarios before after members shares days bridge"),
    CROSSING("name lanes traffic"),
    LANES("id open most"),
    TRAFFIC("id name lanes tier per_hour service delay_rate shelf_h perishable_share"),
    SERVICE("shape mean_s cv phases"),
    DELAY_RATE("id name currency low central high price_year"),
    OPTION("id name measures"),
    MEASURE(
            "kind lanes open for_h traffic spare_per_hour willing detour_h share most_per_hour extra_h from to count order "
                    + "factor steps"),
    REOPENING("from_h to_h share"),
    SCENARIO("id name day hour hours lanes_left demand_meanwhile"),
    PROCESS("name stages"),
    PROCESS_STAGE("id name by minutes share"),
    BRIDGE("run_min headway_min reversal_min fleet hours_per_day northbound_per_day southbound_per_day steps"),
    BRIDGE_STEP("id name minutes directions");

    private final String keys;

    StudyVocabulary(String keys) {
        this.keys = keys;
    }

    /** Its own keys, in the order in which they are described. */
    public List<String> keys() {
        return List.of(keys.split(" "));
    }

    /** All parts by the names that the schema gives them: lower case. */
    public static Map<String, List<String>> byName() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (StudyVocabulary part : values()) {
            all.put(part.name().toLowerCase(Locale.ROOT), part.keys());
        }
        return all;
    }
}
