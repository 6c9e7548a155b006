package org.garita.measurement.climate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.garita.measurement.history.HistoryIntake;
import org.garita.measurement.history.ReportRow;
import org.garita.measurement.history.ReportSeries;
import org.garita.measurement.history.SeriesKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelClimatologyTest {
    private static final long START = 1_800_000_000L / 3600 * 3600;
    private static final Kernel KERNEL = new Kernel(1.2, .45, .15, 28);

    private static ReportSeries series(List<ReportRow> rows) {
        HistoryIntake intake = new HistoryIntake();
        rows.forEach(intake::take);
        return intake.history().series().get(0);
    }

    private static List<ReportRow> random(long seed, int count) {
        Random random = new Random(seed);
        List<ReportRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long label = START + 900L * random.nextInt(60 * 96);
            rows.add(new ReportRow(
                    new SeriesKey("gate", "cars"),
                    label,
                    label + random.nextInt(9000),
                    random.nextInt(90),
                    1,
                    -21_600));
        }
        return rows;
    }

    /** The obvious way: every known report with its weight, put in order, and counted up to each share. */
    private static double slow(ReportSeries series, long origin, int quarter, double share) {
        record Weighted(int minutes, double weight) {}
        List<Weighted> all = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            if (series.known(i) <= origin) {
                int own = ReportSeries.quarterOfWeek(series.label(i), series.offset(i));
                double hours = Math.abs(own % 96 - quarter % 96) / 4.0;
                double near = Math.exp(-Math.pow(Math.min(hours, 24 - hours) / 1.2, 2) / 2);
                int day = quarter / 96;
                int other = own / 96;
                double weekday = day == other ? 1 : day >= 5 == other >= 5 ? .45 : .15;
                double age = Math.floorDiv(origin - series.label(i), 3600L) / 24.0;
                all.add(new Weighted(series.minutes(i), near * weekday * Math.exp(-age / 28)));
            }
        }
        all.sort(Comparator.comparingInt(Weighted::minutes));
        double total = all.stream().mapToDouble(Weighted::weight).sum();
        double sum = 0;
        for (Weighted one : all) {
            sum += one.weight();
            if (sum >= share * total) {
                return one.minutes();
            }
        }
        throw new AssertionError("no report is known");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void it_says_what_its_slow_twin_says(long seed) {
        ReportSeries series = series(random(seed, 400));
        KernelClimatology fast = new KernelClimatology(series, KERNEL);
        for (int quarter = 3; quarter < 672; quarter += 37) {
            long origin = START + (20 + quarter / 20) * 86_400L;
            Usual usual = fast.at(origin, quarter).orElseThrow();
            double middle = (slow(series, origin, quarter, .4)
                            + slow(series, origin, quarter, .5)
                            + slow(series, origin, quarter, .6))
                    / 3;
            assertThat(usual.middle()).as("seed %d quarter %d", seed, quarter).isCloseTo(middle, within(1e-9));
            assertThat(usual.q20()).isEqualTo(slow(series, origin, quarter, .2));
            assertThat(usual.q80()).isEqualTo(slow(series, origin, quarter, .8));
            assertThat(usual.scale()).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void what_is_not_known_yet_changes_not_one_bit() {
        List<ReportRow> rows = random(7, 300);
        long origin = START + 30 * 86_400L;
        List<ReportRow> other = new ArrayList<>();
        for (ReportRow row : rows) {
            boolean later = Math.max(row.known(), row.label()) > origin;
            other.add(later ? new ReportRow(row.key(), row.label(), row.known(), 299, 9, row.offsetSeconds()) : row);
        }
        for (int quarter = 0; quarter < 672; quarter += 50) {
            assertThat(new KernelClimatology(series(other), KERNEL).at(origin, quarter))
                    .isEqualTo(new KernelClimatology(series(rows), KERNEL).at(origin, quarter));
        }
    }

    @Test
    void nothing_known_is_nothing_usual() {
        KernelClimatology climatology = new KernelClimatology(series(random(9, 10)), KERNEL);
        assertThat(climatology.at(START - 1, 0)).isEmpty();
        assertThat(climatology.at(START + 5000 * 86_400L, 0)).as("years later").isEmpty();
    }

    @Test
    void a_kernel_without_width_is_refused() {
        assertThatThrownBy(() -> new Kernel(0, .5, .5, 28)).hasMessageContaining("hourSd=0.0");
    }
}
