package org.garita.app.scenario.portfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.garita.kernel.text.Text;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A value in the file, with its path and line. Asked for what it is not, it notes the mistake and answers with a harmless
 * stand-in, so that one reading finds all mistakes.
 */
public final class Part {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");

    private final Readings readings;
    private final String path;
    private final Node node;

    private Part(Readings readings, String path, Node node) {
        this.readings = readings;
        this.path = path;
        this.node = node;
    }

    /** A value at a path; one written as {@code {value: ..., source: ...}} leaves its notes and is the value alone. */
    public static Part at(Readings readings, String path, Node node) {
        readings.at(path, line(node));
        Part part = new Part(readings, path, node);
        return part.hasValue() ? Fields.of(part, List.of("value")).find("value").orElse(part) : part;
    }

    static Part asItIs(Readings readings, String path, Node node) {
        return new Part(readings, path, node);
    }

    private boolean hasValue() {
        return node instanceof MappingNode mapping
                && mapping.getValue().stream()
                        .anyMatch(entry -> word(entry.getKeyNode()).equals("value"));
    }

    public static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    public String path() {
        return path;
    }

    public Readings readings() {
        return readings;
    }

    public Node node() {
        return node;
    }

    /** What stands there, for people. */
    public String shown() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().isEmpty() ? "empty" : scalar.getValue();
        }
        return node instanceof SequenceNode ? "a list" : "a part";
    }

    public void wrong(Mistake mistake, Object... arguments) {
        readings.wrong(line(node), path, shown(), mistake, arguments);
    }

    public boolean isScalar() {
        return node instanceof ScalarNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    public Fields fields(Vocabulary vocabulary) {
        return fields(vocabulary.keys());
    }

    /** Its keys, which may be these. */
    public Fields fields(List<String> keys) {
        return Fields.of(this, keys);
    }

    /** The values of a part whose keys are ids of the file's own choosing. */
    public Fields anyFields() {
        return Fields.ofAny(this);
    }

    public String word() {
        if (!isScalar()) {
            wrong(Mistake.NOT_A_WORD);
        }
        return word(node);
    }

    private static String word(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    }

    public double number() {
        String word = word();
        if (isScalar() && !NUMBER.matcher(word).matches()) {
            wrong(Mistake.NOT_A_NUMBER);
            return 1;
        }
        return isScalar() ? Double.parseDouble(word) : 1;
    }

    public int whole() {
        double number = number();
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            wrong(Mistake.NOT_WHOLE);
            return 1;
        }
        return (int) number;
    }

    public boolean yes() {
        String word = word();
        if (!word.equals("true") && !word.equals("false")) {
            wrong(Mistake.NOT_YES_OR_NO);
        }
        return word.equals("true");
    }

    /** The constant that is written in lower case. */
    public <E extends Enum<E>> E choice(Class<E> type) {
        String word = word();
        E[] constants = type.getEnumConstants();
        List<String> known = Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        int index = known.indexOf(word);
        if (index < 0) {
            wrong(Mistake.NOT_A_CHOICE, String.join(", ", known), Nearest.to(word, known));
            return constants[0];
        }
        return constants[index];
    }

    /** Words in both languages, or one name that is the same in both. */
    public Text text() {
        if (isScalar() && !word().isBlank()) {
            return Text.same(word());
        }
        if (!isMapping()) {
            wrong(Mistake.ONE_LANGUAGE);
            return Text.same("-");
        }
        Fields fields = Fields.of(this, List.of("en", "es"));
        String en = fields.word("en", "");
        String es = fields.word("es", "");
        if (en.isBlank() || es.isBlank()) {
            wrong(Mistake.ONE_LANGUAGE);
            return Text.same("-");
        }
        return new Text(en, es);
    }

    /** The rows of a list. */
    public List<Part> list() {
        if (!(node instanceof SequenceNode sequence)) {
            wrong(Mistake.NOT_A_LIST);
            return List.of();
        }
        List<Part> rows = new ArrayList<>();
        for (int i = 0; i < sequence.getValue().size(); i++) {
            rows.add(at(readings, path + "[" + i + "]", sequence.getValue().get(i)));
        }
        return rows;
    }

    /** The rows of a list, or the one value that stands in its place. */
    public List<Part> oneOrList() {
        return isList() ? list() : List.of(this);
    }

    /** The known word that is most like a misspelt one. */
    public static String nearest(String word, List<String> known) {
        return Nearest.to(word, known);
    }
}
