package org.garita.app.roster.shiftfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schema of the format and the reader know the same keys. */
class ShiftSchemaTest {
    @Test
    void schema_and_reader_know_the_same_keys() {
        JsonNode schema = JsonMapper.shared()
                .readTree(Path.of("../docs/guide/schemas/garita-shifts-1.schema.json")
                        .toFile());
        assertThat(schema.get("properties").propertyNames()).containsExactlyInAnyOrderElementsOf(ShiftReading.KEYS);
        assertThat(schema.at("/properties/shifts/items/properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(ShiftReading.SHIFT_KEYS);
    }
}
