package org.garita.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.garita.app.content.CardBlocks;
import org.garita.app.scenario.PortFiles;
import org.garita.simulation.Engine;
import org.garita.simulation.Setup;
import org.garita.simulation.Simulation;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.result.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the card of a simulated figure says about its port is what {@code simulate} answers, in both languages of the card. */
class SimulatedCardsTest {
    private static final String PORT = "garita-port";
    private static final String RATES = "garita-rates";
    private static final String ARROW = " => ";

    private final Path folder;

    SimulatedCardsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    static List<String> cards() {
        List<String> cards = CardBlocks.cards(PORT);
        assertThat(cards).hasSizeGreaterThanOrEqualTo(9);
        return cards;
    }

    @ParameterizedTest
    @MethodSource("cards")
    void the_example_of_a_card_answers_as_the_card_says(String card) throws IOException {
        List<String> ports = CardBlocks.of(card, PORT);
        List<String> checks = CardBlocks.of(card, "garita-check");
        assertThat(checks).hasSameSizeAs(ports);
        for (int i = 0; i < ports.size(); i++) {
            List<String> lines = checks.get(i).lines().toList();
            JsonNode answer = answer(lines.get(0), ports.get(i), CardBlocks.of(card, RATES));
            assertThat(lines).hasSizeGreaterThan(2);
            for (String line : lines.subList(1, lines.size())) {
                String place = line.substring(0, line.indexOf(ARROW));
                assertThat(word(answer.at(place)))
                        .as("%s: %s", card, place)
                        .isEqualTo(line.substring(place.length() + ARROW.length()));
            }
        }
    }

    private static String word(JsonNode found) {
        return found.isNumber()
                ? found.decimalValue().stripTrailingZeros().toPlainString()
                : found.asString("nothing there");
    }

    /** The first line of a check is the command, with names in capitals for the files of the card. */
    private JsonNode answer(String command, String port, List<String> rates) throws IOException {
        List<String> words = new ArrayList<>();
        for (String word : command.substring(0, command.indexOf(ARROW)).split(" ", -1)) {
            words.add(
                    switch (word) {
                        case "PORT" -> file("port.yaml", port);
                        case "RATES" -> file("rates.yaml", rates.get(0));
                        default -> word;
                    });
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        assertThat(Garita.run(new PrintWriter(out), new PrintWriter(err), words.toArray(String[]::new)))
                .as("%s", err)
                .isBetween(0, 1);
        return JsonMapper.shared().readTree(out.toString());
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    /** The card of the interval also shows its replications, from which its formula gives mean and interval. */
    @Test
    void the_interval_of_its_card_follows_by_its_formula_from_the_replications_that_it_shows() {
        String card = "replication-interval";
        CompiledPort port = CompiledPort.of(
                PortFiles.read("card.yaml", CardBlocks.of(card, PORT).get(0)).port());
        List<String> rows = new ArrayList<>();
        List<double[]> sums = new ArrayList<>();
        Simulation.run(port, new Setup(7, 4, 1, 1, Engine.AUTO), new Simulation.Watcher() {
            @Override
            public boolean goOn(int done, int of) {
                return true;
            }

            @Override
            public void replication(int number, Ledger ledger) {
                rows.add("%d => %d | %d"
                        .formatted(number + 1, ledger.waits(0), Math.round(ledger.waitedMicros(0) / 1e6)));
                sums.add(new double[] {ledger.waits(0), ledger.waitedMicros(0) / 1e6});
            }
        });

        assertThat(CardBlocks.of(card, "garita-replications")
                        .get(0)
                        .lines()
                        .skip(1)
                        .toList())
                .isEqualTo(rows);
        double vehicles = sums.stream().mapToDouble(one -> one[0]).sum();
        double mean = sums.stream().mapToDouble(one -> one[1]).sum() / vehicles;
        double squares = sums.stream()
                .mapToDouble(one -> Math.pow(one[1] - mean * one[0], 2))
                .sum();
        double plusMinus = 3.1824 * Math.sqrt(squares * 4 / 3) / vehicles;
        List<String> said = CardBlocks.checks(card);
        assertThat(mean).isCloseTo(number(said, "mean_s/value"), within(1e-3));
        assertThat(plusMinus).isCloseTo(number(said, "plus_minus"), within(1e-2));
        assertThat(mean).isCloseTo(300, within(plusMinus));
    }

    private static double number(List<String> said, String place) {
        return said.stream()
                .filter(line -> line.contains(place))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(ARROW) + ARROW.length())))
                .findFirst()
                .orElseThrow();
    }
}
