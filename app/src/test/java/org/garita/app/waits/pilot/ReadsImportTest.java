package org.garita.app.waits.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.garita.app.WholeApplication;
import org.garita.app.waits.Quality;
import org.garita.app.waits.Rejection;
import org.garita.kernel.place.CrossingId;
import org.garita.measurement.baseline.Baseline.ClassBaseline;
import org.garita.measurement.baseline.Cell;
import org.garita.measurement.baseline.Slot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Recorded readings become words, each folder once, and a baseline of them comes near the truth of the simulation. */
@WholeApplication
class ReadsImportTest {
    private static final CrossingId OTAY = new CrossingId("otay-mesa");
    private static final long QUARTER = 15 * 60;

    @Autowired
    private ReadsImport reads;

    @Autowired
    private ImportReadsTask task;

    @Autowired
    private BaselineRoom baselines;

    @Autowired
    private Quality quality;

    @Test
    void a_folder_counts_once_and_a_baseline_of_it_comes_near_the_truth() throws Exception {
        ReadsImport.Result first = reads.run(SmallReads.made().folder(), OTAY, true);
        ReadsImport.Result again = reads.run(SmallReads.made().folder(), OTAY, true);

        assertThat(first.added()).isEqualTo(first.reads().words()).isPositive();
        assertThat(again.added()).isZero();
        assertThat(again.reads().id()).isEqualTo(first.reads().id());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reads.run(SmallReads.made().folder(), OTAY, false))
                .withMessageContaining("was imported as simulated");

        BaselineSpan span = new BaselineSpan(OTAY, true, LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 9), 7);
        String text = baselines.compute(span);
        assertThat(baselines.compute(span)).as("bit for bit").isEqualTo(text);
        assertThat(BaselineText.of(BaselineText.read(text)))
                .as("read and written again")
                .isEqualTo(text);
        assertThat(meanError(BaselineText.read(text))).isLessThan(1.5);
    }

    /** Mean distance, over classes and hours of all days together, between the median and that of the truth, in minutes. */
    private static double meanError(CrossingBaseline baseline) throws IOException {
        Map<String, List<double[]>> truth = truth();
        double sum = 0;
        int hours = 0;
        for (ClassBaseline one : baseline.figures().classes()) {
            for (int hour = 0; hour < 24; hour++) {
                Slot slot = Slot.hour(hour);
                Cell cell = one.cells().stream()
                        .filter(each -> each.slot().equals(slot))
                        .findFirst()
                        .orElseThrow();
                double[] quarters = truth.getOrDefault(one.id(), List.of()).stream()
                        .filter(quarter -> slot.holds(Instant.ofEpochSecond((long) quarter[0])
                                .atZone(baseline.figures().zone())))
                        .mapToDouble(quarter -> quarter[1])
                        .sorted()
                        .toArray();
                if (cell.figures().isPresent() && quarters.length > 0) {
                    sum += Math.abs(cell.figures().get().median().middle() - median(quarters));
                    hours++;
                }
            }
        }
        assertThat(hours).as("hours with figures").isGreaterThan(15);
        return sum / hours;
    }

    private static double median(double[] sorted) {
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /** Of each class the median wait of those who reached primary inspection in each quarter of an hour. */
    private static Map<String, List<double[]>> truth() throws IOException {
        Map<String, Map<Long, List<Double>>> waits = new TreeMap<>();
        try (Stream<String> lines = Files.lines(SmallReads.made().truth())) {
            lines.skip(1)
                    .map(line -> line.split(",", -1))
                    .filter(cells -> !cells[3].isEmpty())
                    .forEach(cells -> {
                        long start = Instant.parse(cells[3]).getEpochSecond();
                        double minutes = (start - Instant.parse(cells[1]).getEpochSecond()) / 60.0;
                        waits.computeIfAbsent(cells[0], id -> new TreeMap<>())
                                .computeIfAbsent(start / QUARTER * QUARTER, quarter -> new ArrayList<>())
                                .add(minutes);
                    });
        }
        Map<String, List<double[]>> medians = new TreeMap<>();
        waits.forEach((id, quarters) -> medians.put(
                id,
                quarters.entrySet().stream()
                        .map(quarter -> new double[] {
                            quarter.getKey(),
                            median(quarter.getValue().stream()
                                    .mapToDouble(Double::doubleValue)
                                    .sorted()
                                    .toArray())
                        })
                        .toList()));
        return medians;
    }

    @Test
    void rows_that_cannot_be_used_are_counted_kept_and_shown(@TempDir Path home) throws Exception {
        Path folder = half(home);
        Files.writeString(folder.resolve("counts.csv"), "nobody,3\n", StandardOpenOption.APPEND);

        StringWriter out = new StringWriter();
        int exit = task.run(
                List.of(folder.toString(), "otay-mesa", "--simulated", "--json"),
                new PrintWriter(out, true),
                new PrintWriter(new StringWriter()));

        assertThat(exit).as("a finding").isEqualTo(1);
        assertThat(out.toString()).contains("\"rejected\":1", "\"added\":");
        assertThat(quality.imports(5)).anySatisfy(run -> {
            assertThat(run.kind()).isEqualTo("reads-simulated");
            assertThat(run.tally().rejected()).isEqualTo(1);
            assertThat(run.endedAt()).isPresent();
        });
        assertThat(quality.rejections(0, 100)).anySatisfy(row -> {
            assertThat(row.source()).isEqualTo("a-quarter-of-a-day");
            assertThat(row.rejection().reason()).isEqualTo(Rejection.Reason.WRONG_FIELD_COUNT);
            assertThat(row.rejection().position()).startsWith("counts.csv ");
        });
    }

    /** The beginning of the small folder. */
    private static Path half(Path home) throws IOException {
        Path folder = Files.createDirectory(home.resolve("a-quarter-of-a-day"));
        for (String name : FolderDigest.FILES) {
            Path file = SmallReads.made().folder().resolve(name);
            if (Files.exists(file)) {
                List<String> lines = Files.readAllLines(file);
                Files.write(
                        folder.resolve(name),
                        name.endsWith(".csv")
                                ? lines.subList(0, Math.min(lines.size(), lines.size() / 16 + 2))
                                : lines);
            }
        }
        return folder;
    }

    @Test
    void a_folder_or_a_crossing_that_is_none_is_named(@TempDir Path empty) throws IOException {
        assertThat(complaint(empty.toString(), "pharr")).contains("no layout.yaml", "garita sense");
        assertThat(complaint(SmallReads.made().folder().toString(), "nowhere")).contains("'nowhere'");
        assertThat(complaint("one")).contains("[one]");
    }

    private String complaint(String... arguments) throws IOException {
        StringWriter progress = new StringWriter();
        int exit = task.run(
                Arrays.asList(arguments), new PrintWriter(new StringWriter()), new PrintWriter(progress, true));
        assertThat(exit).isEqualTo(2);
        return progress.toString();
    }
}
