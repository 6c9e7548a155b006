package org.garita.app.waits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.garita.app.content.CardBlocks;
import org.garita.app.waits.Cleaning.Cleaned;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the card of the reported wait says about a raw report is what the code does, in both languages of the card. */
class MethodCardsTest {
    static List<String> examples() {
        List<String> examples = CardBlocks.checks("reported-wait");
        assertThat(examples).hasSizeGreaterThan(15);
        return examples;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_of_the_card_is_cleaned_as_the_card_says(String example) {
        int arrow = example.indexOf("=>");
        List<String> raw = cells(example.substring(0, arrow));
        Cleaned cleaned = Cleaning.clean(raw.get(0), raw.get(1), raw.get(2), OptionalInt.empty());
        List<String> shown = List.of(
                cleaned.status().name(),
                number(cleaned.delayMinutes()),
                number(cleaned.lanesOpen()),
                cleaned.corrections().stream().map(Enum::name).collect(Collectors.joining(" ")));
        assertThat(shown).isEqualTo(cells(example.substring(arrow + 2)));
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.split("\\|", -1))
                .map(String::strip)
                .map(cell -> cell.equals("-") ? "" : cell)
                .toList();
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? "" + number.getAsInt() : "";
    }
}
