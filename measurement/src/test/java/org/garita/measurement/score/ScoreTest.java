package org.garita.measurement.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.garita.measurement.history.HistoryIntake;
import org.garita.measurement.history.ReportRow;
import org.garita.measurement.history.ReportSeries;
import org.garita.measurement.history.SeriesKey;
import org.junit.jupiter.api.Test;

class ScoreTest {
    private static final SeriesKey GATE = new SeriesKey("gate", "cars");

    private static long at(String moment) {
        return Instant.parse(moment).getEpochSecond();
    }

    private static int hour(String moment) {
        return ReportSeries.hourOfWeek(at(moment), -7 * 3600);
    }

    /** Mondays at 8 local: 10, 20, 40; Tuesday at 8 local: 60; Monday at 9 local: 5; the test begins on 2026-06-01. */
    private static ReportSeries worked() {
        HistoryIntake intake = new HistoryIntake();
        String[] moments = {
            "2026-05-04T15:00:00Z",
            "2026-05-11T15:00:00Z",
            "2026-05-18T15:00:00Z",
            "2026-05-19T15:00:00Z",
            "2026-05-18T16:00:00Z",
            "2026-06-01T09:00:00Z"
        };
        int[] minutes = {10, 20, 40, 60, 5, 99};
        for (int i = 0; i < moments.length; i++) {
            intake.take(new ReportRow(GATE, at(moments[i]), at(moments[i]), minutes[i], 1, -7 * 3600));
        }
        return intake.history().series().get(0);
    }

    @Test
    void baselines_are_those_of_the_protocol_worked_by_hand() {
        Baselines baselines = new Baselines(worked(), at("2026-06-01T00:00:00Z"));
        int monday8 = hour("2026-06-01T15:00:00Z");
        int tuesday8 = hour("2026-06-02T15:00:00Z");
        int monday3 = hour("2026-06-01T10:00:00Z");

        assertThat(baselines.trained()).isEqualTo(5);
        assertThat(baselines.climatology(monday8)).as("three Mondays: 10 20 40").isEqualTo(20);
        assertThat(baselines.climatology(tuesday8))
                .as("one Tuesday is too few: 10 20 40 60")
                .isEqualTo(30);
        assertThat(baselines.climatology(monday3))
                .as("no report of that hour: all five")
                .isEqualTo(20);
        assertThat(baselines.climatologyQuantile(monday8, .25))
                .as("10 20 40 60")
                .isEqualTo(17.5);
        assertThat(baselines.climatologyQuantile(monday3, .90))
                .as("5 10 20 40 60")
                .isEqualTo(52);
        assertThat(baselines.persistence(at("2026-06-01T14:00:00Z"), monday8))
                .as("5 h old")
                .isEqualTo(99);
        assertThat(baselines.persistence(at("2026-06-01T15:00:00Z"), monday8))
                .as("6 h old")
                .isEqualTo(99);
        assertThat(baselines.persistence(at("2026-06-01T15:00:01Z"), monday8))
                .as("older")
                .isEqualTo(20);
        assertThat(baselines.persistence(at("2026-06-01T08:00:00Z"), monday8))
                .as("not made yet")
                .isEqualTo(20);
    }

    @Test
    void no_report_before_the_test_is_told() {
        assertThatThrownBy(() -> new Baselines(worked(), at("2026-01-01T00:00:00Z")))
                .hasMessageContaining("no report before the end of training");
    }

    private static ScoredRow row(long target, double minutes, double forecast, double persistence) {
        Said said = new Said(forecast, forecast - 8, forecast - 3, forecast, forecast + 3, forecast + 8);
        Said usual = new Said(20, 5, 10, 20, 30, 50);
        return new ScoredRow(GATE, 1, target, minutes, said, usual, persistence, 0);
    }

    @Test
    void a_score_is_the_mean_over_rows_worked_by_hand() {
        Score score = Score.of(List.of(row(0, 30, 26, 40), row(3600, 10, 22, 10)));

        assertThat(score.rows()).isEqualTo(2);
        assertThat(score.mae()).isEqualTo(8);
        assertThat(score.persistence()).isEqualTo(5);
        assertThat(score.climatology()).isEqualTo(10);
        assertThat(score.blend()).as("30 and 15").isEqualTo(2.5);
        assertThat(score.lift()).isEqualTo(1 - 8 / 2.5);
        assertThat(score.bias()).isEqualTo(4);
        assertThat(score.within5()).isEqualTo(.5);
        assertThat(score.within10()).isEqualTo(.5);
        assertThat(score.cover80())
                .as("18 to 34 holds 30; 14 to 30 does not hold 10")
                .isEqualTo(.5);
        assertThat(score.cover50()).isZero();
        assertThat(score.loses()).isTrue();
        // 30 against 18 23 26 29 34: (1.2 + 1.75 + 2 + .75 + .4) * 2 / 5
        assertThat(row(0, 30, 26, 40).forecast().pinball(30)).isCloseTo(2.44, within(1e-9));
        // one number said with certainty costs its absolute error
        assertThat(new Said(7, 7, 7, 7, 7, 7).pinball(19)).isCloseTo(12, within(1e-9));
    }

    @Test
    void chance_is_told_from_skill() {
        Random random = new Random(3);
        List<ScoredRow> better = new ArrayList<>();
        List<ScoredRow> alike = new ArrayList<>();
        for (int hour = 0; hour < 400; hour++) {
            double real = 30 + 10 * random.nextGaussian();
            better.add(row(hour * 3600L, real, real + 4 * random.nextGaussian(), real + 6 * random.nextGaussian()));
            alike.add(row(hour * 3600L, real, real + 5 * random.nextGaussian(), real + 5 * random.nextGaussian()));
        }
        DieboldMariano skill = DieboldMariano.of(better, ScoredRow::persistence);
        DieboldMariano chance = DieboldMariano.of(alike, ScoredRow::persistence);

        assertThat(skill.moments()).isEqualTo(400);
        assertThat(skill.statistic()).isLessThan(-3);
        assertThat(skill.p()).isLessThan(.01);
        assertThat(chance.p()).isGreaterThan(.05);
        assertThat(DieboldMariano.of(better.subList(0, 20), ScoredRow::persistence)
                        .p())
                .as("too few moments: unknown")
                .isNaN();
        assertThat(2 * DieboldMariano.tail(1.959964)).isCloseTo(.05, within(1e-5));
    }
}
