package org.garita.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The rows of the check of a method card, the same in both languages: cells before the arrow and what the code must answer. */
public record CardRows(List<String> cells, String answer) {
    private static final Path CARDS = Path.of("../docs/methods");

    /** All rows of a card, without the heading. */
    public static List<CardRows> of(String card) throws IOException {
        List<String> english = block(card + ".md");
        assertThat(english).hasSizeGreaterThan(3);
        assertThat(block(card + ".es.md")).isEqualTo(english);
        return english.stream().map(CardRows::row).toList();
    }

    private static CardRows row(String line) {
        int arrow = line.indexOf("=>");
        List<String> cells = Arrays.stream(line.substring(0, arrow).split("\\|", -1))
                .map(String::strip)
                .toList();
        return new CardRows(cells, line.substring(arrow + 2).strip());
    }

    private static List<String> block(String file) throws IOException {
        return Files.readAllLines(CARDS.resolve(file)).stream()
                .dropWhile(line -> !line.equals("```garita-check"))
                .skip(2)
                .takeWhile(line -> !line.startsWith("```"))
                .toList();
    }
}
