package org.garita.app.feed.compat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.garita.app.waits.WaitBoard;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What clients of CBP's feed rely on, written down from reading them: WSDOT-GIS/border-crossings (commit c3f324e), the npm
 * package border-wait 0.11.0, and borderpulse's fetch script (commit 246dbce). The npm package itself runs too where Node
 * and the package are on the machine.
 */
class ClientContractTest {
    private static final JsonMapper JSON = new JsonMapper();

    private final WaitBoard board = Boards.board(Fixture.answer());
    private final List<CbpRow> rows = Boards.rows(board);
    private final String json = JSON.writeValueAsString(CbpJson.rows(rows));
    private final String xml = CbpXml.of(rows, board.asOf());

    /** WSDOT: its reviver drops a time that it meets before the date; "" becomes null; the rest must parse. */
    @Test
    void the_date_is_met_before_the_time_and_every_value_is_a_text_or_an_object() {
        List<String> order = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME && Set.of("date", "time").contains(parser.currentName())) {
                    order.add(parser.currentName());
                }
                assertThat(token.isScalarValue()).isEqualTo(token == JsonToken.VALUE_STRING);
            }
        }
        assertThat(String.join(" ", order)).matches("(date time ?){44}");
    }

    @Test
    void dates_times_lanes_and_minutes_parse_as_the_wsdot_client_parses_them() {
        for (JsonNode port : JSON.readTree(json)) {
            assertThat(port.get("date").asString()).matches("\\d{1,2}/\\d{1,2}/\\d{4}");
            assertThat(port.get("time").asString()).matches("\\d{1,2}:\\d{2}:\\d{2}");
            assertThat(port.get("automation").asString()).matches("[01]");
            for (JsonNode group : port) {
                if (group.isObject()) {
                    assertThat(group.get("maximum_lanes").asString()).matches("N/A|\\d+");
                    group.forEach(lane -> lane.optional("delay_minutes")
                            .ifPresent(minutes -> assertThat(minutes.asString()).matches("\\d*")));
                }
            }
        }
    }

    /** Borderpulse: at least 35 crossings of the Mexican border after its own merging, and no pinned number twice. */
    @Test
    void at_least_35_crossings_are_left_after_rows_of_one_name_are_merged() {
        Map<String, String> merges = Map.of(
                "marcelino serna|tornillo", "tornillo",
                "paso del norte", "pdn",
                "bridge of the americas|\\bbota\\b", "bota",
                "ysleta|zaragoza", "ysleta",
                "stanton", "stanton",
                "otay mesa", "otay-mesa",
                "san ysidro", "san-ysidro",
                "^roma", "roma");
        Set<String> crossings = new HashSet<>();
        for (JsonNode port : JSON.readTree(json)) {
            assertThat(port.get("border").asString()).isEqualTo("Mexican Border");
            String name = (port.get("port_name").asString() + " "
                            + port.get("crossing_name").asString())
                    .toLowerCase(Locale.ROOT);
            crossings.add(merges.entrySet().stream()
                    .filter(merge ->
                            Pattern.compile(merge.getKey()).matcher(name).find())
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(name));
        }
        assertThat(crossings).hasSizeGreaterThanOrEqualTo(35);
    }

    /** border-wait: reads l as 1, skips closed ports, takes lanes whose status has the word delay and that have a label. */
    private List<String> readAsBorderWait() {
        List<String> found = new ArrayList<>();
        Matcher port = Pattern.compile("(?s)<port>(.*?)</port>").matcher(xml);
        while (port.find()) {
            String number = text(port.group(1), "port_number").replace("l", "1");
            Matcher lane = Pattern.compile("(?s)<(\\w+_lanes)>\\s*(<operational_status>.*?)</\\1>")
                    .matcher(port.group(1));
            while (lane.find()) {
                boolean numbered = text(lane.group(2), "operational_status").contains("delay");
                if (numbered && text(lane.group(2), "update_time").matches("At .+ [A-Z]{3}")) {
                    found.add(number + " " + text(lane.group(2), "delay_minutes"));
                }
            }
        }
        return found;
    }

    private static String text(String xml, String name) {
        Matcher element = Pattern.compile("<" + name + ">(.*?)</" + name + ">").matcher(xml);
        return element.find() ? element.group(1) : "";
    }

    private static final List<String> EXPECTED =
            List.of("124501 9", "230404 45", "250401 0", "250401 110", "260401 10", "260401 5");

    @Test
    void the_rules_of_the_npm_client_find_every_lane_with_a_number() {
        assertThat(readAsBorderWait()).containsExactlyInAnyOrderElementsOf(EXPECTED);
    }

    /** Where {@code GARITA_BORDER_WAIT} names a folder in which border-wait 0.11.0 is installed. */
    @Test
    void the_npm_client_itself_finds_the_same_lanes(@TempDir Path folder) throws IOException, InterruptedException {
        Optional<Path> installed =
                Optional.ofNullable(System.getenv("GARITA_BORDER_WAIT")).map(Path::of);
        Assumptions.assumeTrue(
                installed
                        .filter(path -> Files.isDirectory(path.resolve("node_modules/border-wait")))
                        .isPresent(),
                "GARITA_BORDER_WAIT names no folder with node_modules/border-wait");
        Path feed = Files.writeString(folder.resolve("bwt.xml"), xml);
        Path script = Files.writeString(folder.resolve("run.js"), """
                const [root, feed] = process.argv.slice(2);
                require(root + '/node_modules/coffee-script/register');
                const parser = require(root + '/node_modules/border-wait/src/parser');
                const found = parser.extract(require('fs').readFileSync(feed, 'utf8'));
                found.forEach(each => console.log('found ' + each.port_id + ' ' + each.delay));
                """);
        Process node = new ProcessBuilder(
                        "node", script.toString(), installed.orElseThrow().toString(), feed.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said.lines()
                        .filter(line -> line.startsWith("found "))
                        .map(line -> line.substring("found ".length())))
                .as(said)
                .containsExactlyInAnyOrderElementsOf(EXPECTED);
    }
}
