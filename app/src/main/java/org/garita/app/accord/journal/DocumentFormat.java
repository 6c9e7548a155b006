package org.garita.app.accord.journal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garita.app.accord.Clause;
import org.garita.app.accord.Document;
import org.garita.app.accord.Hash;
import org.garita.app.accord.canonical.CanonicalJson;
import org.garita.app.accord.canonical.JsonReader;
import org.garita.kernel.text.Text;

/** A document as a canonical map and back; its hash is that of the canonical bytes. */
public final class DocumentFormat {
    private DocumentFormat() {}

    /** SHA-256 of the document's canonical bytes. */
    public static Hash hash(Document document) {
        return Hash.of(bytes(document));
    }

    /** The canonical bytes that are hashed. */
    public static byte[] bytes(Document document) {
        return CanonicalJson.bytes(write(document));
    }

    static Map<String, Object> write(Document document) {
        Map<String, Object> map = new HashMap<>();
        map.put("id", document.id());
        map.put("version", document.version());
        map.put("kind", document.kind());
        document.slot().ifPresent(slot -> map.put("slot", slot));
        document.supersedes().ifPresent(hash -> map.put("supersedes", hash.hex()));
        map.put("title", text(document.title()));
        map.put(
                "clauses",
                document.clauses().stream()
                        .map(clause -> Map.of("number", clause.number(), "text", text(clause.text())))
                        .toList());
        map.put("content", document.content());
        return map;
    }

    static Document read(Fields fields) {
        Document document = new Document(
                fields.string("id"),
                Math.toIntExact(fields.whole("version")),
                fields.string("kind"),
                fields.optionalString("slot"),
                fields.optionalString("supersedes").map(Hash::new),
                text(fields.map("title")),
                clauses(fields.list("clauses")),
                fields.map("content"));
        fields.nothingElse();
        return document;
    }

    static Map<String, Object> text(Text text) {
        return Map.of("en", text.en(), "es", text.es());
    }

    static Text text(Map<String, Object> map) {
        Fields fields = new Fields("text", map);
        Text text = new Text(fields.string("en"), fields.string("es"));
        fields.nothingElse();
        return text;
    }

    private static List<Clause> clauses(List<Object> list) {
        return list.stream()
                .map(element -> {
                    Fields fields = new Fields("clause", JsonReader.asMap(element));
                    Clause clause = new Clause(fields.string("number"), text(fields.map("text")));
                    fields.nothingElse();
                    return clause;
                })
                .toList();
    }

    /** The fields of one map, each asked for by name; what nobody asked for is a fault. */
    static final class Fields {
        private final String what;
        private final Map<String, Object> rest;

        Fields(String what, Map<String, Object> map) {
            this.what = what;
            this.rest = new HashMap<>(map);
        }

        String string(String name) {
            return optionalString(name).orElseThrow(() -> fault(name, "is missing"));
        }

        Optional<String> optionalString(String name) {
            Object value = rest.remove(name);
            if (value == null) {
                return Optional.empty();
            }
            if (value instanceof String words) {
                return Optional.of(words);
            }
            throw fault(name, "is not a string");
        }

        long whole(String name) {
            if (rest.remove(name) instanceof Long whole) {
                return whole;
            }
            throw fault(name, "is not a whole number");
        }

        Map<String, Object> map(String name) {
            Object value = rest.remove(name);
            if (value == null) {
                throw fault(name, "is missing");
            }
            return JsonReader.asMap(value);
        }

        List<Object> list(String name) {
            if (rest.remove(name) instanceof List<?> list) {
                return List.copyOf(list);
            }
            throw fault(name, "is not a list");
        }

        void nothingElse() {
            if (!rest.isEmpty()) {
                throw new IllegalArgumentException("%s has unknown fields %s".formatted(what, rest.keySet()));
            }
        }

        private IllegalArgumentException fault(String name, String why) {
            return new IllegalArgumentException("field '%s' of %s %s".formatted(name, what, why));
        }
    }
}
