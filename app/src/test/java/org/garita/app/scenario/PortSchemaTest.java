package org.garita.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.garita.app.scenario.portfile.Vocabulary;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The published schema and the reader know the same parts, keys and words. */
class PortSchemaTest {
    private static final SchemaParts SCHEMA = SchemaParts.of("garita-port-1.schema.json");
    private static final JsonNode PARTS = SCHEMA.parts();

    private static final Set<String> WITH_CV = Set.of("erlang", "lognormal");

    @Test
    void schema_and_reader_know_the_same_keys_of_the_same_parts() {
        SCHEMA.haveTheKeysOf(Vocabulary.byName());
    }

    @Test
    void every_key_is_described_in_both_languages() {
        SCHEMA.describe(Vocabulary.byName());
    }

    @Test
    void every_word_that_the_schema_offers_is_one_that_the_reader_takes() {
        assertThat(words("stage", "kind")).allSatisfy(kind -> read("kind: primary", "kind: " + kind));
        assertThat(words("stage", "queueing"))
                .allSatisfy(word -> read("kind: primary", "kind: primary\n    queueing: " + word));
        assertThat(words("stage", "when_full"))
                .allSatisfy(word -> read("kind: primary", "kind: primary\n    when_full: " + word));
        assertThat(words("flow", "mode")).allSatisfy(mode -> read("mode: rail", "mode: " + mode));
        assertThat(words("flow", "lane_class"))
                .allSatisfy(word -> read("mode: rail", "mode: commercial\n    lane_class: " + word));
        assertThat(words("flow", "direction")).allSatisfy(word -> read("northbound", word));
        assertThat(words("service", "shape"))
                .contains("erlang", "lognormal")
                .allSatisfy(shape -> read("exponential", shape + (WITH_CV.contains(shape) ? ", cv: 0.5" : "")));
    }

    private static List<String> words(String part, String key) {
        JsonNode choices = PARTS.path(part)
                .path("properties")
                .path(key)
                .path("anyOf")
                .path(0)
                .path("enum");
        List<String> words = choices.valueStream().map(JsonNode::asString).toList();
        assertThat(words).isNotEmpty();
        return words;
    }

    private static void read(String from, String to) {
        String yaml = Stream.of(
                        "format: garita-port/1",
                        "id: one",
                        "name: One",
                        "zone: UTC",
                        "stages:",
                        "  - id: booth",
                        "    name: Booth",
                        "    kind: primary",
                        "    lanes: 1",
                        "    services: {all: {shape: exponential, mean_s: 60}}",
                        "flows:",
                        "  - id: all",
                        "    name: All",
                        "    mode: rail",
                        "    direction: northbound",
                        "    demand: 10",
                        "    path: [booth]")
                .reduce("", (text, line) -> text + line + "\n");
        assertThat(yaml).contains(from);
        PortFiles.read("one.yaml", yaml.replace(from, to));
    }
}
