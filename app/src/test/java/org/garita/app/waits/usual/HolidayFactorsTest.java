package org.garita.app.waits.usual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.garita.app.waits.forecast.HistoryFile;
import org.garita.kernel.lane.Mode;
import org.garita.measurement.history.ReportSeries;
import org.garita.measurement.usual.DayKinds;
import org.garita.measurement.usual.HolidayDay;
import org.garita.measurement.usual.HolidayDay.Place;
import org.garita.measurement.usual.HolidayFactor;
import org.garita.measurement.usual.HolidayPrior;
import org.garita.measurement.usual.Spread;
import org.garita.measurement.usual.UsualHistory;
import org.garita.measurement.usual.UsualLane;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class HolidayFactorsTest {
    private static final Path DATA = Path.of("../../shared/data");
    private static final Path DAYS = DATA.resolve("cbp_elpaso_holiday_days_hourly.csv.gz");
    private static final Path AVERAGES = DATA.resolve("cbp_elpaso_historical_avg_month_dow_hour.csv.gz");
    private static final Path HISTORY = DATA.resolve("cbp_usmx_hourly_2026.csv.gz");
    private static final List<String> EL_PASO = List.of("240201", "240202", "240203");
    private static final Path CARRIED = Path.of("src/main/resources/reference/holiday-factors.csv");
    private static final Path CARD = Path.of("../docs/methods/usual-wait.md");

    @Test
    void the_table_that_is_carried_can_be_read_and_made_again() throws IOException {
        List<String> carried = Files.readAllLines(CARRIED);
        HolidayFactors factors = HolidayFactors.parse(carried);
        assertThat(factors.find(Mode.PASSENGER_VEHICLE, "us-new-years-day", Place.BEFORE)
                        .orElseThrow()
                        .high())
                .as("on New Year's Eve all wait less")
                .isLessThan(1);
        assertThat(factors.find(Mode.PASSENGER_VEHICLE, "us-thanksgiving-day", Place.DAY))
                .isEmpty();
        Assumptions.assumeTrue(Files.exists(DAYS) && Files.exists(AVERAGES));
        assertThat(HolidayFactorsMaker.make(DAYS, AVERAGES)).isEqualTo(carried);
    }

    @Test
    void a_line_that_is_no_factor_is_named() {
        assertThatThrownBy(() -> HolidayFactors.parse(List.of(HolidayFactors.HEADER, "commercial,us-labor-day,day,x")))
                .hasMessageContaining("line 2");
    }

    /** Mean absolute error of a lane's day without and with a factor, in minutes. */
    private static final class Errors {
        private double without;
        private double with;
        private int days;

        void take(double waited, double usual, double factor) {
            without += Math.abs(waited - usual);
            with += Math.abs(waited - usual * factor);
            days++;
        }

        String words() {
            return String.format(Locale.ROOT, "%.1f | %.1f | %d", without / days, with / days, days);
        }
    }

    private static Map<String, HolidayFactor> factors(List<HolidayDay> sample) {
        Map<String, HolidayFactor> factors = new HashMap<>();
        HolidayPrior.of(sample).forEach(one -> factors.put(one.mode() + one.holiday() + one.place(), one));
        return factors;
    }

    @Test
    void the_card_says_whether_factors_help_at_ports_and_holidays_that_they_were_not_learnt_on() throws IOException {
        Assumptions.assumeTrue(Files.exists(DAYS) && Files.exists(AVERAGES));
        List<HolidayDay> sample = HolidayFactorsMaker.sample(DAYS, AVERAGES);
        Errors port = new Errors();
        Errors holiday = new Errors();
        for (HolidayDay day : sample) {
            if (day.place() != Place.ORDINARY && day.mode().equals("passenger_vehicle")) {
                Map<String, HolidayFactor> others = factors(sample.stream()
                        .filter(one -> !one.port().equals(day.port()))
                        .toList());
                HolidayFactor same = others.get(day.mode() + day.holiday() + day.place());
                if (same != null) {
                    port.take(day.waited(), day.usual(), same.factor().middle());
                }
                holiday.take(day.waited(), day.usual(), ofOtherHolidays(sample, day));
            }
        }
        assertThat(Files.readString(CARD))
                .contains("| another port of El Paso, the same days | " + port.words() + " |")
                .contains("| another holiday, by the mean of all others | " + holiday.words() + " |");
    }

    private static double ofOtherHolidays(List<HolidayDay> sample, HolidayDay day) {
        double mean = HolidayPrior.of(sample).stream()
                .filter(one -> one.mode().equals(day.mode()) && one.place() == day.place())
                .filter(one -> !one.holiday().equals(day.holiday()))
                .mapToDouble(one -> Math.log(one.factor().middle()))
                .average()
                .orElse(0);
        return Math.exp(mean);
    }

    @Test
    void the_card_says_what_they_were_worth_along_the_border_a_year_later() throws IOException {
        Assumptions.assumeTrue(Files.exists(HISTORY));
        HolidayFactors factors = HolidayFactors.parse(Files.readAllLines(CARRIED));
        Errors cars = new Errors();
        Errors elPaso = new Errors();
        LocalDate memorialDay = LocalDate.of(2026, 5, 25);
        List<ReportSeries> lanes = HistoryFile.read(HISTORY).series().stream()
                .filter(series -> series.key().lane().startsWith("passenger_") && series.size() >= 300)
                .sorted(Comparator.comparing(ReportSeries::key))
                .toList();
        for (ReportSeries series : lanes) {
            UsualLane usual = UsualHistory.of(series, new DayKinds());
            Map<LocalDate, List<double[]>> days = new HashMap<>();
            for (int i = 0; i < series.size(); i++) {
                Optional<Spread> hour = usual.week().get(ReportSeries.hourOfWeek(series.label(i), series.offset(i)));
                double minutes = series.minutes(i);
                if (hour.isPresent()) {
                    days.computeIfAbsent(day(series, i), unseen -> new ArrayList<>())
                            .add(new double[] {minutes, hour.get().mean()});
                }
            }
            for (Place place : List.of(Place.BEFORE, Place.DAY, Place.AFTER)) {
                int after = place == Place.BEFORE ? -1 : place == Place.DAY ? 0 : 1;
                List<double[]> hours = days.getOrDefault(memorialDay.plusDays(after), List.of());
                double factor = factors.find(Mode.PASSENGER_VEHICLE, "us-memorial-day", place)
                        .orElseThrow()
                        .middle();
                if (hours.size() >= 3) {
                    cars.take(mean(hours, 0), mean(hours, 1), factor);
                    if (EL_PASO.contains(series.key().crossing())) {
                        elPaso.take(mean(hours, 0), mean(hours, 1), factor);
                    }
                }
            }
        }
        assertThat(Files.readString(CARD))
                .contains("| Memorial Day 2026, the three crossings of El Paso | " + elPaso.words() + " |")
                .contains("| Memorial Day 2026, all crossings | " + cars.words() + " |");
    }

    private static LocalDate day(ReportSeries series, int i) {
        return LocalDate.ofEpochDay(Math.floorDiv(series.label(i) + series.offset(i), 86_400L));
    }

    private static double mean(List<double[]> hours, int of) {
        return hours.stream().mapToDouble(hour -> hour[of]).average().orElseThrow();
    }
}
