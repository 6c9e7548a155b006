package org.garita.app.waits.forecast.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.garita.app.feed.FakeCrossings;
import org.garita.app.platform.GaritaSettings;
import org.garita.app.waits.Cleaning;
import org.garita.app.waits.ForecastBoard.State;
import org.garita.app.waits.ForecastSkill;
import org.garita.app.waits.LaneForecast;
import org.garita.app.waits.LaneForecast.Basis;
import org.garita.app.waits.LaneForecast.Moment;
import org.garita.app.waits.LaneReport;
import org.garita.app.waits.LaneReport.Raw;
import org.garita.app.waits.WaitBoard;
import org.garita.app.waits.Waits;
import org.garita.app.waits.store.IssuedForecasts;
import org.garita.app.waits.store.ReportsOfTests;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.CrossingId;
import org.garita.measurement.forecast.ForecastSettings;
import org.garita.measurement.history.History;
import org.garita.measurement.tree.BoosterSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveForecastsTest {
    private static final Instant START = Instant.parse("2026-04-06T07:00:00Z");
    private static final Instant NOW = Instant.parse("2026-05-27T18:02:00Z");
    private static final CrossingId YSLETA = new CrossingId("ysleta-zaragoza");
    private static final CrossingId ROMA = new CrossingId("roma");
    private static final LaneKind CARS = LaneKind.REPORTED.get(0);
    private static final LaneKind READY = LaneKind.REPORTED.get(1);
    private static final LaneKind TRUCKS = LaneKind.REPORTED.get(5);

    private final Path folder;
    private final ReportsOfTests store;
    private final SparingWork work = new SparingWork(1);
    private WaitBoard board = WaitBoard.empty(NOW);

    LiveForecastsTest(@TempDir Path folder) {
        this.folder = folder;
        this.store = new ReportsOfTests(folder);
    }

    @AfterEach
    void close() {
        work.close();
        store.close();
    }

    private LiveForecasts forecasts() {
        BoosterSettings few = new BoosterSettings(20, 3, .1, 30, .6, .5);
        return new LiveForecasts(
                new StoredHistory(new FakeCrossings(), store.reports()),
                waits(),
                new Issuing(store.issued()),
                new SkillKeeping(store.issued(), settings()),
                work,
                new ForecastSettings(1, 1, few, few, 2, .17));
    }

    private GaritaSettings settings() {
        return new GaritaSettings(true, folder, GaritaSettings.Node.BOTH, Optional.empty(), Optional.empty());
    }

    private Waits waits() {
        return new Waits() {
            @Override
            public WaitBoard board() {
                return board;
            }

            @Override
            public List<LaneReport> history(CrossingId crossing, LaneKind lane, Instant from, Instant until) {
                return List.of();
            }
        };
    }

    /** A report, fetched half an hour after its hour. */
    private static LaneReport report(CrossingId crossing, LaneKind lane, Instant at, int minutes) {
        return new LaneReport(
                crossing,
                lane,
                Cleaning.ofMinutes(minutes),
                OptionalInt.of(minutes),
                OptionalInt.of(4),
                Optional.of(at),
                at.plusSeconds(1800),
                "cbp-live",
                new Raw("240203", "", "delay", "" + minutes, "4"),
                List.of());
    }

    /** A wave by the hour of day, with chance: 2 of 3 hours are reported. */
    private static List<LaneReport> wave(CrossingId crossing, LaneKind lane, Instant until, long seed) {
        Random random = new Random(seed);
        List<LaneReport> reports = new ArrayList<>();
        for (Instant at = START; at.isBefore(until); at = at.plusSeconds(3600)) {
            double wave = 40 + 20 * Math.sin(Math.PI * (at.getEpochSecond() / 3600 % 24) / 12.0);
            int minutes = (int) Math.max(0, wave + 6 * random.nextGaussian());
            if (random.nextInt(3) > 0) {
                reports.add(report(crossing, lane, at, minutes));
            }
        }
        return reports;
    }

    private void fill() {
        store.waits().append(wave(YSLETA, CARS, NOW.plus(Duration.ofDays(3)), 1));
        store.waits().append(wave(YSLETA, READY, NOW.minus(Duration.ofDays(9)), 2));
        store.waits().append(wave(ROMA, TRUCKS, START.plus(Duration.ofHours(20)), 3));
    }

    private static LaneForecast of(LiveForecasts live, CrossingId crossing, LaneKind lane) {
        return live.forecasts().of(crossing, lane).orElseThrow();
    }

    @Test
    void an_empty_store_teaches_nothing_and_starts_no_work() {
        LiveForecasts live = forecasts();
        assertThat(live.isDue(NOW)).isFalse();
        live.step(NOW);
        assertThat(live.forecasts().state()).isEqualTo(State.NONE);
        assertThat(live.skill()).isEqualTo(ForecastSkill.none());
        store.waits().append(wave(ROMA, TRUCKS, START.plus(Duration.ofDays(10)), 3));
        live.step(NOW.plusSeconds(60));
        assertThat(live.forecasts().state()).as("fewer than 300 reports").isEqualTo(State.NONE);
        fill();
        assertThat(live.isDue(NOW.plusSeconds(120))).isTrue();
        assertThat(live.isDue(NOW.plusSeconds(130)))
                .as("looks again next minute")
                .isFalse();
        assertThat(live.isDue(NOW.plusSeconds(180))).isTrue();
    }

    @Test
    void every_lane_is_foretold_from_what_was_known_and_says_what_it_rests_on() {
        fill();
        LiveForecasts live = forecasts();
        live.step(NOW);

        LaneForecast cars = of(live, YSLETA, CARS);
        assertThat(live.forecasts().state()).isEqualTo(State.LEARNT);
        assertThat(live.forecasts().issuedAt()).contains(NOW);
        assertThat(cars.basis()).isEqualTo(Basis.LEARNT);
        assertThat(cars.lastReport().orElseThrow())
                .as("reports of later hours, and those not yet fetched, are not known")
                .isBeforeOrEqualTo(NOW.minusSeconds(1800));
        assertThat(cars.moments()).hasSize(96 + 144).isSortedAccordingTo(Comparator.comparing(Moment::at));
        assertThat(cars.moments().get(0).at()).isEqualTo(Instant.parse("2026-05-27T18:15:00Z"));
        assertThat(cars.at(NOW.plus(Duration.ofDays(6))).orElseThrow().minutes())
                .isBetween(10.0, 70.0);
        assertThat(of(live, YSLETA, READY).basis()).as("silent for nine days").isEqualTo(Basis.USUAL);
        assertThat(of(live, ROMA, TRUCKS).basis()).as("fewer than 30 reports").isEqualTo(Basis.NEW_LANE_CLASS);
        assertThat(live.skill().source()).isEqualTo(ForecastSkill.Source.BACKTEST);
        assertThat(live.skill().rows().get(0).crossing())
                .as("all together first")
                .isEmpty();
        assertThat(live.skill().rows()).allMatch(row -> row.rows() > 0 && row.error() < 30);
    }

    @Test
    void what_arrives_later_changes_no_forecast_of_an_earlier_instant() {
        fill();
        LiveForecasts first = forecasts();
        first.step(NOW);
        store.waits().append(List.of(report(YSLETA, CARS, Instant.parse("2026-05-27T17:45:00Z"), 250)));
        LiveForecasts second = forecasts();
        second.step(NOW);
        assertThat(second.forecasts()).isEqualTo(first.forecasts());
    }

    @Test
    void a_quarter_hour_and_a_new_report_make_the_board_anew_and_nothing_else_does() {
        fill();
        LiveForecasts live = forecasts();
        live.step(NOW);
        long version = live.version();
        assertThat(live.isDue(NOW.plusSeconds(600))).isFalse();
        assertThat(live.isDue(NOW.plusSeconds(900))).isTrue();
        var entry = new WaitBoard.CrossingBoard(
                YSLETA, WaitBoard.PortStatus.OPEN, List.of(report(YSLETA, CARS, NOW, 40)), Optional.empty());
        board = new WaitBoard(NOW, WaitBoard.Source.LIVE, WaitBoard.Freshness.FRESH, Map.of(YSLETA, entry));
        assertThat(live.isDue(NOW.plusSeconds(600))).isTrue();
        live.step(NOW.plusSeconds(600));
        assertThat(live.version()).isGreaterThan(version);
        assertThat(live.isDue(NOW.plusSeconds(610))).isFalse();
        assertThat(live.forecasts().issuedAt()).contains(NOW.plusSeconds(600));
    }

    @Test
    void forecasts_of_a_full_hour_are_kept_once_and_scored_by_the_reports_that_come() {
        fill();
        LiveForecasts live = forecasts();
        live.step(NOW);
        Instant hour = Instant.parse("2026-05-27T18:00:00Z");
        assertThat(kept(hour))
                .as("1, 3, 6 and 24 hours ahead of the one lane that is reported")
                .hasSize(4);
        forecasts().step(NOW.plusSeconds(120));
        assertThat(kept(hour)).as("a restart in the same hour").hasSize(4);
        live.step(NOW.plusSeconds(1800));
        assertThat(kept(hour.plusSeconds(1))).as("half past: no full hour").isEmpty();

        Instant later = NOW.plus(Duration.ofDays(2));
        History history = new StoredHistory(new FakeCrossings(), store.reports()).until(later);
        SkillKeeping skills = new SkillKeeping(store.issued(), settings());
        assertThat(skills.issued(history, later, 500)).as("too few to tell").isEmpty();
        ForecastSkill skill = skills.issued(history, later, 1).orElseThrow();
        assertThat(skill.source()).isEqualTo(ForecastSkill.Source.ISSUED);
        assertThat(skill.rows()).allMatch(row -> row.rows() == 1 && row.error() < 60);
        assertThat(skill.from().orElseThrow()).isAfter(hour);
    }

    private List<IssuedForecasts.Issued> kept(Instant from) {
        List<IssuedForecasts.Issued> kept = new ArrayList<>();
        store.issued().read(from, from.plusSeconds(7200), kept::add);
        return kept;
    }

    @Test
    void a_clock_that_jumps_back_forgets_what_it_could_not_know() {
        fill();
        LiveForecasts live = forecasts();
        live.step(NOW);
        Instant back = NOW.minus(Duration.ofDays(12));
        assertThat(live.isDue(back)).isTrue();
        live.step(back);
        assertThat(live.forecasts().issuedAt()).contains(back);
        assertThat(of(live, YSLETA, CARS).lastReport().orElseThrow()).isBefore(back);
        assertThat(live.isDue(back.minusSeconds(300)))
                .as("another quarter hour")
                .isTrue();
        live.step(START);
        assertThat(live.forecasts().state()).as("nothing was known then").isEqualTo(State.NONE);
    }

    @Test
    void the_score_of_a_backtest_outlives_a_restart_and_a_broken_file_is_made_anew() throws Exception {
        fill();
        LiveForecasts live = forecasts();
        live.step(NOW);
        Path file = folder.resolve("forecast").resolve("backtest-skill.csv");
        byte[] written = Files.readAllBytes(file);
        LiveForecasts again = forecasts();
        again.step(NOW);
        assertThat(again.skill()).isEqualTo(live.skill());
        Files.writeString(file, "forecast-1,2026-05-01T00:00:00Z,2026-05-27T00:00:00Z\nysleta-zaragoza,,1.0");
        LiveForecasts third = forecasts();
        third.step(NOW);
        assertThat(third.skill()).isEqualTo(live.skill());
        assertThat(Files.readAllBytes(file)).isEqualTo(written);
    }

    @Test
    void learning_that_is_ended_leaves_what_was_published_and_is_told_as_ended() {
        fill();
        LiveForecasts live = forecasts();
        work.close();
        assertThatThrownBy(() -> live.step(NOW)).isInstanceOf(CancellationException.class);
        live.failed(NOW);
        assertThat(live.forecasts().state()).isEqualTo(State.NONE);
        assertThat(live.isDue(NOW.plusSeconds(3))).as("not at once again").isFalse();
    }
}
