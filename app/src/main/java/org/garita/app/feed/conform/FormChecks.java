package org.garita.app.feed.conform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.garita.app.feed.FeedReading.Format;
import org.garita.app.feed.Ports;
import tools.jackson.databind.JsonNode;

/** Rules about what is written: fields, kinds of value, order, tags, words of the border, numbers of one crossing. */
final class FormChecks {
    private static final Set<String> BORDERS = Set.of("Mexican Border", "Canadian Border");
    private static final List<String> GROUPS =
            List.of("commercial_vehicle_lanes", "passenger_vehicle_lanes", "pedestrian_lanes");
    private static final Map<String, List<String>> LANES = Map.of(
            "commercial_vehicle_lanes", List.of("standard_lanes", "FAST_lanes"),
            "passenger_vehicle_lanes", List.of("standard_lanes", "NEXUS_SENTRI_lanes", "ready_lanes"),
            "pedestrian_lanes", List.of("standard_lanes", "ready_lanes"));
    private static final List<String> LANE =
            List.of("update_time", "operational_status", "delay_minutes", "lanes_open");
    private static final List<String> PORT =
            List.of("port_number", "border", "port_name", "crossing_name", "hours", "date", "port_status");
    private static final List<String> PORT_IN_JSON = List.of("time", "construction_notice", "automation");
    private static final List<String> ITEM = List.of("<title>", "Hours:", "Date:", "Maximum Lanes:", "Lanes:");
    private static final Pattern ITEMS = Pattern.compile("(?s)<item>(.*?)</item>");

    private final WrittenFeed feed;
    private final Ports ports;

    FormChecks(WrittenFeed feed, Ports ports) {
        this.feed = feed;
        this.ports = ports;
    }

    /** How each rule is looked up: the values that break it. */
    Map<String, Supplier<List<String>>> all() {
        return Map.of(
                "keys", this::missingKeys,
                "texts", feed::notTexts,
                "date-before-time", feed::timeFirst,
                "both-tags", feed::selfClosedNames,
                "border-words", this::otherBorders,
                "one-row-per-crossing", this::secondNumbers);
    }

    private List<String> missingKeys() {
        List<String> missing = new ArrayList<>();
        feed.rows().forEach(row -> missingInRow(row, missing));
        feed.ports().forEach(port -> missingInPort(port, missing));
        Matcher item = ITEMS.matcher(feed.format() == Format.RSS ? feed.text() : "");
        while (item.find()) {
            String words = item.group(1);
            ITEM.stream().filter(word -> !words.contains(word)).forEach(word -> missing.add("item: " + word));
        }
        return missing;
    }

    private static void missingInRow(JsonNode row, List<String> missing) {
        String number = row.path("port_number").asString("?");
        Stream.concat(PORT.stream(), PORT_IN_JSON.stream())
                .filter(key -> !row.has(key))
                .forEach(key -> missing.add(number + " " + key));
        for (String group : GROUPS) {
            if (!row.path(group).has("maximum_lanes")) {
                missing.add(number + " " + group + "/maximum_lanes");
            }
            for (String lane : LANES.getOrDefault(group, List.of())) {
                LANE.stream()
                        .filter(key -> !row.path(group).path(lane).has(key))
                        .forEach(key -> missing.add(number + " " + group + "/" + lane + "/" + key));
            }
        }
    }

    private static void missingInPort(String port, List<String> missing) {
        String number = element(port, "port_number");
        Stream.of(PORT, GROUPS, LANE)
                .flatMap(List::stream)
                .filter(name ->
                        !Pattern.compile("<" + name + "\\s*/?>").matcher(port).find())
                .forEach(name -> missing.add(number + " " + name));
    }

    static String element(String port, String name) {
        Matcher element =
                Pattern.compile("<" + name + ">\\s*(.*?)\\s*</" + name + ">").matcher(port);
        return element.find() ? element.group(1) : "";
    }

    private List<String> otherBorders() {
        Stream<String> json = feed.rows().stream()
                .map(row -> row.path("port_number").asString("?") + " "
                        + row.path("border").asString(""));
        Stream<String> xml =
                feed.ports().stream().map(port -> element(port, "port_number") + " " + element(port, "border"));
        return Stream.concat(json, xml)
                .filter(row -> BORDERS.stream().noneMatch(border -> row.endsWith(" " + border)))
                .toList();
    }

    private List<String> secondNumbers() {
        Map<String, Set<String>> numbers = new HashMap<>();
        Stream.concat(
                        feed.rows().stream().map(row -> row.path("port_number").asString("")),
                        feed.ports().stream().map(port -> element(port, "port_number")))
                .forEach(number -> ports.byNumber(number).ifPresent(port -> numbers.computeIfAbsent(
                                port.crossing().value(), crossing -> new TreeSet<>())
                        .add(number)));
        return numbers.entrySet().stream()
                .filter(crossing -> crossing.getValue().size() > 1)
                .map(crossing -> crossing.getKey() + " " + String.join(", ", crossing.getValue()))
                .sorted()
                .toList();
    }
}
