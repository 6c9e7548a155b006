package org.garita.app.scenario.portfile;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.garita.app.scenario.PortFlaw;
import org.garita.kernel.text.Text;
import org.garita.simulation.port.Notes;
import org.garita.simulation.port.Notes.Kind;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.PortFinding;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.representer.Representer;

/**
 * One reading of a port file: the port as far as it could be read, and all mistakes in its writing. The YAML is only taken
 * apart into nodes; no type that it may name is ever made.
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
        Port port = root(yaml, readings)
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

    /** The whole of a file taken apart, its sources and assumptions known by name; nothing when it is no YAML. */
    public static Optional<Part> root(String yaml, Readings readings) {
        Optional<Part> root = node(yaml, readings).map(node -> Part.at(readings, "", node));
        root.ifPresent(part -> {
            nameNotes(part, "sources", Kind.SOURCE);
            nameNotes(part, "assumptions", Kind.ASSUMPTION);
        });
        return root;
    }

    private static Optional<Node> node(String yaml, Readings readings) {
        try {
            LoaderOptions limits = new LoaderOptions();
            limits.setMaxAliasesForCollections(500);
            DumperOptions unused = new DumperOptions();
            @Nullable Node node = new Yaml(new SafeConstructor(limits), new Representer(unused), unused, limits)
                    .compose(new StringReader(yaml));
            if (node == null) {
                readings.wrong(1, "format", "absent", Mistake.EMPTY);
            }
            return Optional.ofNullable(node);
        } catch (MarkedYAMLException broken) {
            Mark mark = broken.getProblemMark();
            int line = mark == null ? 1 : mark.getLine() + 1;
            readings.wrong(
                    line,
                    "file",
                    "column " + (mark == null ? 1 : mark.getColumn() + 1),
                    Mistake.NOT_YAML,
                    broken.getProblem());
        } catch (YAMLException broken) {
            readings.wrong(1, "file", "text", Mistake.NOT_YAML, String.valueOf(broken.getMessage()));
        }
        return Optional.empty();
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

    /** Before anything else is read, since any part may refer to them. */
    private static void nameNotes(Part root, String key, Kind kind) {
        if (root.node() instanceof MappingNode mapping) {
            mapping.getValue().stream()
                    .filter(entry -> entry.getKeyNode() instanceof ScalarNode name
                            && name.getValue().equals(key))
                    .map(entry -> Part.at(root.readings(), key, entry.getValueNode()))
                    .forEach(part -> part.anyFields()
                            .all()
                            .forEach((id, words) -> root.readings().named(kind).put(id, words.text())));
        }
    }
}
