package org.garita.app.scenario.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.garita.app.scenario.study.Answer.Cell;
import org.garita.app.scenario.study.Answer.OfTraffic;
import org.garita.kernel.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudyResultTest {
    private static StudyResult run(String name, int replications, int threads) {
        return StudyFiles.find(name)
                .orElseThrow()
                .run(new Effort(Effort.USUAL_SEED, replications, threads), (done, of) -> true);
    }

    @Test
    void a_day_closed_leaves_6_000_trucks_that_are_gone_after_60_hours_and_the_first_tier_after_4() {
        Answer.Resumption answer =
                (Answer.Resumption) run("closure-24-hours", 4, 2).answer();
        Cell before = answer.scenario("day").get(0);
        assertThat(before.fluid().hoursToClear().orElseThrow().value()).isEqualTo(60);
        assertThat(before.backlog().get(24)).isEqualTo(6_000);
        OfTraffic first = before.fluid().traffic().get(0);
        assertThat(first.hoursToClear().orElseThrow().value()).isEqualTo(4);
        assertThat(before.hoursToClear().orElseThrow().value()).isCloseTo(60, within(6.0));
        assertThat(before.hoursToClear().orElseThrow().plusMinus()).isPresent();
        assertThat(answer.scenario("day").get(1).best()).isTrue();
        assertThat(before.best()).isFalse();
        assertThat(before.cost().orElseThrow().low()).isEmpty();
        assertThat(before.cost().orElseThrow().high().orElseThrow())
                .isGreaterThan(before.cost().orElseThrow().central());
    }

    @Test
    void the_same_bytes_come_of_1_2_and_4_threads_and_another_hash_of_another_seed() {
        String one = ResultText.of(run("closure-24-hours", 4, 1));
        assertThat(ResultText.of(run("closure-24-hours", 4, 2))).isEqualTo(one);
        assertThat(ResultText.of(run("closure-24-hours", 4, 4))).isEqualTo(one);
        StudyResult other =
                StudyFiles.find("closure-24-hours").orElseThrow().run(new Effort(7, 4, 1), (done, of) -> true);
        assertThat(ResultText.hash(ResultText.of(other))).isNotEqualTo(ResultText.hash(one));
    }

    @ParameterizedTest
    @ValueSource(strings = {"closure-24-hours", "otay-produce", "eagle-pass-rail"})
    void a_result_is_read_from_its_text_as_it_was_and_says_unknown_in_a_word(String name) {
        StudyResult result = run(name, 2, 2);
        String text = ResultText.of(result);
        assertThat(ResultText.read(text)).isEqualTo(result);
        assertThat(ResultText.of(ResultText.read(text))).isEqualTo(text);
        assertThat(text).doesNotContain("null", "NaN", "E-").startsWith("{\"answer\":");
    }

    @Test
    void moving_the_change_of_crews_doubles_the_trains() {
        Answer.RailBridge bridge =
                (Answer.RailBridge) run("eagle-pass-rail", 2, 1).answer();
        assertThat(bridge.trainsPerDay()).isCloseTo(2 * 1440 / 140.0, within(1e-3));
        assertThat(bridge.steps().get(0).trainsPerDayWithout()).isCloseTo(2 * 1440 / 70.0, within(1e-3));
        assertThat(bridge.waitMinutes().orElseThrow().value())
                .isGreaterThan(
                        bridge.steps().get(0).waitMinutesWithout().orElseThrow().value());
    }

    @Test
    void pre_inspection_halves_the_four_hours_of_produce() {
        Answer.PreClearance produce =
                (Answer.PreClearance) run("otay-produce", 2, 1).answer();
        assertThat(produce.before().mean()).isEqualTo(240);
        assertThat(produce.savedShare().orElseThrow()).isEqualTo(.5);
    }

    @Test
    void tables_of_every_kind_are_said_in_both_languages() {
        for (String name : List.of("closure-24-hours", "otay-produce", "eagle-pass-rail")) {
            StudyDocument study = StudyFiles.find(name).orElseThrow();
            StudyResult result = run(name, 2, 2);
            for (Language language : Language.values()) {
                List<StudyTable> tables = StudyTables.of(study, result, StudyWords.alone(language));
                assertThat(tables).isNotEmpty().allSatisfy(table -> assertThat(table.toString())
                        .doesNotContain("scenario.study", "{0}", "Optional"));
            }
        }
    }

    @Test
    void progress_is_told_and_a_run_can_be_stopped() {
        List<Integer> told = new ArrayList<>();
        StudyDocument study = StudyFiles.find("closure-24-hours").orElseThrow();
        assertThatThrownBy(() -> study.run(new Effort(1, 2, 1), (done, of) -> told.add(done) && done < 1))
                .isInstanceOf(CancellationException.class);
        assertThat(told).containsExactly(1);
    }
}
