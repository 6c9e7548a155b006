package org.garita.app.crossing.its.file;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.garita.kernel.text.Text;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A value of the file with its path and line. Asked for what it is not, it notes the mistake and answers with a harmless
 * stand-in, so that one reading finds all mistakes. The YAML is only taken apart; no type that it may name is ever made.
 */
final class ItsPart {
    private final Mistakes mistakes;
    private final String path;
    private final @Nullable Node node;
    private final int line;

    private ItsPart(Mistakes mistakes, String path, @Nullable Node node, int line) {
        this.mistakes = mistakes;
        this.path = path;
        this.node = node;
        this.line = line;
    }

    /** All that is wrong with a file, as sentences. */
    record Mistakes(String file, List<String> found) {
        void add(int line, String what) {
            found.add("%s, line %d: %s".formatted(file, line, what));
        }
    }

    /** The outermost part; a file that is no YAML is one mistake. */
    static ItsPart root(String yaml, Mistakes mistakes) {
        try {
            @Nullable Node node = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml));
            if (node == null) {
                mistakes.add(1, "the file is empty");
            }
            return new ItsPart(mistakes, "", node, 1);
        } catch (MarkedYAMLException broken) {
            Mark mark = broken.getProblemMark();
            mistakes.add(
                    mark == null ? 1 : mark.getLine() + 1,
                    "no YAML: %s. Maybe a quote or a bracket is missing.".formatted(broken.getProblem()));
        } catch (YAMLException broken) {
            mistakes.add(1, "no YAML: %s".formatted(broken.getMessage()));
        }
        return new ItsPart(mistakes, "", null, 1);
    }

    void wrong(String what) {
        if (node != null) {
            mistakes.add(line, (path.isEmpty() ? "" : path + " ") + what);
        }
    }

    private Map<String, Node> fields() {
        Map<String, Node> fields = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            wrong("must be fields with names, such as {id: ...}");
            return fields;
        }
        for (NodeTuple entry : mapping.getValue()) {
            String key = entry.getKeyNode() instanceof ScalarNode name ? name.getValue() : "?";
            if (fields.put(key, entry.getValueNode()) != null) {
                mistakes.add(line(entry.getKeyNode()), path + " has '" + key + "' twice");
            }
        }
        return fields;
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private ItsPart under(String key, Node value) {
        return new ItsPart(mistakes, path.isEmpty() ? key : path + "." + key, value, line(value));
    }

    /** Notes every field with another name. */
    ItsPart only(String... names) {
        List<String> known = Arrays.asList(names);
        fields().forEach((key, value) -> {
            if (!known.contains(key)) {
                mistakes.add(
                        line(value),
                        "%s has '%s'; it may have %s. Maybe a name is misspelt."
                                .formatted(path.isEmpty() ? "the file" : path, key, String.join(", ", known)));
            }
        });
        return this;
    }

    Optional<ItsPart> find(String key) {
        return Optional.ofNullable(fields().get(key)).map(value -> under(key, value));
    }

    ItsPart at(String key) {
        return find(key).orElseGet(() -> {
            wrong("has no '%s'".formatted(key));
            return new ItsPart(mistakes, path + "." + key, null, line);
        });
    }

    /** The values whose names the file chooses. */
    Map<String, ItsPart> named() {
        Map<String, ItsPart> parts = new LinkedHashMap<>();
        fields().forEach((key, value) -> parts.put(key, under(key, value)));
        return parts;
    }

    List<ItsPart> list() {
        List<ItsPart> rows = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (int i = 0; i < sequence.getValue().size(); i++) {
                Node row = sequence.getValue().get(i);
                rows.add(new ItsPart(mistakes, "%s[%d]".formatted(path, i), row, line(row)));
            }
        } else {
            wrong("must be a list");
        }
        return rows;
    }

    String word() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        wrong("must be a word");
        return "-";
    }

    /** The words of a list; none where the list is absent. */
    List<String> words(String key) {
        return find(key)
                .map(list -> list.list().stream().map(ItsPart::word).toList())
                .orElse(List.of());
    }

    Text text() {
        return new Text(at("en").word(), at("es").word());
    }

    /** The constant that is written in lower case. */
    <E extends Enum<E>> E choice(Class<E> type) {
        E[] constants = type.getEnumConstants();
        String word = word();
        for (E constant : constants) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(word)) {
                return constant;
            }
        }
        wrong("is '%s'; it must be one of %s"
                .formatted(
                        word,
                        String.join(
                                ", ",
                                Arrays.stream(constants)
                                        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                        .toList())));
        return constants[0];
    }

    /** Notes a word that is none of those known. */
    String known(Iterable<String> known, String whatTheyAre) {
        String word = word();
        for (String one : known) {
            if (one.equals(word)) {
                return word;
            }
        }
        wrong("is '%s', which is no %s of the file. Maybe it is misspelt or was taken out."
                .formatted(word, whatTheyAre));
        return word;
    }
}
