package org.garita.app.scenario.sensorfile;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.garita.app.scenario.PortFlaw;
import org.garita.app.scenario.portfile.Fields;
import org.garita.app.scenario.portfile.Mistake;
import org.garita.app.scenario.portfile.Part;
import org.garita.app.scenario.portfile.Readings;
import org.garita.app.scenario.portfile.YamlRoot;
import org.garita.simulation.port.Notes;
import org.garita.simulation.port.PortFinding;
import org.garita.simulation.sense.Devices;
import org.garita.simulation.sense.SensorPlan;
import org.garita.simulation.sense.SensorPlan.Detours;
import org.garita.simulation.sense.SensorPlan.LanePlanKnown;
import org.garita.simulation.sense.Technology;

/** One reading of a file of sensors: the plan as far as it could be read, and all mistakes in its writing. */
public final class SensorReading {
    /** What {@code format} must say. */
    public static final String FORMAT = "garita-sensors/1";

    private static final double USUAL_SPEED_KMH = 40;
    private static final int USUAL_FLEET = 1000;

    private final Readings readings;
    private final SensorPlan plan;

    private SensorReading(Readings readings, SensorPlan plan) {
        this.readings = readings;
        this.plan = plan;
    }

    /**
     * Reads a text.
     *
     * @param file the name shown in mistakes
     */
    public static SensorReading of(String file, String yaml) {
        Readings readings = new Readings(file);
        SensorPlan plan = YamlRoot.of(yaml, readings)
                .map(SensorReading::plan)
                .orElse(new SensorPlan("none", 1, new Detours(0, 0), LanePlanKnown.fully(), Map.of(), List.of()));
        return new SensorReading(readings, plan);
    }

    /** All mistakes in the writing; whether the sensors fit the port is not among them. */
    public List<PortFlaw> flaws() {
        return List.copyOf(readings.flaws());
    }

    /** The plan; of use only when there are no mistakes. */
    public SensorPlan plan() {
        return plan;
    }

    /** Where its parameters come from. */
    public Notes notes() {
        return new Notes(readings.notes());
    }

    /** A finding about the plan, with the line on which its part stands. */
    public PortFlaw flaw(PortFinding finding) {
        return readings.flaw(finding);
    }

    private static SensorPlan plan(Part root) {
        Fields fields = root.fields(SensorVocabulary.SENSORS.keys());
        fields.need("format")
                .filter(part -> !part.word().equals(FORMAT))
                .ifPresent(part -> part.wrong(Mistake.FORMAT, FORMAT));
        return new SensorPlan(
                fields.word("port"),
                fields.number("free_speed_kmh", USUAL_SPEED_KMH),
                fields.find("detours").map(SensorReading::detours).orElse(new Detours(0, 0)),
                fields.find("lane_plan").map(SensorReading::lanePlan).orElse(LanePlanKnown.fully()),
                fields.find("devices").map(SensorReading::devices).orElse(Map.of()),
                fields.rows("sensors").stream().map(SensorRows::sensor).toList());
    }

    private static Detours detours(Part part) {
        Fields fields = part.fields(SensorVocabulary.DETOURS.keys());
        return new Detours(fields.number("share"), fields.number("minutes"));
    }

    private static LanePlanKnown lanePlan(Part part) {
        Fields fields = part.fields(SensorVocabulary.LANE_PLAN.keys());
        return new LanePlanKnown(
                fields.number("ahead_hours", LanePlanKnown.fully().aheadHours()),
                fields.number("unannounced", 0),
                fields.number("late_minutes", 0),
                fields.number("wrong", 0));
    }

    private static Map<Technology, Devices> devices(Part part) {
        Map<Technology, Devices> devices = new EnumMap<>(Technology.class);
        List<String> known = List.of(Technology.values()).stream()
                .map(technology -> technology.name().toLowerCase(Locale.ROOT))
                .toList();
        part.fields(known)
                .all()
                .forEach((name, carried) ->
                        devices.put(Technology.valueOf(name.toUpperCase(Locale.ROOT)), carried(carried)));
        return devices;
    }

    private static Devices carried(Part part) {
        Fields fields = part.fields(SensorVocabulary.DEVICES.keys());
        Map<String, Double> of = new HashMap<>();
        Optional<Part> byClass = fields.find("penetration_of");
        byClass.ifPresent(classes -> classes.anyFields().all().forEach((id, share) -> of.put(id, share.number())));
        return new Devices(
                fields.number("penetration", 1),
                of,
                fields.number("several", 0),
                fields.number("randomised", 0),
                fields.number("returning", 0),
                fields.whole("fleet", USUAL_FLEET));
    }
}
