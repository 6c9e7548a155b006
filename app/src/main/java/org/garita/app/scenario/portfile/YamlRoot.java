package org.garita.app.scenario.portfile;

import java.io.StringReader;
import java.util.Optional;
import org.garita.simulation.port.Notes.Kind;
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

/** The outermost part of a file. The YAML is only taken apart into nodes; no type that it may name is ever made. */
public final class YamlRoot {
    private YamlRoot() {}

    /** The outermost part with the sources and assumptions that it lists; nothing, and a mistake, when it is no YAML. */
    public static Optional<Part> of(String yaml, Readings readings) {
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
