package org.garita.app.scenario;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.garita.simulation.sense.Observed;
import org.garita.simulation.sense.Sensor;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * How much the sensors of a run told; the format {@code garita-sense/1} is described in docs/guide/formats.md.
 *
 * @param port id of the port
 * @param days length of the run
 * @param seed its seed
 * @param vehicles vehicles that joined a line
 * @param sensors how many rows each sensor gave
 * @param laneRows rows of the lane plan
 */
public record SenseTold(String port, int days, long seed, int vehicles, List<BySensor> sensors, int laneRows) {
    public SenseTold {
        sensors = List.copyOf(sensors);
    }

    /**
     * One sensor.
     *
     * @param id its id
     * @param rows rows in the table of its sort
     */
    public record BySensor(String id, int rows) {}

    /** Counts the rows of a run. */
    public static SenseTold of(SenseRun run, Observed observed) {
        List<BySensor> bySensor = new ArrayList<>();
        List<Sensor> sensors = run.plan().sensors();
        for (int i = 0; i < sensors.size(); i++) {
            int rows = observed.sightings().get(i).size()
                    + observed.counts().get(i).size()
                    + observed.queues().get(i).size();
            bySensor.add(new BySensor(sensors.get(i).post().id(), rows));
        }
        return new SenseTold(
                run.port().id(),
                run.days(),
                run.seed(),
                observed.truth().size(),
                bySensor,
                observed.laneNews().size());
    }

    /** As one JSON object. */
    public String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("format", "garita-sense/1");
            json.writeStringProperty("port", port);
            json.writeNumberProperty("days", days);
            json.writeNumberProperty("seed", seed);
            json.writeNumberProperty("vehicles", vehicles);
            json.writeArrayPropertyStart("sensors");
            for (BySensor sensor : sensors) {
                json.writeStartObject();
                json.writeStringProperty("id", sensor.id);
                json.writeNumberProperty("rows", sensor.rows);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeNumberProperty("lane_rows", laneRows);
            json.writeEndObject();
        }
        return text.toString();
    }

    /** For people. */
    public String words(Path folder, Path truth) {
        StringBuilder words = new StringBuilder();
        words.append(String.format(Locale.ROOT, "%s: %,d vehicles in %d days, seed %d%n", port, vehicles, days, seed));
        for (BySensor sensor : sensors) {
            words.append(String.format(Locale.ROOT, "  %-28s %,12d rows%n", sensor.id, sensor.rows));
        }
        words.append(String.format(Locale.ROOT, "  %-28s %,12d rows%n", "lane plan as known", laneRows));
        words.append("What an operator would know: %s%n".formatted(folder));
        return words.append("The truth, for scoring only: %s".formatted(truth)).toString();
    }
}
