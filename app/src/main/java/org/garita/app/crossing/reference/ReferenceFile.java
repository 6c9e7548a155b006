package org.garita.app.crossing.reference;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.garita.kernel.lane.Mode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The file as written, row by row, each with the line on which it begins; what the rows mean together is
 * {@link ReferenceReader}'s.
 *
 * @param sources by id
 * @param corridors in order
 * @param crossings in order
 */
record ReferenceFile(Map<String, Words> sources, List<Row<CorridorRow>> corridors, List<Row<CrossingRow>> crossings) {
    static final int VERSION = 1;

    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // rows are read one by one out of a longer file, so what follows a row is the next row
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** A value and the line on which it begins. */
    record Row<T>(int line, T value) {}

    record Words(@Nullable String en, @Nullable String es) {}

    record CorridorRow(
            @Nullable String id,
            @Nullable String en,
            @Nullable String es) {}

    record CrossingRow(
            @Nullable String id,
            @Nullable Words label,
            @Nullable SideRow us,
            @Nullable SideRow mx,
            @Nullable PositionRow position,
            @Nullable List<Mode> modes,
            @Nullable String corridor,
            @Nullable NumbersRow numbers,
            @Nullable List<HoursRow> hours,
            @Nullable List<LaneRow> lanes,
            @Nullable SensorsRow sensors,
            @Nullable List<OwnerRow> owners,
            @Nullable Integer openedYear,
            @Nullable YearMonth firstCounted,
            @Nullable Words note) {}

    record SideRow(
            @Nullable String name,
            @Nullable List<String> aliases,
            @Nullable String place,
            @Nullable String state,
            @Nullable String zone) {}

    record PositionRow(
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String source) {}

    record NumbersRow(
            @Nullable List<String> cbp,
            @Nullable String feedName,
            @Nullable String bwt,
            @Nullable String rss,
            @Nullable String bts) {}

    record HoursRow(
            @Nullable LocalDate since,
            @Nullable String text,
            @Nullable List<String> sources) {}

    record LaneRow(
            @Nullable LocalDate since,
            @Nullable Mode mode,
            @Nullable String lane,
            @Nullable Integer maximum,
            @Nullable Integer openP99,
            @Nullable String source) {}

    record SensorsRow(
            @Nullable String type,
            @Nullable Mode mode,
            @Nullable String from,
            @Nullable String to,
            @Nullable LocalDate since,
            @Nullable String source) {}

    record OwnerRow(
            @Nullable String side,
            @Nullable String en,
            @Nullable String es,
            @Nullable String source) {}

    /**
     * Reads the file.
     *
     * @param name shown in errors
     * @throws IllegalStateException naming file, line and what is wrong
     */
    static ReferenceFile read(String name, InputStream in) throws IOException {
        Map<String, Words> sources = new LinkedHashMap<>();
        List<Row<CorridorRow>> corridors = new ArrayList<>();
        List<Row<CrossingRow>> crossings = new ArrayList<>();
        try (JsonParser parser = MAPPER.createParser(in.readAllBytes())) {
            readFields(name, parser, sources, corridors, crossings);
        } catch (StreamReadException e) {
            throw wrong(name, e.getLocation().getLineNr(), e.getOriginalMessage());
        }
        return new ReferenceFile(sources, corridors, crossings);
    }

    private static void readFields(
            String name,
            JsonParser parser,
            Map<String, Words> sources,
            List<Row<CorridorRow>> corridors,
            List<Row<CrossingRow>> crossings) {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = parser.currentName();
            int line = parser.currentTokenLocation().getLineNr();
            parser.nextToken();
            switch (field) {
                case "version" -> requireVersion(name, line, parser.getIntValue());
                case "sources" -> readSources(name, parser, sources);
                case "corridors" -> readRows(name, parser, CorridorRow.class, corridors);
                case "crossings" -> readRows(name, parser, CrossingRow.class, crossings);
                default -> throw wrong(name, line, "unknown field '" + field + "'");
            }
        }
    }

    private static void requireVersion(String name, int line, int version) {
        if (version != VERSION) {
            throw wrong(name, line, "version must be %d, got %d".formatted(VERSION, version));
        }
    }

    private static void readSources(String name, JsonParser parser, Map<String, Words> into) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String id = parser.currentName();
            parser.nextToken();
            into.put(id, readRow(name, parser, Words.class).value());
        }
    }

    private static <T> void readRows(String name, JsonParser parser, Class<T> type, List<Row<T>> into) {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            into.add(readRow(name, parser, type));
        }
    }

    /** Errors name the first line of the row: the parser may be past the wrong word when it is found wrong. */
    private static <T> Row<T> readRow(String name, JsonParser parser, Class<T> type) {
        int line = parser.currentTokenLocation().getLineNr();
        try {
            return new Row<>(line, MAPPER.readValue(parser, type));
        } catch (DatabindException e) {
            throw wrong(name, line, e.getOriginalMessage());
        }
    }

    static IllegalStateException wrong(String name, int line, String what) {
        return new IllegalStateException("%s, line %d: %s".formatted(name, line, what));
    }
}
