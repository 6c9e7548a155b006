package org.garita.app.sensing.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.garita.kernel.text.Text;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A value in a layout, with its path and line. Asked for what it is not, it notes the mistake and answers with a harmless
 * stand-in, so that one reading finds all mistakes.
 */
final class LayoutPart {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");

    private final String file;
    private final List<LayoutFlaw> flaws;
    private final String path;
    private final Node node;

    LayoutPart(String file, List<LayoutFlaw> flaws, String path, Node node) {
        this.file = file;
        this.flaws = flaws;
        this.path = path;
        this.node = node;
    }

    void wrong(LayoutMistake mistake, Object... arguments) {
        wrong(node, path, shown(), mistake, arguments);
    }

    /** Notes that a row before it has the same id. */
    void twice(String id) {
        wrong(node, path, id, LayoutMistake.TWICE);
    }

    private void wrong(Node where, String at, String value, LayoutMistake mistake, Object... arguments) {
        int line = where.getStartMark().getLine() + 1;
        flaws.add(new LayoutFlaw(file, line, at, value, mistake.what(arguments), mistake.cause()));
    }

    private String shown() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().isEmpty() ? "empty" : scalar.getValue();
        }
        return node instanceof SequenceNode ? "a list" : "a part";
    }

    boolean isPart() {
        return node instanceof MappingNode;
    }

    /** The values by their keys, which may be only these; all keys when there are none. */
    Map<String, LayoutPart> keys(String... known) {
        Map<String, LayoutPart> found = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            wrong(LayoutMistake.NOT_A_PART);
            return found;
        }
        for (NodeTuple entry : mapping.getValue()) {
            String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            String at = path.isEmpty() ? key : path + "." + key;
            if (known.length > 0 && !List.of(known).contains(key)) {
                wrong(entry.getKeyNode(), at, key, LayoutMistake.UNKNOWN_KEY, String.join(", ", known));
            } else if (found.put(key, new LayoutPart(file, flaws, at, entry.getValueNode())) != null) {
                wrong(entry.getKeyNode(), at, key, LayoutMistake.TWICE);
            }
        }
        return found;
    }

    /** A value that must be among these. */
    Optional<LayoutPart> need(Map<String, LayoutPart> keys, String key) {
        if (!keys.containsKey(key)) {
            wrong(node, path.isEmpty() ? key : path + "." + key, "absent", LayoutMistake.MISSING);
        }
        return Optional.ofNullable(keys.get(key));
    }

    List<LayoutPart> rows(int most) {
        List<LayoutPart> rows = new ArrayList<>();
        if (!(node instanceof SequenceNode sequence)) {
            wrong(LayoutMistake.NOT_A_LIST);
            return rows;
        }
        if (sequence.getValue().size() > most) {
            wrong(LayoutMistake.TOO_MANY, most);
            return rows;
        }
        for (Node row : sequence.getValue()) {
            rows.add(new LayoutPart(file, flaws, path + "[" + rows.size() + "]", row));
        }
        return rows;
    }

    String word() {
        String word = node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
        if (word.isEmpty()) {
            wrong(LayoutMistake.NOT_A_WORD);
            return "-";
        }
        return word;
    }

    double number(double least, double most) {
        String word = node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
        double number = NUMBER.matcher(word).matches() ? Double.parseDouble(word) : Double.NaN;
        if (!(number >= least && number <= most)) {
            wrong(LayoutMistake.NOT_A_NUMBER, least, most);
            return least;
        }
        return number;
    }

    int whole(int least, int most) {
        double number = number(least, most);
        if (number != Math.rint(number)) {
            wrong(LayoutMistake.NOT_A_NUMBER, least, most);
        }
        return (int) number;
    }

    boolean yes() {
        return among(List.of("true", "false")).equals("true");
    }

    /** A word that is one of these. */
    String among(List<String> known) {
        String word = word();
        if (!known.contains(word)) {
            wrong(LayoutMistake.NOT_A_CHOICE, known.isEmpty() ? "-" : String.join(", ", known));
        }
        return word;
    }

    /** The constant that is written in lower case. */
    <E extends Enum<E>> E choice(Class<E> type) {
        E[] constants = type.getEnumConstants();
        List<String> known = Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        return constants[Math.max(0, known.indexOf(among(known)))];
    }

    /** Words in both languages. */
    Text text() {
        Map<String, LayoutPart> keys = keys("en", "es");
        String en = keys.containsKey("en") ? keys.get("en").word() : "-";
        String es = keys.containsKey("es") ? keys.get("es").word() : "-";
        if (isPart() && keys.size() < 2) {
            wrong(LayoutMistake.ONE_LANGUAGE);
        }
        return new Text(en, es);
    }
}
