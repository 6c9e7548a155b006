package org.garita.app.feed.conform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.garita.app.feed.FeedReading;
import org.garita.app.feed.FeedReading.Format;
import tools.jackson.databind.JsonNode;

/**
 * Rules about what the numbers mean: the values of which the feed does not say it. A feed may say more than CBP's form
 * asks, in further fields of a lane, its group or its row; RSS has no place for any.
 */
final class DefinitionChecks {
    private static final Map<String, String> GROUPS = Map.of(
            "commercial_vehicle_lanes", "cv",
            "passenger_vehicle_lanes", "pv",
            "pedestrian_lanes", "ped");

    private final WrittenFeed feed;
    private final FeedReading reading;
    private final Optional<String> stated;
    private final WaitStandard standard;

    /** @param stated the term that the answer's header names for all of its numbers, if any */
    DefinitionChecks(WrittenFeed feed, FeedReading reading, Optional<String> stated, WaitStandard standard) {
        this.feed = feed;
        this.reading = reading;
        this.stated = stated;
        this.standard = standard;
    }

    /** A number in JSON with everything around it. */
    private record Told(String place, JsonNode lane, JsonNode group, JsonNode row, String prefix) {
        /** The nearest text of this name, empty when nothing says it. */
        private String word(String name) {
            return Stream.of(lane, group, row)
                    .map(node -> node.path(name).asString(""))
                    .filter(word -> !word.isEmpty())
                    .findFirst()
                    .orElse("");
        }
    }

    /** How each rule is looked up: the numbers of which nothing is said. */
    Map<String, Supplier<List<String>>> all() {
        return Map.of(
                "definition-stated",
                        () -> stated.isPresent() ? List.of() : unsaid(told -> told.word("wait_definition")),
                "segment-stated", () -> unsaid(DefinitionChecks::segment),
                "method-stated", this::methodless,
                "sample-stated", () -> unsaid(told -> told.word("sample_vehicles")),
                "interval-stated", () -> unsaid(DefinitionChecks::interval));
    }

    /** Words that a feed gives for a definition and that this standard does not know. */
    List<String> unknownTerms() {
        Predicate<String> unknown = word -> !word.isEmpty() && !standard.isTerm(word);
        return Stream.concat(
                        stated.stream().filter(unknown),
                        told().stream()
                                .filter(each -> unknown.test(each.word("wait_definition")))
                                .map(each -> each.place() + " " + each.word("wait_definition")))
                .toList();
    }

    private static String segment(Told told) {
        String from = told.group().path(told.prefix() + "_segment_from").asString("");
        String to = told.group().path(told.prefix() + "_segment_to").asString("");
        return from.isEmpty() || to.isEmpty() ? "" : from + to;
    }

    private static String interval(Told told) {
        String low = told.word("delay_minutes_low");
        String high = told.word("delay_minutes_high");
        return low.isEmpty() || high.isEmpty() ? "" : low + high;
    }

    private List<String> methodless() {
        if (feed.format() == Format.XML) {
            return feed.ports().stream()
                    .filter(port -> !port.contains("_automation_type>"))
                    .map(port -> FormChecks.element(port, "port_number"))
                    .toList();
        }
        return unsaid(
                told -> told.group().path(told.prefix() + "_automation_type").asString(""));
    }

    private List<String> unsaid(Function<Told, String> said) {
        if (feed.format() != Format.JSON) {
            return numbers();
        }
        return told().stream()
                .filter(each -> said.apply(each).isEmpty())
                .map(Told::place)
                .toList();
    }

    private List<String> numbers() {
        return reading.ports().stream()
                .flatMap(port -> port.lanes().stream())
                .filter(lane -> lane.delayMinutes().isPresent())
                .map(lane -> lane.raw().portNumber() + " " + lane.lane().code())
                .toList();
    }

    private List<Told> told() {
        List<Told> told = new ArrayList<>();
        for (JsonNode row : feed.rows()) {
            GROUPS.forEach((name, prefix) -> {
                JsonNode group = row.path(name);
                group.properties().stream()
                        .filter(lane -> !lane.getValue()
                                .path("delay_minutes")
                                .asString("")
                                .isEmpty())
                        .forEach(lane -> told.add(new Told(
                                row.path("port_number").asString("?") + " " + name + "/" + lane.getKey(),
                                lane.getValue(),
                                group,
                                row,
                                prefix)));
            });
        }
        return told;
    }
}
