package org.garita.app.scenario.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.garita.app.scenario.PortFileRefused;
import org.garita.app.scenario.portfile.Vocabulary;
import org.garita.kernel.text.Language;
import org.garita.simulation.port.Notes.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StudyFilesTest {
    private static final String CLOSURE = StudyFiles.yaml("closure-24-hours");

    private static String told(String yaml, Language language) {
        PortFileRefused refused =
                catchThrowableOfType(PortFileRefused.class, () -> StudyFiles.read("study.yaml", yaml));
        assertThat(refused).as("the file must be refused").isNotNull();
        return refused.flaws().get(0).in(language);
    }

    private static int line(String words) {
        return 1
                + (int) CLOSURE.substring(0, CLOSURE.indexOf(words))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    @Test
    void worked_studies_can_be_read_and_name_their_assumptions_in_both_languages() {
        for (String name : StudyFiles.workedNames()) {
            StudyDocument study = StudyFiles.find(name).orElseThrow();
            assertThat(study.id()).isEqualTo(name);
            assertThat(study.notes(Kind.ASSUMPTION)).as(name).isNotEmpty().allSatisfy(note -> assertThat(note.en())
                    .startsWith("Assumed")
                    .isNotEqualTo(note.es()));
        }
        Question asked = StudyFiles.find("laredo-closures").orElseThrow().question();
        assertThat(asked.steps()).isEqualTo(8 * 6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lanes: cargo, open: 8 | lanes: carga, open: 8 | carga | the nearest is cargo",
                "perishable_share: 0.5 | perishable_share: 50 | 50 | a per cent in place of a share",
                "kind: resumption | kind: reopening | reopening | resumption, pre-clearance",
                "day: mon, hours: 24 | day: mon, hours: 2400 | 2400 | 1 to 1000",
                "day: mon, hours | day: monday, hours | monday | names no days",
                "delay_rate: truck, shelf_h | delay_rate: lorry, shelf_h | lorry | truck",
                "open: 8, for_h: 72 | open: 8, fro_h: 72 | fro_h | the nearest is for_h",
                "open: 8, for_h: 72 | open: 8, for_h: 72, factor: 2 | 2 | another kind of measure",
                "per_hour: 200 | per_hour: [200, 100] | a list | 24 of a day, 168 of a week",
                "garita-study/1 | garita-study/2 | garita-study/2 | must be garita-study/1",
                "id: others | id: first | a part | the id of two rows"
            })
    void a_mistake_is_told_with_line_value_and_likely_cause(String from, String to, String value, String cause) {
        assertThat(CLOSURE).contains(from);
        assertThat(told(CLOSURE.replace(from, to), Language.EN))
                .startsWith("study.yaml, line " + line(from) + ":")
                .contains(value, cause);
        assertThat(told(CLOSURE.replace(from, to), Language.ES)).contains("renglón", "Causa probable");
    }

    @Test
    void a_port_and_figures_of_its_own_do_not_go_together_and_a_port_must_be_known() {
        String both = CLOSURE.replace("crossing:\n", "port: laredo-world-trade\nstage: primary-trucks\ncrossing:\n");
        assertThat(told(both, Language.EN)).contains("only one of the two");
        String unknown = StudyFiles.yaml("laredo-closures").replace("port: laredo-world-trade", "port: laredo");
        assertThat(told(unknown, Language.EN)).contains("laredo-world-trade", "san-ysidro");
        String stage = StudyFiles.yaml("laredo-closures").replace("stage: primary-trucks", "stage: primary");
        assertThat(told(stage, Language.EN)).contains("the nearest is primary-trucks");
    }

    @Test
    void minutes_that_fall_and_missing_stages_are_told() {
        String produce = StudyFiles.yaml("otay-produce");
        assertThat(told(produce.replace("[105, 150, 195]", "[150, 105, 195]"), Language.EN))
                .contains("must not be less than the value before it, 150");
        assertThat(told(produce.replace("[105, 150, 195]", "[105, 150]"), Language.EN))
                .contains("one number, or three");
        assertThat(told("", Language.EN)).contains("holds nothing");
    }

    @Test
    void schema_and_reader_know_the_same_keys_of_the_same_parts() {
        JsonNode parts = JsonMapper.shared()
                .readTree(Path.of("../docs/guide/schemas/garita-study-1.schema.json")
                        .toFile())
                .get("$defs");
        Map<String, Set<String>> inSchema = new TreeMap<>();
        parts.properties().forEach(part -> {
            JsonNode properties = part.getValue().path("properties");
            if (properties.has("source")) {
                Set<String> keys = new HashSet<>(properties.propertyNames());
                Vocabulary.NOTES.forEach(keys::remove);
                keys.remove("value");
                inSchema.put(part.getKey(), keys);
                keys.forEach(key -> assertThat(properties.path(key).path("x-es").asString(""))
                        .as("%s.%s in Spanish", part.getKey(), key)
                        .isNotBlank());
            }
        });
        Map<String, Set<String>> inReader = new TreeMap<>();
        StudyVocabulary.byName().forEach((part, keys) -> inReader.put(part, new HashSet<>(keys)));
        assertThat(inSchema).isEqualTo(inReader);
    }
}
