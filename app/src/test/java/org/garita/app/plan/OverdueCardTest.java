package org.garita.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.garita.app.content.CardBlocks;
import org.garita.kernel.place.Country;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the card of overdue actions says about three dates is what the plan room does, in both languages of the card. */
class OverdueCardTest {
    private static final int NUMBER = 9;

    static List<String> examples() {
        List<String> examples = CardBlocks.checks("overdue");
        assertThat(examples).hasSizeGreaterThan(8);
        return examples;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_of_the_card_is_as_late_as_the_card_says(String example) {
        List<String> cells =
                Arrays.stream(example.split("\\||=>", -1)).map(String::strip).toList();
        PlanRoom room = PlanRoom.of(cells.get(0) + "T12:00:00Z").withPlan();
        ActionText text = PlanRoom.REFERENCE
                .actions()
                .get(NUMBER - 1)
                .text()
                .within(LocalDate.parse(cells.get(0)), LocalDate.parse(cells.get(1)));
        room.bothSign(room.propose(text.propose(PlanRoom.ref(NUMBER)), Country.US));

        room.clock.set(cells.get(2) + "T12:00:00Z");

        assertThat(room.action(NUMBER).lateDays().orElse(0)).isEqualTo(Integer.parseInt(cells.get(3)));
    }
}
