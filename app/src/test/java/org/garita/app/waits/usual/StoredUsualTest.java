package org.garita.app.waits.usual;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.flywaydb.core.Flyway;
import org.garita.app.crossing.Facilities;
import org.garita.app.crossing.Facility;
import org.garita.app.crossing.HoursText;
import org.garita.app.crossing.Source;
import org.garita.app.feed.FakeCrossings;
import org.garita.app.waits.Cleaning;
import org.garita.app.waits.LaneReport;
import org.garita.app.waits.LaneReport.Raw;
import org.garita.app.waits.LaneReport.Status;
import org.garita.app.waits.TypicalWeek;
import org.garita.app.waits.UsualDays.Special;
import org.garita.app.waits.UsualWeek;
import org.garita.app.waits.store.KnownReports;
import org.garita.app.waits.store.WaitStore;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.CrossingId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class StoredUsualTest {
    private static final CrossingId YSLETA = new CrossingId("ysleta-zaragoza");
    private static final LaneKind CARS = LaneKind.REPORTED.get(0);
    private static final LaneKind READY = LaneKind.REPORTED.get(1);
    private static final ZoneId ZONE = ZoneId.of("America/Denver");
    private static final Instant NOW =
            LocalDate.of(2026, 7, 1).atTime(12, 0).atZone(ZONE).toInstant();

    private final JdbcTemplate jdbc;
    private final WaitStore store;
    private final StoredUsual usual;

    StoredUsualTest(@TempDir Path folder) throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("store")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        Flyway.configure()
                .dataSource(url, "", "")
                .locations("classpath:db/migration")
                .load()
                .migrate();
        jdbc = new JdbcTemplate(new SingleConnectionDataSource(url, true));
        store = new WaitStore(JdbcClient.create(jdbc), jdbc);
        Path tables = Path.of("src/main/resources/reference");
        usual = new StoredUsual(
                Clock.fixed(NOW, ZoneOffset.UTC),
                new FakeCrossings(),
                new OpenFromSix(),
                new KnownReports(JdbcClient.create(jdbc)),
                TypicalWeek.parse(Files.readAllLines(tables.resolve("typical-week.csv"))),
                HolidayFactors.parse(Files.readAllLines(tables.resolve("holiday-factors.csv"))));
    }

    @AfterEach
    void close() {
        jdbc.execute("shutdown");
    }

    /** Every crossing is open from 6 to 22 h. */
    private static final class OpenFromSix implements Facilities {
        @Override
        public Facility at(CrossingId crossing) {
            return new Facility(
                    crossing,
                    new Facility.Numbers(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                    List.of(new Facility.HoursPeriod(LocalDate.of(2022, 1, 1), HoursText.of("6 am-10 pm"), List.of())),
                    List.of(),
                    List.of(),
                    List.of(),
                    OptionalInt.empty(),
                    Optional.empty());
        }

        @Override
        public Optional<Source> source(String id) {
            return Optional.empty();
        }
    }

    private static LaneReport report(Instant observed, Status status, int minutes) {
        return new LaneReport(
                YSLETA,
                CARS,
                status,
                status == Status.CLOSED ? OptionalInt.empty() : OptionalInt.of(minutes),
                OptionalInt.of(3),
                Optional.of(observed),
                observed.plusSeconds(2400),
                "cbp-live",
                new Raw("240203", "", "", "", ""),
                List.of());
    }

    /** Eight weeks until some hours after now, 35 minutes at any hour but on Sundays before 9 h, when lanes are closed. */
    private void reported() {
        List<LaneReport> reports = new ArrayList<>();
        for (int day = -56; day <= 0; day++) {
            for (int hour = 0; hour < 24; hour++) {
                var local =
                        LocalDate.of(2026, 7, 1).plusDays(day).atTime(hour, 0).atZone(ZONE);
                boolean closed = local.getDayOfWeek() == DayOfWeek.SUNDAY && hour < 9;
                boolean later = local.toInstant().isAfter(NOW);
                Status status = closed ? Status.CLOSED : Cleaning.ofMinutes(35);
                reports.add(report(local.toInstant(), status, later ? 290 : 35));
            }
        }
        store.append(reports);
    }

    @Test
    void a_lane_with_reports_tells_its_own_week_and_nothing_of_what_comes_after_now() {
        reported();
        UsualWeek week = usual.week(YSLETA, CARS).orElseThrow();
        assertThat(week.source()).isEqualTo(UsualWeek.Source.REPORTS);
        assertThat(week.first()).isEqualTo("2026-05-06");
        assertThat(week.last()).isEqualTo("2026-07-01");

        UsualWeek.Hour evening = week.at(DayOfWeek.WEDNESDAY, 15);
        assertThat(evening.closed()).isFalse();
        assertThat(evening.usual().orElseThrow().median()).isBetween(32.5, 37.5);
        assertThat(evening.usual().orElseThrow().p95().orElse(0))
                .as("290 minutes of this afternoon are not known yet")
                .isLessThan(45);
    }

    @Test
    void hours_are_closed_by_the_crossings_hours_and_by_most_reports() {
        reported();
        UsualWeek week = usual.week(YSLETA, CARS).orElseThrow();
        assertThat(week.at(DayOfWeek.MONDAY, 5)).isEqualTo(new UsualWeek.Hour(Optional.empty(), true));
        assertThat(week.at(DayOfWeek.MONDAY, 22).closed()).isTrue();
        assertThat(week.at(DayOfWeek.MONDAY, 6).closed()).isFalse();
        assertThat(week.at(DayOfWeek.SUNDAY, 8)).isEqualTo(new UsualWeek.Hour(Optional.empty(), true));
        assertThat(week.at(DayOfWeek.SUNDAY, 9).usual()).isPresent();
    }

    @Test
    void a_lane_without_reports_has_the_typical_week_and_a_strange_crossing_nothing() {
        UsualWeek week = usual.week(YSLETA, READY).orElseThrow();
        assertThat(week.source()).isEqualTo(UsualWeek.Source.TYPICAL_WEEK);
        assertThat(week.first()).isEqualTo("2026-04-15");
        assertThat(week.at(DayOfWeek.MONDAY, 12).usual().orElseThrow().p80()).isEmpty();
        assertThat(usual.days(YSLETA, READY).days()).isEmpty();
        assertThat(usual.week(new CrossingId("nowhere"), CARS)).isEmpty();
    }

    @Test
    void the_outlook_names_coming_days_and_gives_a_factor_only_where_one_is_known() {
        reported();
        List<Special> outlook = usual.days(YSLETA, CARS).outlook();
        assertThat(outlook.stream().map(day -> day.date() + " " + day.kind()))
                .startsWith(
                        "2026-07-02 eve",
                        "2026-07-03 holiday-us",
                        "2026-07-04 holiday-us",
                        "2026-07-05 day-after",
                        "2026-07-15 payday",
                        "2026-07-31 payday");
        assertThat(outlook.get(2).name()).isEqualTo("waits.usual.holiday.us-independence-day");
        assertThat(outlook.get(2).factor()).isEmpty();
        assertThat(outlook.get(4).factor()).as("three paydays are too few").isEmpty();
        assertThat(outlook.get(4).prior()).isFalse();
    }

    @Test
    void what_was_found_is_kept_until_the_store_has_grown_or_the_day_is_over() {
        reported();
        UsualWeek first = usual.week(YSLETA, CARS).orElseThrow();
        store.append(List.of(report(NOW.minusSeconds(1800), Cleaning.ofMinutes(60), 60)));
        assertThat(usual.week(YSLETA, CARS).orElseThrow()).isSameAs(first);
    }
}
