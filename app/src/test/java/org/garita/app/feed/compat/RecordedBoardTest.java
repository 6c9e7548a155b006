package org.garita.app.feed.compat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.garita.app.feed.FeedReading;
import org.garita.app.waits.WaitBoard;
import org.garita.app.waits.WaitBoard.Freshness;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Recorded answers, taken in and written out again, where they lie beside the project; other tests have own answers. */
class RecordedBoardTest {
    private static final Path FIXTURES = Path.of("../../shared/data/fixtures");
    private static final JsonMapper JSON = new JsonMapper();

    /** The two rows of 2022 that are second numbers of a crossing; they never said anything. */
    private static final Set<String> SECOND_ROWS = Set.of("240403", "230103");

    private static byte[] recorded(String file) throws IOException {
        Path path = FIXTURES.resolve(file);
        Assumptions.assumeTrue(Files.exists(path), () -> path + " is not here");
        return Files.readAllBytes(path);
    }

    private static Map<String, String> flat(JsonNode node, String path, Map<String, String> into) {
        node.properties().forEach(field -> {
            String name = path + field.getKey();
            if (field.getValue().isObject()) {
                flat(field.getValue(), name + "/", into);
            } else {
                into.put(name, field.getValue().asString());
            }
        });
        return into;
    }

    /** Where a row differs from the recording, and whether the difference is one of those that the guide names. */
    private static List<String> differences(JsonNode was, JsonNode is) {
        Map<String, String> before = flat(was, "", new TreeMap<>());
        Map<String, String> after = flat(is, "", new TreeMap<>());
        assertThat(after.keySet()).isEqualTo(before.keySet());
        List<String> differences = new ArrayList<>();
        before.forEach((name, value) -> {
            String now = after.getOrDefault(name, "");
            if (!now.equals(value) && !isNamed(name, value, now)) {
                differences.add(was.get("port_number").asString() + " " + name + ": " + value + " -> " + now);
            }
        });
        return differences;
    }

    private static boolean isNamed(String name, String was, String is) {
        return switch (name) {
            // Arizona keeps standard time; CBP's clock runs an hour ahead there
            case "time" -> was.startsWith("11:25") && is.startsWith("10:25");
            // one line, without double and outer blanks
            case "construction_notice" -> was.replaceAll("\\s+", " ").strip().equals(is);
            // Douglas and Naco are labelled Pacific time by CBP
            default -> name.endsWith("update_time") && was.replace("PST", "MST").equals(is);
        };
    }

    @Test
    void the_recording_of_june_2022_comes_out_as_it_went_in_but_for_the_named_differences() throws IOException {
        byte[] recorded = recorded("bwtnew_2022-06-29.json");
        WaitBoard board = Boards.board(Boards.read(recorded), Freshness.FRESH);
        Map<String, JsonNode> out = new TreeMap<>();
        JSON.readTree(JSON.writeValueAsString(CbpJson.rows(Boards.rows(board))))
                .forEach(row -> out.put(row.get("port_number").asString(), row));
        List<String> differences = new ArrayList<>();
        List<String> order = new ArrayList<>();
        for (JsonNode was : JSON.readTree(recorded)) {
            String number = was.get("port_number").asString();
            if (was.get("border").asString().equals("Mexican Border") && !SECOND_ROWS.contains(number)) {
                order.add(number);
                differences.addAll(differences(was, out.getOrDefault(number, JSON.createObjectNode())));
            }
        }
        assertThat(differences).isEmpty();
        assertThat(Boards.rows(board).stream().map(CbpRow::number)).containsExactlyElementsOf(order);
    }

    @Test
    void the_directory_of_june_2022_comes_out_with_the_same_ids_names_and_lanes() throws IOException {
        Set<String> was = new TreeSet<>();
        JSON.readTree(recorded("bwtmodern_crossingslist_2022.json"))
                .get("portCrossings")
                .forEach(entry -> {
                    boolean second =
                            SECOND_ROWS.contains(entry.get("bwtId").asString().substring(2));
                    if (entry.get("border").asString().equals("M") && !second) {
                        was.add(entry.toString());
                    }
                });
        WaitBoard board = Boards.board(Boards.read(recorded("bwtnew_2022-06-29.json")), Freshness.FRESH);
        Set<String> is = new TreeSet<>();
        JSON.readTree(JSON.writeValueAsString(CbpJson.directory(Boards.rows(board))))
                .get("portCrossings")
                .forEach(entry -> is.add(entry.toString()));
        assertThat(is).isEqualTo(was);
    }

    @Test
    void the_rss_of_brownsville_comes_out_to_the_byte_between_hours_and_last_lane() throws IOException {
        byte[] recorded = recorded("bwtRss_brownsville_2026-08-22.xml");
        FeedReading reading = Boards.read(recorded);
        WaitBoard board = Boards.board(reading, Freshness.FRESH);
        List<CbpRow> rows = Boards.rows(board);
        Map<CbpRow, Set<CbpSection>> all =
                rows.stream().collect(Collectors.toMap(Function.identity(), row -> EnumSet.allOf(CbpSection.class)));
        String out = new CbpRss(CbpRss.Form.HTML, "http://localhost", board.asOf()).of("words", rows, all);
        String was = new String(recorded, StandardCharsets.UTF_8).replace("Maximum Lanes: 8", "Maximum Lanes: 4");
        int lanes = 0;
        for (String line : was.split("<br/>", -1)) {
            if (line.contains("Lanes: At")) {
                lanes++;
                assertThat(out).contains(line + "<br/>");
            }
        }
        assertThat(lanes).isEqualTo(16);
    }
}
