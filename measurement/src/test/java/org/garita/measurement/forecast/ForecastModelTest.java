package org.garita.measurement.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.garita.measurement.history.History;
import org.garita.measurement.history.ReportRow;
import org.garita.measurement.history.SeriesKey;
import org.garita.measurement.score.Score;
import org.garita.measurement.score.ScoredRow;
import org.garita.measurement.tree.BoosterSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ForecastModelTest {
    private static final int DAYS = 50;
    private static final int TRAINED = 40;
    private static final List<Double> HORIZONS = List.of(1.0, 24.0);

    private static List<ReportRow> rows = List.of();
    private static History history = MadeHistory.of(MadeHistory.rows(2, 1));
    private static ForecastModel model = train(history, 1, 1);

    private static ForecastSettings settings(int threads, long seed) {
        BoosterSettings trees = new BoosterSettings(60, 3, .08, 40, .6, .5);
        return new ForecastSettings(seed, threads, trees, trees, 2, .17);
    }

    private static ForecastModel train(History of, int threads, long seed) {
        return ForecastModel.train(of, MadeHistory.day(TRAINED), HORIZONS, settings(threads, seed));
    }

    @BeforeAll
    static void learn() {
        rows = MadeHistory.rows(DAYS, 20);
        history = MadeHistory.of(rows);
        model = train(history, 1, 1);
    }

    @Test
    void what_is_reported_after_the_origin_changes_not_one_bit() {
        long origin = MadeHistory.day(45);
        List<ReportRow> changed = new ArrayList<>();
        Random random = new Random(2);
        for (ReportRow row : rows) {
            if (Math.max(row.label(), row.known()) <= origin) {
                changed.add(row);
            } else if (random.nextInt(3) > 0) {
                changed.add(new ReportRow(
                        row.key(), row.label(), row.known() + 60, random.nextInt(300), 9, random.nextInt(5) * 3600));
            }
        }
        ForecastModel other = train(MadeHistory.of(changed), 1, 1);
        for (int s = 0; s < model.size(); s++) {
            for (long ahead : new long[] {900, 3600, 3 * 3600, 86_400, 7 * 86_400}) {
                assertThat(other.forecast(s, origin, origin + ahead))
                        .isEqualTo(model.forecast(s, origin, origin + ahead));
            }
        }
    }

    @Test
    void a_shuffled_history_and_more_threads_say_the_same_to_the_last_bit() {
        List<ReportRow> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(3));
        assertThat(MadeHistory.said(train(MadeHistory.of(shuffled), 3, 1), 44)).isEqualTo(MadeHistory.said(model, 44));
    }

    @Test
    void quantiles_never_fall_and_hold_the_forecast_in_their_middle() {
        for (int day = 1; day < DAYS; day += 6) {
            for (int s = 0; s < model.size(); s++) {
                for (int hour = 1; hour <= 168; hour += 13) {
                    long origin = MadeHistory.day(day) + hour * 1000L;
                    Forecast forecast = model.forecast(s, origin, origin + hour * 3600L);
                    List<Double> minutes = forecast.quantiles().minutes();
                    assertThat(minutes).isSorted().allMatch(value -> value >= 0 && value <= 300);
                    assertThat(minutes.get(0)).isLessThanOrEqualTo(forecast.minutes());
                    assertThat(minutes.get(18)).isGreaterThanOrEqualTo(forecast.minutes());
                }
            }
        }
    }

    @Test
    void the_truth_of_a_made_border_is_found() {
        List<ScoredRow> scored = new Backtest(MadeHistory.day(TRAINED), HORIZONS, 100, settings(2, 1))
                .run(history)
                .rows();
        for (double horizon : HORIZONS) {
            Score score = Score.of(
                    scored.stream().filter(row -> row.horizonHours() == horizon).toList());
            assertThat(score.rows()).isGreaterThan(500);
            assertThat(score.lift()).as("lift at %s h", horizon).isGreaterThan(.06);
            assertThat(score.pinballSkill()).as("pinball at %s h", horizon).isGreaterThan(.1);
            assertThat(score.cover80()).as("80 %% band at %s h", horizon).isBetween(.7, .9);
            // the mood itself cannot be known a day ahead: 8 minutes times the mean of |N(0,1)|
            assertThat(score.mae())
                    .as("no better than chance allows, at %s h", horizon)
                    .isGreaterThan(3);
        }
        Score dayAhead =
                Score.of(scored.stream().filter(row -> row.horizonHours() == 24).toList());
        assertThat(dayAhead.mae()).isBetween(6.0, 7.6);
    }

    @Test
    void a_series_that_began_yesterday_is_new_and_is_foretold_by_its_last_report_then_by_its_lane() {
        List<ReportRow> more = new ArrayList<>(rows);
        SeriesKey fresh = new SeriesKey("c9", "cars");
        for (int hour = 0; hour < 10; hour++) {
            long label = MadeHistory.day(45) + hour * 3600L;
            more.add(new ReportRow(fresh, label, label, 90, 2, -8 * 3600));
        }
        History with = MadeHistory.of(more);
        ForecastModel trained = train(with, 1, 1);
        int s = MadeHistory.places(with).getOrDefault(fresh.toString(), -1);
        long origin = MadeHistory.day(45) + 10 * 3600L;

        Forecast near = trained.forecast(s, origin, origin + 3600);
        assertThat(near.basis()).isEqualTo(Forecast.Basis.NEW_LAST_REPORT);
        assertThat(near.minutes()).isEqualTo(90);
        Forecast far = trained.forecast(s, origin, origin + 24 * 3600);
        assertThat(far.basis()).isEqualTo(Forecast.Basis.NEW_LANE_HOUR);
        assertThat(far.minutes()).as("what cars have at that hour").isBetween(15.0, 70.0);
        Forecast before = trained.forecast(s, MadeHistory.day(44), MadeHistory.day(44) + 3600);
        assertThat(before.ageSeconds()).as("no report yet").isNegative();
    }

    @Test
    void zeros_a_stop_a_month_closed_and_clock_changes_are_handled() {
        List<ReportRow> odd = new ArrayList<>();
        for (ReportRow row : rows) {
            boolean stopped = row.key().crossing().equals("c1") && row.label() > MadeHistory.day(20);
            boolean closed = row.key().equals(new SeriesKey("c2", "cars"))
                    && row.label() > MadeHistory.day(12)
                    && row.label() < MadeHistory.day(42);
            if (!stopped && !closed) {
                int minutes = row.key().equals(new SeriesKey("c0", "trucks")) ? 0 : row.minutes();
                // both sides change their clocks, and not on the same day
                int offset = row.label() > MadeHistory.day(30) ? -7 * 3600 : -8 * 3600;
                odd.add(new ReportRow(row.key(), row.label(), row.known(), minutes, row.lanesOpen(), offset));
            }
        }
        History with = MadeHistory.of(odd);
        ForecastModel trained = train(with, 1, 1);
        Map<String, Integer> place = MadeHistory.places(with);
        long origin = MadeHistory.day(46);

        Forecast zeros = forecast(trained, place, new SeriesKey("c0", "trucks"), origin);
        assertThat(zeros.minutes()).isZero();
        assertThat(zeros.quantiles().at(90)).isLessThan(8);
        Forecast stopped = forecast(trained, place, new SeriesKey("c1", "cars"), origin);
        assertThat(stopped.ageSeconds()).isGreaterThan(25 * MadeHistory.DAY);
        assertThat(stopped.minutes()).isBetween(10.0, 80.0);
        Forecast reopened = forecast(trained, place, new SeriesKey("c2", "cars"), origin);
        assertThat(reopened.basis()).isEqualTo(Forecast.Basis.LEARNT);
        assertThat(reopened.minutes()).isBetween(15.0, 90.0);
    }

    @Test
    void a_lane_of_its_own_habit_is_never_foretold_by_other_lanes() {
        SeriesKey odd = new SeriesKey("c9", "cars");
        List<ReportRow> more = new ArrayList<>(rows);
        for (int day = 0; day < 45; day++) {
            // noon only, far above what other cars have
            long label = MadeHistory.day(day) + 12 * 3600L;
            int minutes = (day % 7 >= 5 ? 260 : 190) + day % 3 * 5;
            more.add(new ReportRow(odd, label, label, minutes, 2, -8 * 3600));
        }
        History with = MadeHistory.of(more);
        ForecastModel trained = train(with, 1, 1);
        int s = MadeHistory.places(with).getOrDefault(odd.toString(), -1);
        long noon = MadeHistory.day(45) + 12 * 3600L;

        Forecast night = trained.forecast(s, noon - 3600, noon + 12 * 3600);
        assertThat(night.basis()).isEqualTo(Forecast.Basis.USUAL);
        assertThat(night.minutes())
                .as("no report is near midnight: all own hours")
                .isBetween(190.0, 270.0);
        // day 0 is a Monday: day 46 is a Friday, day 47 a Saturday
        Forecast friday = trained.usual(s, noon - 3600, MadeHistory.day(46) + 12 * 3600L);
        assertThat(friday.minutes()).isEqualTo(195);
        assertThat(friday.quantiles().minutes()).allMatch(minutes -> minutes >= 190 && minutes <= 200);
        Forecast saturday = trained.usual(s, noon - 3600, MadeHistory.day(47) + 12 * 3600L);
        assertThat(saturday.minutes()).isBetween(260.0, 270.0);
        assertThat(saturday.basis()).isEqualTo(Forecast.Basis.USUAL);
        Forecast early = trained.usual(s, MadeHistory.day(5), MadeHistory.day(5) + 3600);
        assertThat(early.basis()).as("still new then").isNotEqualTo(Forecast.Basis.USUAL);
    }

    private static Forecast forecast(ForecastModel of, Map<String, Integer> place, SeriesKey key, long origin) {
        return of.forecast(place.getOrDefault(key.toString(), -1), origin, origin + 6 * 3600);
    }

    @Test
    void a_leap_day_is_a_day_like_any_other() {
        long leap = Instant.parse("2028-02-29T18:00:00Z").getEpochSecond();
        long shift = leap - MadeHistory.day(TRAINED) - 3600L;
        List<ReportRow> moved = rows.stream()
                .map(row -> new ReportRow(
                        row.key(), row.label() + shift, row.known() + shift, row.minutes(), 1, row.offsetSeconds()))
                .toList();
        ForecastModel trained = ForecastModel.train(MadeHistory.of(moved), leap - 86_400, List.of(1.0), settings(1, 1));
        assertThat(trained.forecast(0, leap - 3600, leap).minutes()).isBetween(10.0, 90.0);
    }

    @Test
    void a_forecast_of_the_past_is_refused() {
        assertThatThrownBy(() -> model.forecast(0, MadeHistory.day(44), MadeHistory.day(44)))
                .hasMessageContaining("looks ahead");
        assertThatThrownBy(() -> new Backtest(0, List.of(3.0, 1.0), 1, settings(1, 1)))
                .hasMessageContaining("rise");
        assertThatThrownBy(() -> new ForecastSettings(
                        1, 0, settings(1, 1).middle(), settings(1, 1).ends(), 2, .1))
                .hasMessageContaining("threads 0");
    }

    @Test
    void nothing_to_learn_from_still_answers() {
        ForecastModel poor = train(MadeHistory.of(MadeHistory.rows(2, 9)), 1, 1);
        Forecast forecast = poor.forecast(0, MadeHistory.day(2), MadeHistory.day(2) + 3600);
        assertThat(forecast.basis()).isNotEqualTo(Forecast.Basis.LEARNT);
        assertThat(forecast.quantiles().minutes()).hasSize(Quantiles.COUNT);
    }
}
