package org.garita.bench.waits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What goes wrong at a port, as changes of its files.
 *
 * @param name as printed
 * @param fromHour hour of the day at which it begins
 * @param hours how long its effect is scored; 24 for all day
 * @param port what changes in the port
 * @param sensors what changes in its sensors
 */
record Stress(String name, int fromHour, int hours, Edit port, Edit sensors) {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Set<String> READERS = Set.of("bluetooth", "wifi", "tag", "plate");
    private static final int MINUTES_A_DAY = 1440;

    /** A change of one file for a run of so many days. */
    interface Edit {
        void apply(ObjectNode file, int days);
    }

    private static final Edit NONE = (file, days) -> {};

    /** The five of the field notes, and none for comparison. */
    static List<Stress> all() {
        return List.of(
                new Stress("as it is", 0, 24, NONE, NONE),
                new Stress("readers silent 30 min a day", 8, 2, NONE, Stress::outage),
                new Stress("outer clocks jump 5 min", 7, 3, NONE, Stress::jump),
                new Stress("no lane change announced", 0, 24, NONE, Stress::unannounced),
                new Stress("surge of 1.5 for two hours", 9, 5, Stress::surge, NONE),
                new Stress("2 % penetration", 0, 24, NONE, Stress::sparse));
    }

    /** The port under this stress. */
    TrialPort of(Path folder, String port, int days) throws IOException {
        Path scratch = Files.createTempDirectory("stress");
        edit(folder, scratch, port + ".yaml", this.port, days);
        edit(folder, scratch, port + ".sensors.yaml", this.sensors, days);
        return TrialPort.read(scratch, port);
    }

    private static void edit(Path from, Path to, String file, Edit edit, int days) throws IOException {
        ObjectNode tree = (ObjectNode) YAML.readTree(from.resolve(file).toFile());
        edit.apply(tree, days);
        YAML.writeValue(to.resolve(file).toFile(), tree);
    }

    /** Whether a minute of the run is scored. */
    boolean affects(int minute) {
        int ofDay = minute % MINUTES_A_DAY;
        return ofDay >= fromHour * 60 && ofDay < (fromHour + hours) * 60;
    }

    private static void outage(ObjectNode sensors, int days) {
        for (JsonNode sensor : sensors.get("sensors")) {
            if (READERS.contains(sensor.get("kind").asString())) {
                ArrayNode down = ((ObjectNode) sensor).putObject("outages").putArray("down");
                for (int day = 0; day < days; day++) {
                    down.addObject().put("from_h", day * 24 + 8).put("hours", 0.5);
                }
            }
        }
    }

    private static void jump(ObjectNode sensors, int days) {
        for (JsonNode sensor : sensors.get("sensors")) {
            if (READERS.contains(sensor.get("kind").asString()) && sensor.has("road")) {
                ArrayNode jumps = ((ObjectNode) sensor).putObject("clock").putArray("jumps");
                for (int day = 0; day < days; day++) {
                    jumps.addObject().put("at_h", day * 24 + 7).put("by_s", 300).put("hours", 3);
                }
            }
        }
    }

    private static void unannounced(ObjectNode sensors, int days) {
        ((ObjectNode) sensors.get("lane_plan")).put("unannounced", 1).put("late_minutes", 30);
    }

    /** With a little less demand all week, so that the week's work can still be done. */
    private static void surge(ObjectNode port, int days) {
        for (JsonNode flow : port.get("flows")) {
            ObjectNode demand = (ObjectNode) flow.get("demand");
            demand.put("times", demand.get("times").asDouble() * 0.95)
                    .putArray("surges")
                    .addObject()
                    .put("chance_per_day", 0.5)
                    .put("from_hour", 9)
                    .put("hours", 2)
                    .put("factor", 1.5);
        }
    }

    private static void sparse(ObjectNode sensors, int days) {
        for (JsonNode devices : sensors.get("devices")) {
            ((ObjectNode) devices).put("penetration", 0.02).remove("penetration_of");
        }
    }
}
