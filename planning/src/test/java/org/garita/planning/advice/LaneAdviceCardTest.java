package org.garita.planning.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the card of lane advice says is advised, the code advises. */
class LaneAdviceCardTest {
    private static final Path CARDS = Path.of("../docs/methods");

    static List<String> rows() throws IOException {
        List<String> english = block("lane-advice.md");
        assertThat(english).hasSizeGreaterThan(3);
        assertThat(block("lane-advice.es.md")).isEqualTo(english);
        return english;
    }

    private static List<String> block(String file) throws IOException {
        return Files.readAllLines(CARDS.resolve(file)).stream()
                .dropWhile(line -> !line.equals("```garita-check"))
                .skip(2)
                .takeWhile(line -> !line.startsWith("```"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_line_gets_the_advice_of_the_card(String row) {
        String[] cells = row.substring(0, row.indexOf("=>")).split("\\|", -1);
        ClassNow general = Gate.line(
                "general",
                Double.parseDouble(cells[0].strip()),
                Double.parseDouble(cells[1].strip()),
                Double.parseDouble(cells[2].strip()));

        Advice advice = new Adviser(7, 6).advise(Gate.now(Gate.line("trusted", 0, 60, 15), general));

        int minutes =
                advice.changes().stream().mapToInt(LaneChange::minutes).max().orElse(0);
        assertThat("%s | %d | %d"
                        .formatted(
                                advice.verdict().name().toLowerCase(Locale.ROOT),
                                advice.changes().size(),
                                minutes))
                .isEqualTo(row.substring(row.indexOf("=>") + 2).strip());
    }
}
