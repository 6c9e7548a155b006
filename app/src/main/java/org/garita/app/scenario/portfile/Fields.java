package org.garita.app.scenario.portfile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.garita.kernel.text.Text;
import org.garita.simulation.port.Notes.Kind;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** The keys of a part. Unknown keys and keys that stand twice are noted; sources and assumptions go to the notes. */
public final class Fields {
    private final Part whole;
    private final Map<String, Part> byKey = new LinkedHashMap<>();

    private Fields(Part whole) {
        this.whole = whole;
    }

    /** A part that may have these keys, and notes. */
    public static Fields of(Part whole, List<String> known) {
        Fields fields = new Fields(whole);
        fields.read(known);
        return fields;
    }

    /** A part whose keys are ids, and notes. */
    static Fields ofAny(Part whole) {
        Fields fields = new Fields(whole);
        fields.read(List.of());
        return fields;
    }

    private void read(List<String> known) {
        if (!(whole.node() instanceof MappingNode mapping)) {
            whole.wrong(Mistake.NOT_A_PART);
            return;
        }
        for (NodeTuple entry : mapping.getValue()) {
            Part key = Part.at(whole.readings(), "", entry.getKeyNode());
            String name = key.word();
            String path = pathOf(name);
            if (Vocabulary.NOTES.contains(name)) {
                note(name, Part.at(whole.readings(), path, entry.getValueNode()));
            } else if (!known.isEmpty() && !known.contains(name)) {
                wrong(key, path, name, Mistake.UNKNOWN_KEY, Nearest.to(name, known));
            } else if (byKey.containsKey(name)) {
                wrong(key, path, name, Mistake.KEY_TWICE);
            } else {
                byKey.put(name, value(name, path, entry.getValueNode()));
            }
        }
    }

    /** A value of a value is not looked for, so that one that holds itself does no harm. */
    private Part value(String name, String path, Node node) {
        return name.equals("value") ? Part.asItIs(whole.readings(), path, node) : Part.at(whole.readings(), path, node);
    }

    private void wrong(Part key, String path, String name, Mistake mistake, Object... arguments) {
        whole.readings().wrong(Part.line(key.node()), path, name, mistake, arguments);
    }

    private void note(String name, Part note) {
        Kind kind = name.equals("source") ? Kind.SOURCE : Kind.ASSUMPTION;
        for (Part one : note.oneOrList()) {
            Map<String, Text> named = whole.readings().named(kind);
            if (!one.isScalar()) {
                whole.readings().note(whole.path(), kind, one.text());
            } else if (named.containsKey(one.word())) {
                whole.readings().note(whole.path(), kind, named.getOrDefault(one.word(), Text.same("-")));
            } else {
                one.wrong(Mistake.UNKNOWN_NOTE, Nearest.to(one.word(), named.keySet()));
            }
        }
    }

    public Part whole() {
        return whole;
    }

    /** The keys that are there, each with its value, in the order of the file. */
    public Map<String, Part> all() {
        return byKey;
    }

    public boolean has(String key) {
        return byKey.containsKey(key);
    }

    public Optional<Part> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The value of a key that must be there. */
    public Optional<Part> need(String key) {
        if (!has(key) && whole.isMapping()) {
            whole.readings().wrong(Part.line(whole.node()), pathOf(key), "absent", Mistake.MISSING);
        }
        return find(key);
    }

    /** What is written as {@code value} is the part itself, with something said about it. */
    private String pathOf(String key) {
        if (key.equals("value")) {
            return whole.path();
        }
        return whole.path().isEmpty() ? key : whole.path() + "." + key;
    }

    public String word(String key) {
        return need(key).map(Part::word).orElse("-");
    }

    public String word(String key, String otherwise) {
        return find(key).map(Part::word).orElse(otherwise);
    }

    public Text text(String key) {
        return need(key).map(Part::text).orElse(Text.same("-"));
    }

    public double number(String key) {
        return need(key).map(Part::number).orElse(1.0);
    }

    public double number(String key, double otherwise) {
        return find(key).map(Part::number).orElse(otherwise);
    }

    public int whole(String key, int otherwise) {
        return find(key).map(Part::whole).orElse(otherwise);
    }

    public <E extends Enum<E>> E choice(String key, Class<E> type) {
        return need(key).map(part -> part.choice(type)).orElse(type.getEnumConstants()[0]);
    }

    public <E extends Enum<E>> E choice(String key, E otherwise) {
        return find(key).map(part -> part.choice(otherwise.getDeclaringClass())).orElse(otherwise);
    }

    /** The rows of a list that must be there. */
    public List<Part> rows(String key) {
        return need(key).map(Part::list).orElse(List.of());
    }

    /** The rows of a list that may be left out. */
    public List<Part> anyRows(String key) {
        return find(key).map(Part::list).orElse(List.of());
    }

    /** The keys and values of a part that may be left out and whose keys are ids. */
    public Map<String, Part> ids(String key) {
        return find(key).map(part -> part.anyFields().all()).orElse(Map.of());
    }

    /** The words of one value, or of each row of a list. */
    public Stream<String> words(String key) {
        return need(key).stream().flatMap(part -> part.oneOrList().stream()).map(Part::word);
    }
}
