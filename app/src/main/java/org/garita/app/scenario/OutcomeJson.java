package org.garita.app.scenario;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.garita.simulation.port.Stability.Unstable;
import org.garita.simulation.result.Estimate;
import org.garita.simulation.result.FlowFigures;
import org.garita.simulation.result.LineFigures;
import org.garita.simulation.result.Outcome;
import org.garita.simulation.result.QueueFigures;
import org.garita.simulation.result.RoadFigures;
import org.garita.simulation.result.StageFigures;
import org.garita.simulation.result.WaitFigures;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The figures of a run in the format {@code garita-simulation/1}, described in docs/guide/formats.md. The same run gives the
 * same bytes. What is not known is the word {@code unknown}.
 */
public final class OutcomeJson {
    private static final String FORMAT = "garita-simulation/1";

    private final JsonGenerator json;

    private OutcomeJson(JsonGenerator json) {
        this.json = json;
    }

    /** A run; emissions at these rates. */
    public static String of(PortRun run, RateDocument rates) {
        return written(json -> new OutcomeJson(json).run(run, rates));
    }

    /** A port that has no figures because it falls behind for ever. */
    public static String unstable(String port, List<Unstable> stages) {
        return written(json -> {
            json.writeStringProperty("format", FORMAT);
            json.writeStringProperty("port", port);
            json.writeBooleanProperty("stable", false);
            json.writeArrayPropertyStart("unstable");
            for (Unstable stage : stages) {
                json.writeStartObject();
                json.writeStringProperty("stage", stage.stage());
                json.writeArrayPropertyStart("flows");
                stage.flows().stream().sorted().forEach(json::writeString);
                json.writeEndArray();
                json.writeNumberProperty("weekday", stage.day() + 1);
                json.writeNumberProperty("hour", stage.hour());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static String written(Consumer<JsonGenerator> content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            content.accept(json);
            json.writeEndObject();
        }
        return text.toString();
    }

    private void run(PortRun run, RateDocument rates) {
        Outcome outcome = run.outcome();
        json.writeStringProperty("format", FORMAT);
        json.writeStringProperty("port", outcome.port());
        json.writeBooleanProperty("stable", true);
        json.writeNumberProperty("days", outcome.days());
        json.writeNumberProperty("replications", outcome.replications());
        json.writeNumberProperty("seed", run.setup().seed());
        json.writeStringProperty("engine", run.engine().name().toLowerCase(Locale.ROOT));
        list("couplings", run.couplings(), coupling -> {
            json.writeStringProperty("what", coupling.coupling().name().toLowerCase(Locale.ROOT));
            json.writeStringProperty("at", coupling.at());
        });
        json.writeNumberProperty("vehicles", outcome.vehicles());
        json.writeStringProperty("little_check", "holds"); // a run in which it fails is not published
        json.writeArrayPropertyStart("binding_stage_by_hour");
        outcome.bindingByHour().forEach(stage -> json.writeString(stage.orElse("none")));
        json.writeEndArray();
        list("lines", outcome.lines(), this::line);
        list("stages", outcome.stages(), this::stage);
        list("flows", outcome.flows(), this::flow);
        list("roads", outcome.roads(), this::road);
        EmissionJson.write(run, rates, this, json);
    }

    private <T> void list(String name, List<T> rows, Consumer<T> content) {
        json.writeArrayPropertyStart(name);
        for (T row : rows) {
            json.writeStartObject();
            content.accept(row);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void object(String name, Runnable content) {
        json.writeObjectPropertyStart(name);
        content.run();
        json.writeEndObject();
    }

    private void line(LineFigures line) {
        json.writeStringProperty("stage", line.stage());
        json.writeStringProperty("flow", line.flow());
        object("waits", () -> waits(line.waits()));
        list("waits_by_hour", line.waitsByHour(), this::waits);
        object("queue", () -> queue(line.queues()));
        list("queue_by_hour", line.queuesByHour(), this::queue);
        estimate("unfinished", line.unfinished());
        orUnknown("metres_per_vehicle", line.metresPerVehicle());
    }

    private void waits(Optional<WaitFigures> maybe) {
        json.writeNumberProperty("vehicles", maybe.map(WaitFigures::vehicles).orElse(0L));
        maybe.ifPresent(waits -> {
            estimate("mean_s", waits.meanSeconds());
            number("deviation_s", waits.deviationSeconds());
            number("p50_s", waits.p50Seconds());
            number("p90_s", waits.p90Seconds());
            number("p95_s", waits.p95Seconds());
            number("max_s", waits.longestSeconds());
        });
    }

    private void queue(QueueFigures queue) {
        estimate("mean", queue.meanVehicles());
        number("p50", queue.p50Vehicles());
        number("p95", queue.p95Vehicles());
        json.writeNumberProperty("max", queue.mostVehicles());
        estimate("idle_minutes_per_day", queue.idleMinutesPerDay());
        estimate("crawl_minutes_per_day", queue.crawlMinutesPerDay());
    }

    private void stage(StageFigures stage) {
        json.writeStringProperty("stage", stage.stage());
        object("lanes", () -> lanes(stage.all()));
        list("lanes_by_hour", stage.byHour(), this::lanes);
    }

    private void lanes(StageFigures.Lanes lanes) {
        number("open_booth_hours", lanes.openBoothHours());
        estimate("busy_booth_hours", lanes.busyBoothHours());
        estimate("blocked_booth_hours", lanes.blockedBoothHours());
        lanes.utilisation().ifPresent(utilisation -> estimate("utilisation", utilisation));
        estimate("completed_per_day", lanes.completedPerDay());
    }

    private void flow(FlowFigures flow) {
        json.writeStringProperty("flow", flow.flow());
        estimate("arrived_per_day", flow.arrived());
        list("arrived_per_day_by_hour", flow.arrivedByHour(), this::estimate);
        estimate("turned_away_per_day", flow.turnedAway());
        estimate("balked_per_day", flow.balked());
        flow.balkedTo().ifPresent(to -> json.writeStringProperty("balked_to", to));
        estimate("finished_per_day", flow.finished());
        flow.secondsInSystem().ifPresent(seconds -> estimate("in_system_s", seconds));
    }

    private void road(RoadFigures road) {
        json.writeStringProperty("road", road.road());
        object("reach", () -> reach(road.all()));
        list("reach_by_hour", road.byHour(), this::reach);
        list("markers", road.markers(), this::marker);
    }

    private void reach(RoadFigures.Reach reach) {
        estimate("mean_m", reach.meanMetres());
        number("p50_m", reach.p50Metres());
        number("p95_m", reach.p95Metres());
        number("max_m", reach.farthestMetres());
    }

    private void marker(RoadFigures.Marker marker) {
        json.writeStringProperty("marker", marker.marker());
        estimate("minutes_beyond_per_day", marker.minutes());
        list("minutes_beyond_per_day_by_hour", marker.minutesByHour(), this::estimate);
        estimate("vehicle_minutes_beyond_per_day", marker.vehicleMinutes());
        number("share_of_days_reached", marker.daysReached());
        marker.firstMinute().ifPresent(minute -> json.writeNumberProperty("first_minute", minute));
        marker.firstMinuteOfDay().ifPresent(minute -> number("mean_first_minute_of_day", minute));
    }

    void estimate(String name, Estimate estimate) {
        object(name, () -> estimate(estimate));
    }

    private void estimate(Estimate estimate) {
        number("value", estimate.value());
        orUnknown("plus_minus", estimate.plusMinus());
    }

    private void orUnknown(String name, OptionalDouble number) {
        if (number.isPresent()) {
            number(name, number.getAsDouble());
        } else {
            json.writeStringProperty(name, "unknown");
        }
    }

    /** Four decimals tell more than any run knows. */
    void number(String name, double number) {
        double rounded = Math.rint(number * 1e4) / 1e4;
        if (rounded == Math.rint(rounded) && Math.abs(rounded) < 1e15) {
            json.writeNumberProperty(name, (long) rounded);
        } else {
            json.writeNumberProperty(name, rounded);
        }
    }
}
