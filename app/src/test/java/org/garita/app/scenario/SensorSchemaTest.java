package org.garita.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.garita.app.scenario.sensorfile.SensorVocabulary;
import org.garita.kernel.lane.Direction;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Notes;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.StageKind;
import org.garita.simulation.sense.Place;
import org.garita.simulation.sense.Sensor;
import org.garita.simulation.sense.Sensor.Grain;
import org.garita.simulation.sense.Technology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The published schema of sensors and the reader know the same parts, keys and words; worked sensors name what is assumed. */
class SensorSchemaTest {
    private static final SchemaParts SCHEMA = SchemaParts.of("garita-sensors-1.schema.json");
    private static final JsonNode PARTS = SCHEMA.parts();

    @Test
    void schema_and_reader_know_the_same_keys_of_the_same_parts() {
        SCHEMA.haveTheKeysOf(SensorVocabulary.byName());
    }

    @Test
    void every_key_is_described_in_both_languages() {
        SCHEMA.describe(SensorVocabulary.byName());
    }

    @Test
    void the_schema_offers_the_kinds_and_words_that_the_reader_takes() {
        Set<String> kinds = Stream.of("reader", "counter", "camera")
                .flatMap(part -> words(part, "kind"))
                .collect(Collectors.toSet());

        assertThat(kinds).containsExactlyInAnyOrder("bluetooth", "wifi", "tag", "plate", "loop", "radar", "camera");
        assertThat(words("reader", "kind")).hasSameElementsAs(lower(Technology.values()));
        assertThat(words("counter", "by")).hasSameElementsAs(lower(Grain.values()));
        assertThat(PARTS.path("sensors")
                        .path("properties")
                        .path("devices")
                        .path("properties")
                        .propertyNames())
                .containsAll(lower(Technology.values()));
    }

    @ParameterizedTest
    @MethodSource("org.garita.app.scenario.WorkedPorts#names")
    void worked_sensors_say_of_every_fault_where_it_comes_from(String port) {
        SensorDocument document =
                SensorFiles.worked(WorkedPorts.find(port).orElseThrow().port());

        for (int i = 0; i < document.plan().sensors().size(); i++) {
            String path = "sensors[" + i + "].";
            assertThat(Stream.of("at_m", "detection", "bias", "error", "clock", "outages")
                            .map(key -> document.notes().byPath().get(path + key)))
                    .as(path)
                    .anyMatch(notes -> notes != null && !notes.isEmpty());
        }
        assertThat(document.notes().byPath().values().stream().flatMap(notes -> notes.stream()))
                .extracting(Notes.Note::kind)
                .contains(Notes.Kind.SOURCE, Notes.Kind.ASSUMPTION);
    }

    @ParameterizedTest
    @MethodSource("org.garita.app.scenario.WorkedPorts#names")
    void worked_sensors_see_each_class_of_the_road_arrive_and_leave(String name) {
        Port port = WorkedPorts.find(name).orElseThrow().port();
        List<Sensor> sensors = SensorFiles.worked(port).plan().sensors();
        for (Flow flow : port.flows()) {
            Optional<String> primary = flow.path().stream()
                    .map(Flow.Step::stage)
                    .filter(stage -> port.stages().get(port.stageIndex(stage)).kind() == StageKind.PRIMARY)
                    .findFirst();
            if (flow.direction() != Direction.NORTHBOUND || primary.isEmpty()) {
                continue;
            }
            assertThat(sensors).as(flow.id()).anyMatch(sensor -> leaves(sensor, primary.get()));
            flow.road().ifPresent(road -> assertThat(sensors)
                    .as(flow.id())
                    .anyMatch(sensor -> sensor instanceof Sensor.Reader && beside(sensor, road))
                    .anyMatch(sensor -> sensor instanceof Sensor.Counter counter
                            && counter.grain() == Grain.CLASS
                            && beside(sensor, road))
                    .anyMatch(sensor -> sensor instanceof Sensor.Reader reader
                            && reader.byLane()
                            && reader.post().place() instanceof Place.AtStage at
                            && at.stage().equals(primary.get())));
        }
    }

    private static boolean beside(Sensor sensor, String road) {
        return sensor.post().place() instanceof Place.OnRoad on && on.road().equals(road);
    }

    private static boolean leaves(Sensor sensor, String stage) {
        return sensor instanceof Sensor.Counter
                && sensor.post().place() instanceof Place.AtStage at
                && at.moment() == Place.Moment.EXIT
                && at.stage().equals(stage);
    }

    private static Stream<String> words(String part, String key) {
        return PARTS.path(part)
                .path("properties")
                .path(key)
                .path("anyOf")
                .path(0)
                .path("enum")
                .valueStream()
                .map(JsonNode::asString);
    }

    private static Set<String> lower(Enum<?>[] constants) {
        return Stream.of(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
