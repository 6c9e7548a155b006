package org.garita.app.scenario.study;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.garita.app.accord.Hash;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A result as text, in the format {@code garita-study-result/1}: JSON with its keys in alphabetical order, no white space,
 * numbers in plain decimals without trailing zeros, the word {@code unknown} for what is not known. The same result has
 * the same bytes on every machine, and its hash is the SHA-256 of them.
 */
public final class ResultText {
    /** What {@code format} says. */
    public static final String FORMAT = "garita-study-result/1";

    private static final String UNKNOWN = "unknown";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private ResultText() {}

    /** The text of a result. */
    public static String of(StudyResult result) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.set("answer", plain(MAPPER.valueToTree(result.answer())));
        root.put("format", FORMAT);
        root.put("kind", result.kind().word());
        root.put("method", result.method());
        root.put("port_file", result.portFile().map(Hash::hex).orElse("none"));
        root.put("replications", result.replications());
        root.put("seed", result.seed());
        root.put("study", result.study());
        root.put("study_file", result.studyFile().hex());
        return MAPPER.writeValueAsString(root);
    }

    /** The digest that names a result. */
    public static Hash hash(String text) {
        return Hash.of(text);
    }

    /**
     * The result that a text tells.
     *
     * @throws IllegalArgumentException when it is no such text
     */
    public static StudyResult read(String text) {
        JsonNode root = MAPPER.readTree(text);
        if (!root.path("format").asString("").equals(FORMAT)) {
            throw new IllegalArgumentException("the result must be of the format %s, got '%s'"
                    .formatted(FORMAT, root.path("format").asString("absent")));
        }
        StudyKind kind = Arrays.stream(StudyKind.values())
                .filter(known -> known.word().equals(root.path("kind").asString("")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of study '%s'".formatted(root.path("kind"))));
        String port = root.path("port_file").asString();
        return new StudyResult(
                kind,
                root.path("study").asString(),
                new Hash(root.path("study_file").asString()),
                port.equals("none") ? Optional.empty() : Optional.of(new Hash(port)),
                root.path("seed").asLong(),
                root.path("replications").asInt(),
                root.path("method").asInt(),
                MAPPER.treeToValue(known(root.path("answer")), type(kind)));
    }

    private static Class<? extends Answer> type(StudyKind kind) {
        return switch (kind) {
            case RESUMPTION -> Answer.Resumption.class;
            case PRE_CLEARANCE -> Answer.PreClearance.class;
            case TRUSTED_SHARE -> Answer.TrustedShare.class;
            case RAIL_BRIDGE -> Answer.RailBridge.class;
        };
    }

    /** With plain numbers, and the word for what is absent. */
    private static JsonNode plain(JsonNode node) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        if (node.isNull()) {
            return make.stringNode(UNKNOWN);
        } else if (node.isDouble()) {
            return make.numberNode(plain(node.asDouble()));
        } else if (node instanceof ArrayNode list) {
            ArrayNode plain = make.arrayNode();
            list.forEach(row -> plain.add(plain(row)));
            return plain;
        } else if (node instanceof ObjectNode object) {
            ObjectNode plain = make.objectNode();
            object.properties().forEach(entry -> plain.set(entry.getKey(), plain(entry.getValue())));
            return plain;
        }
        return node;
    }

    private static BigDecimal plain(double number) {
        BigDecimal rounded = BigDecimal.valueOf(Math.round(number * 1e4), 4).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /** A number as the text will hold it. */
    static double rounded(double number) {
        return plain(number).doubleValue();
    }

    /** With nothing in place of the word. */
    private static JsonNode known(JsonNode node) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        if (node.isString() && node.asString().equals(UNKNOWN)) {
            return make.nullNode();
        } else if (node instanceof ArrayNode list) {
            ArrayNode known = make.arrayNode();
            list.forEach(row -> known.add(known(row)));
            return known;
        } else if (node instanceof ObjectNode object) {
            ObjectNode known = make.objectNode();
            object.properties().forEach(entry -> known.set(entry.getKey(), known(entry.getValue())));
            return known;
        }
        return node;
    }
}
