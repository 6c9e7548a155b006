package org.garita.app.roster.shiftfile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.garita.app.scenario.PortFlaw;
import org.garita.kernel.text.Text;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A value of the file with its path and line; asked for what it is not, it notes the mistake. */
final class Place {
    private final String file;
    private final String path;
    private final Node node;
    private final List<PortFlaw> flaws;

    Place(String file, String path, Node node, List<PortFlaw> flaws) {
        this.file = file;
        this.path = path;
        this.node = node;
        this.flaws = flaws;
    }

    void wrong(ShiftMistake mistake, Object... values) {
        flaws.add(new PortFlaw(file, line(node), path, shown(), mistake.what(values), mistake.cause()));
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private String shown() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().isEmpty() ? "empty" : scalar.getValue();
        }
        return node instanceof SequenceNode ? "a list" : "a part";
    }

    String word() {
        return node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    }

    /** Its keys; those that are not known are noted. */
    Map<String, Place> keys(List<String> known) {
        Map<String, Place> keys = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            wrong(ShiftMistake.NOT_A_PART);
            return keys;
        }
        for (NodeTuple entry : mapping.getValue()) {
            String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            String below = path.isEmpty() ? key : path + "." + key;
            if (known.contains(key)) {
                keys.put(key, new Place(file, below, entry.getValueNode(), flaws));
            } else {
                new Place(file, below, entry.getKeyNode(), flaws)
                        .wrong(ShiftMistake.UNKNOWN_KEY, String.join(", ", known));
            }
        }
        return keys;
    }

    /** The value of a key that must be there. */
    Optional<Place> need(Map<String, Place> keys, String key) {
        Place found = keys.get(key);
        if (found == null && node instanceof MappingNode) {
            String below = path.isEmpty() ? key : path + "." + key;
            flaws.add(new PortFlaw(
                    file, line(node), below, "absent", ShiftMistake.MISSING.what(), ShiftMistake.MISSING.cause()));
        }
        return Optional.ofNullable(found);
    }

    /** Its rows. */
    List<Place> rows() {
        if (!(node instanceof SequenceNode sequence)) {
            wrong(ShiftMistake.NOT_A_LIST);
            return List.of();
        }
        List<Node> values = sequence.getValue();
        return IntStream.range(0, values.size())
                .mapToObj(i -> new Place(file, path + "[" + i + "]", values.get(i), flaws))
                .toList();
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Words in both languages. */
    Text text() {
        Map<String, Place> keys = node instanceof MappingNode ? keys(List.of("en", "es")) : Map.of();
        Place en = keys.get("en");
        Place es = keys.get("es");
        if (en == null || es == null || en.word().isEmpty() || es.word().isEmpty()) {
            wrong(ShiftMistake.NOT_WORDS);
            return Text.same("-");
        }
        return new Text(en.word(), es.word());
    }

    OptionalInt whole() {
        try {
            return OptionalInt.of(Integer.parseInt(word()));
        } catch (NumberFormatException notWhole) {
            wrong(ShiftMistake.NOT_WHOLE);
            return OptionalInt.empty();
        }
    }

    double above0(double otherwise) {
        try {
            double number = Double.parseDouble(word());
            if (number > 0 && number < 1000) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below
        }
        wrong(ShiftMistake.NOT_A_NUMBER);
        return otherwise;
    }
}
