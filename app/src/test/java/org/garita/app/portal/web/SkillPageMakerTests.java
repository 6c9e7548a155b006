package org.garita.app.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.garita.app.crossing.Crossing;
import org.garita.app.waits.ForecastSkill;
import org.garita.kernel.text.Language;
import org.junit.jupiter.api.Test;

class SkillPageMakerTests {
    private final Crossing gate = TestCrossings.gate("west-gate", -117.0, "100001");
    private final Crossing bridge = TestCrossings.gate("east-bridge", -99.5, "100002");

    private static ForecastSkill.Row row(Optional<Crossing> crossing, double hours, double error) {
        return new ForecastSkill.Row(
                crossing.map(Crossing::id),
                crossing.map(at -> FakeAhead.CARS),
                hours,
                17365,
                error,
                -.34,
                9.5,
                12.9,
                9.9,
                .5,
                .742,
                .795,
                2.1,
                3.05);
    }

    private SkillPage page(Language language, String ahead) {
        ForecastSkill skill = new ForecastSkill(
                Optional.of(Instant.parse("2026-06-25T12:00:00Z")),
                Optional.of(Instant.parse("2026-07-20T12:00:00Z")),
                ForecastSkill.Source.BACKTEST,
                List.of(
                        row(Optional.empty(), .25, 7),
                        row(Optional.empty(), 1, 8),
                        row(Optional.of(gate), 1, 7.6),
                        row(Optional.of(bridge), 1, 10.45),
                        row(Optional.of(gate), 3, 9.52)));
        return new SkillPageMaker(
                        skill,
                        id -> List.of(gate, bridge).stream()
                                .filter(each -> each.id().equals(id))
                                .findFirst(),
                        TestCrossings.words(language))
                .make(ahead);
    }

    @Test
    void the_forecast_stands_beside_what_needs_none_with_ranges_and_sample() {
        SkillPage page = page(Language.EN, "");
        assertThat(page.source()).contains("June 25, 2026 to July 20, 2026", "a test on stored history");
        assertThat(page.pooled().get(0).ahead()).isEqualTo("15 minutes ahead");
        assertThat(page.pooled().get(1))
                .isEqualTo(new SkillPage.Row(
                        "1 hour ahead",
                        "17,365",
                        "8.0",
                        "9.5",
                        "12.9",
                        "9.9",
                        "16 % less error",
                        false,
                        "-0.3",
                        "50 %",
                        "74 %",
                        "80 %",
                        "2.10 / 3.05"));
        assertThat(page.means().get(0))
                .isEqualTo(
                        "15 minutes ahead, the forecast was off by 7.0 minutes on average; the best of the three that"
                                + " need no forecast was off by 9.5 (26 % less error).");
    }

    @Test
    void every_crossing_is_there_the_worst_first_and_losing_is_said() {
        SkillPage.Crossings all = Objects.requireNonNull(page(Language.ES, "").crossings());
        assertThat(all.rows()).extracting(SkillPage.One::crossing).containsExactly("east-bridge", "west-gate");
        assertThat(all.rows().get(0).lift()).isEqualTo("10 % más error");
        assertThat(all.rows().get(0).bar()).isEqualTo(new SkillPage.Bar(40, 10));
        assertThat(all.rows().get(1).bar()).isEqualTo(new SkillPage.Bar(50, 20));
        assertThat(all.rows().get(0).rows()).isEqualTo("17,365 pronósticos");
        assertThat(all.summary())
                .isEqualTo("De 2 carriles calificados, el pronóstico pierde en 1 (Con 1 hora de anticipación).");
    }

    @Test
    void another_distance_ahead_can_be_asked_for_and_nonsense_means_the_nearest() {
        assertThat(Objects.requireNonNull(page(Language.EN, "3.0").crossings()).rows())
                .extracting(SkillPage.One::lift)
                .containsExactly("the same error");
        assertThat(Objects.requireNonNull(page(Language.EN, "soon").crossings()).rows())
                .hasSize(2);
    }

    @Test
    void without_scores_the_page_says_why() {
        SkillPage page = new SkillPageMaker(
                        ForecastSkill.none(), id -> Optional.empty(), TestCrossings.words(Language.EN))
                .make("");
        assertThat(page.none()).startsWith("Nothing is scored yet.");
    }
}
