package org.garita.app.feed.conform;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.garita.app.feed.FeedReading.Format;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A feed as it is written, before anybody understands it: its rows as a tree with the same names in JSON and XML.
 *
 * @param format which form
 * @param text the whole body
 * @param rows rows of either border; empty for RSS, whose rows have no fields
 */
record WrittenFeed(Format format, String text, List<JsonNode> rows) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern PORT = Pattern.compile("(?s)<port>(.*?)</port>");
    private static final Pattern SELF_CLOSED = Pattern.compile("<(\\w*name)\\s*/>");

    WrittenFeed {
        rows = List.copyOf(rows);
    }

    static WrittenFeed of(byte[] bytes, Format format) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return new WrittenFeed(format, text, format == Format.JSON ? json(text) : List.of());
    }

    private static List<JsonNode> json(String text) {
        try {
            JsonNode document = JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
            List<JsonNode> rows = new ArrayList<>();
            if (document.isArray()) {
                document.forEach(rows::add);
            } else {
                rows.add(document);
            }
            return rows;
        } catch (JacksonException broken) {
            return List.of();
        }
    }

    /** The rows of XML, each as text. */
    List<String> ports() {
        List<String> ports = new ArrayList<>();
        Matcher port = PORT.matcher(text);
        while (format == Format.XML && port.find()) {
            ports.add(port.group(1));
        }
        return ports;
    }

    /** Names in XML whose empty element closes itself. */
    List<String> selfClosedNames() {
        List<String> names = new ArrayList<>();
        Matcher name = SELF_CLOSED.matcher(format == Format.XML ? text : "");
        while (name.find()) {
            names.add(name.group());
        }
        return names;
    }

    /** Rows of JSON in which the time is met before the date. */
    List<String> timeFirst() {
        List<String> rows = new ArrayList<>();
        for (JsonNode row : this.rows) {
            List<String> names = List.copyOf(row.propertyNames());
            int date = names.indexOf("date");
            int time = names.indexOf("time");
            if (time >= 0 && time < date) {
                rows.add(row.path("port_number").asString(""));
            }
        }
        return rows;
    }

    /** Values of JSON that are neither a text nor a group of values, with their names. */
    List<String> notTexts() {
        List<String> found = new ArrayList<>();
        if (format != Format.JSON) {
            return found;
        }
        try (JsonParser parser = JSON.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isScalarValue() && token != JsonToken.VALUE_STRING) {
                    found.add(parser.currentName() + " " + parser.getString());
                }
            }
        } catch (JacksonException broken) {
            found.add(broken.getOriginalMessage());
        }
        return found;
    }
}
