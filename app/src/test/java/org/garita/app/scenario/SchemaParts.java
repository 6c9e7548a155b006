package org.garita.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.garita.app.scenario.portfile.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The parts of a published schema, held against the keys that its reader takes. */
record SchemaParts(JsonNode parts) {
    static SchemaParts of(String file) {
        return new SchemaParts(JsonMapper.shared()
                .readTree(Path.of("../docs/guide/schemas/" + file).toFile())
                .get("$defs"));
    }

    /** Parts that carry notes have the same keys here as in the reader. */
    void haveTheKeysOf(Map<String, List<String>> reader) {
        Map<String, Set<String>> inSchema = new TreeMap<>();
        parts.properties().forEach(part -> {
            JsonNode properties = part.getValue().path("properties");
            if (properties.has("source")) {
                Set<String> keys = new HashSet<>(properties.propertyNames());
                Vocabulary.NOTES.forEach(keys::remove);
                inSchema.put(part.getKey(), keys);
            }
        });
        Map<String, Set<String>> inReader = new TreeMap<>();
        reader.forEach((part, keys) -> inReader.put(part, new HashSet<>(keys)));
        assertThat(inSchema).isEqualTo(inReader);
    }

    /** Every key is described in English and Spanish. */
    void describe(Map<String, List<String>> reader) {
        reader.forEach((part, keys) -> assertThat(keys).allSatisfy(key -> {
            JsonNode property = parts.path(part).path("properties").path(key);
            for (String language : List.of("description", "x-es")) {
                assertThat(property.path(language).asString(""))
                        .as("%s.%s %s", part, key, language)
                        .isNotBlank();
            }
        }));
    }
}
