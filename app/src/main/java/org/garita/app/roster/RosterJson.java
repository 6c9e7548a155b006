package org.garita.app.roster;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.garita.planning.staffing.StaffingPlan;
import org.garita.simulation.result.Estimate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A plan of lanes and shifts in the format {@code garita-roster/1}, described in docs/guide/formats.md. The same task gives the
 * same bytes. What is not known is the word {@code unknown}.
 */
public final class RosterJson {
    private static final String FORMAT = "garita-roster/1";

    private final JsonGenerator json;

    private RosterJson(JsonGenerator json) {
        this.json = json;
    }

    /** The result of a task. */
    public static String of(RosterTask task, RosterResult result) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            new RosterJson(json).write(task, result);
            json.writeEndObject();
        }
        return text.toString();
    }

    private void write(RosterTask task, RosterResult result) {
        json.writeStringProperty("format", FORMAT);
        json.writeStringProperty("port", task.port().id());
        json.writeStringProperty("stage", task.stage());
        json.writeNumberProperty("seed", task.seed());
        json.writeNumberProperty("replications", task.replications());
        json.writeNumberProperty("weeks", task.weeks());
        json.writeNumberProperty("lane_hours", result.laneHours());
        json.writeNumberProperty("lanes_of_stage", result.lanesOfStage());
        json.writeArrayPropertyStart("groups");
        result.groups().forEach(this::words);
        json.writeEndArray();
        lanes("plan", result.plan());
        confirmed("plan_vehicle_hours", result.planConfirmed());
        roster(result.roster());
        front(result.front());
        json.writeArrayPropertyStart("comparisons");
        result.comparisons().forEach(this::comparison);
        json.writeEndArray();
        lanes("today", result.today());
        advice(result.advice());
    }

    private void words(List<String> words) {
        json.writeStartArray();
        words.forEach(json::writeString);
        json.writeEndArray();
    }

    /** By group, 168 numbers from Monday 00:00. */
    private void lanes(String name, RosterResult.Lanes lanes) {
        json.writeArrayPropertyStart(name);
        for (List<Integer> group : lanes.byGroup()) {
            json.writeStartArray();
            group.forEach(json::writeNumber);
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void roster(RosterResult.Shifts roster) {
        json.writeObjectPropertyStart("roster");
        json.writeNumberProperty("paid_hours", roster.paidHours());
        json.writeNumberProperty("paid_hours_bound", roster.paidBound());
        json.writeNumberProperty("gap_at_most", roster.gap());
        json.writeNumberProperty("hours_at_lanes", roster.coverHours());
        json.writeArrayPropertyStart("shifts");
        for (RosterResult.Line line : roster.lines()) {
            json.writeStartObject();
            json.writeStringProperty("kind", line.kind().id());
            json.writeNumberProperty("weekday", line.day() + 1);
            json.writeNumberProperty("start", line.hour());
            json.writeNumberProperty("hours", line.kind().hours());
            json.writeNumberProperty("officers", line.officers());
            json.writeEndObject();
        }
        json.writeEndArray();
        lanes("lanes", roster.lanes());
        confirmed("vehicle_hours", roster.confirmed());
        json.writeEndObject();
    }

    private void front(List<RosterResult.Point> front) {
        json.writeArrayPropertyStart("front");
        for (RosterResult.Point point : front) {
            json.writeStartObject();
            json.writeNumberProperty("lane_hours", point.laneHours());
            estimate("vehicle_hours", point.vehicleHours());
            json.writeArrayPropertyStart("vehicle_hours_by_group");
            point.vehicleHoursByGroup().forEach(json::writeNumber);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void comparison(StaffingPlan.Comparison comparison) {
        json.writeStartObject();
        json.writeStringProperty("rule", comparison.rule().name().toLowerCase(Locale.ROOT));
        json.writeNumberProperty("lane_hours", comparison.laneHours());
        confirmed("plan", comparison.ours());
        if (comparison.theirs().isPresent()) {
            confirmed("other", comparison.theirs().get());
        } else {
            json.writeStringProperty("other", "unstable");
        }
        estimate("saving", comparison.saving());
        estimate("saving_at_all_stages", comparison.savingAtAllStages());
        json.writeEndObject();
    }

    private void advice(Optional<RosterResult.Advice> advice) {
        if (advice.isEmpty()) {
            return; // all flows share all lanes
        }
        json.writeObjectPropertyStart("advice");
        lanes("lanes", advice.get().lanes());
        if (advice.get().comparison().isPresent()) {
            json.writeName("comparison");
            comparison(advice.get().comparison().get());
        } else {
            json.writeStringProperty("comparison", "unstable");
        }
        json.writeEndObject();
    }

    private void confirmed(String name, StaffingPlan.Confirmed confirmed) {
        json.writeObjectPropertyStart(name);
        estimate("at_stage", confirmed.stageVehicleHours());
        estimate("at_all_stages", confirmed.allVehicleHours());
        json.writeEndObject();
    }

    private void estimate(String name, Optional<Estimate> estimate) {
        if (estimate.isPresent()) {
            estimate(name, estimate.get());
        } else {
            json.writeStringProperty(name, "unknown");
        }
    }

    private void estimate(String name, Estimate estimate) {
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("value", estimate.value());
        if (estimate.plusMinus().isPresent()) {
            json.writeNumberProperty("plus_minus", estimate.plusMinus().getAsDouble());
        } else {
            json.writeStringProperty("plus_minus", "unknown");
        }
        json.writeEndObject();
    }
}
