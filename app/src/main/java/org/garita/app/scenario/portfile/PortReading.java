package org.garita.app.scenario.portfile;

import java.util.List;
import org.garita.app.scenario.PortFlaw;
import org.garita.kernel.text.Text;
import org.garita.simulation.port.Notes;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.PortFinding;

/**
 * One reading of a port file: the port as far as it could be read, and all mistakes in its writing.
 */
public final class PortReading {
    /** What {@code format} must say. */
    public static final String FORMAT = "garita-port/1";

    private final Readings readings;
    private final Port port;

    private PortReading(Readings readings, Port port) {
        this.readings = readings;
        this.port = port;
    }

    /**
     * Reads a text.
     *
     * @param file the name shown in mistakes
     */
    public static PortReading of(String file, String yaml) {
        Readings readings = new Readings(file);
        Port port = YamlRoot.of(yaml, readings)
                .map(PortReading::port)
                .orElse(new Port("none", Text.same("-"), "UTC", 60, 0, List.of(), List.of(), List.of()));
        return new PortReading(readings, port);
    }

    /** All mistakes in the writing; what the port itself lacks is not among them. */
    public List<PortFlaw> flaws() {
        return List.copyOf(readings.flaws());
    }

    /** The port; of use only when there are no mistakes. */
    public Port port() {
        return port;
    }

    /** Where its parameters come from. */
    public Notes notes() {
        return new Notes(readings.notes());
    }

    /** A finding about the port, with the line on which its part stands. */
    public PortFlaw flaw(PortFinding finding) {
        return readings.flaw(finding);
    }

    private static Port port(Part root) {
        Fields fields = root.fields(Vocabulary.PORT);
        fields.need("format")
                .filter(part -> !part.word().equals(FORMAT))
                .ifPresent(part -> part.wrong(Mistake.FORMAT, FORMAT));
        int slotMinutes = fields.whole("slot_minutes", 60);
        Week week = new Week(List.of(15, 30, 60).contains(slotMinutes) ? slotMinutes : 60);
        return new Port(
                fields.word("id"),
                fields.text("name"),
                fields.word("zone"),
                slotMinutes,
                fields.number("day_factor_cv", 0),
                fields.rows("stages").stream()
                        .map(row -> StageRows.stage(row, week))
                        .toList(),
                fields.rows("flows").stream().map(FlowRows::flow).toList(),
                fields.anyRows("roads").stream().map(RoadRows::road).toList());
    }
}
