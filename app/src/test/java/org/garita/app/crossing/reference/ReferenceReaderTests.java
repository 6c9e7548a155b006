package org.garita.app.crossing.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReferenceReaderTests {
    private static final String HEAD = """
            version: 1
            sources:
              feed: {en: "Feed", es: "Fuente"}
            corridors:
              - {id: east, en: "East", es: "Este"}
            crossings:
            """;
    private static final String ROW = """
              - id: old-bridge
                label: {en: "Old", es: "Viejo"}
                us: {name: "Old Bridge", zone: America/Chicago}
                mx: {zone: America/Matamoros}
                modes: [passenger_vehicle]
                corridor: east
                numbers: {cbp: ["123456", "654321"]}
            """;

    private static ReferenceCrossings read(String yaml) throws IOException {
        return ReferenceReader.read("small.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_row_answers_to_all_its_numbers_and_unknown_stays_absent() throws IOException {
        var crossing = read(HEAD + ROW).findByPortNumber("654321").orElseThrow();
        assertThat(crossing.us().name()).contains("Old Bridge");
        assertThat(crossing.mx().name()).isEmpty();
        assertThat(crossing.position()).isEmpty();
        assertThat(read(HEAD + ROW).at(crossing.id()).hours()).isEmpty();
    }

    @Test
    void a_mistyped_field_is_refused_with_file_and_line() {
        assertThatThrownBy(() -> read(HEAD + ROW + "    colour: blue\n"))
                .hasMessageContaining("small.yaml, line 7")
                .hasMessageContaining("colour");
    }

    @Test
    void a_number_used_twice_is_refused_with_both_names() {
        assertThatThrownBy(() -> read(HEAD + ROW + ROW.replace("old-bridge", "new-bridge")))
                .hasMessageContaining("small.yaml, line 14")
                .hasMessageContaining("123456")
                .hasMessageContaining("old-bridge")
                .hasMessageContaining("new-bridge");
    }

    @Test
    void a_zone_corridor_source_or_mode_that_does_not_exist_is_refused_by_name() {
        assertThatThrownBy(() -> read(HEAD + ROW.replace("America/Matamoros", "America/Matamorros")))
                .hasMessageContaining("line 7")
                .hasMessageContaining("Matamorros");
        assertThatThrownBy(() -> read(HEAD + ROW.replace("corridor: east", "corridor: west")))
                .hasMessageContaining("'west'");
        assertThatThrownBy(() -> read(HEAD + ROW + "    hours: [{since: 2022-01-01, text: x, sources: [hearsay]}]\n"))
                .hasMessageContaining("'hearsay'");
        assertThatThrownBy(() -> read(HEAD + ROW.replace("passenger_vehicle", "donkey")))
                .hasMessageContaining("line 7")
                .hasMessageContaining("donkey");
    }

    @Test
    void zero_lanes_is_refused_because_unknown_is_an_absent_row() {
        assertThatThrownBy(() ->
                        read(HEAD + ROW + "    lanes: [{since: 2022-01-01, mode: rail, maximum: 0, source: feed}]\n"))
                .hasMessageContaining("line 7")
                .hasMessageContaining("not zero");
    }

    @Test
    void a_missing_side_or_another_version_is_refused() {
        assertThatThrownBy(() -> read(HEAD + "  - id: lonely\n    label: {en: a, es: b}\n    modes: []\n"))
                .hasMessageContaining("'us' is missing");
        assertThatThrownBy(() -> read("version: 2\n"))
                .hasMessageContaining("line 1")
                .hasMessageContaining("got 2");
    }

    @Test
    void a_file_cut_short_is_refused() {
        assertThatThrownBy(() -> read(HEAD + "  - {id: old-bridge, us: {name: \"Old"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("small.yaml, line");
    }
}
