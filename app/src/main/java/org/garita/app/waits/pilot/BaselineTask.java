package org.garita.app.waits.pilot;

import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.garita.app.accord.Hash;
import org.garita.app.platform.ConsoleTask;
import org.garita.kernel.place.CrossingId;
import org.garita.measurement.baseline.Baseline.ClassBaseline;
import org.garita.measurement.baseline.Cell;
import org.garita.measurement.baseline.Figure;
import org.springframework.stereotype.Component;

/** {@code baseline CROSSING FROM UNTIL SEED [--simulated] [--json]}: computes a baseline and keeps nothing. */
@Component
class BaselineTask implements ConsoleTask {
    private final BaselineRoom baselines;

    BaselineTask(BaselineRoom baselines) {
        this.baselines = baselines;
    }

    @Override
    public String name() {
        return "baseline";
    }

    @Override
    public int run(List<String> arguments, PrintWriter out, PrintWriter progress) {
        List<String> words = arguments.stream()
                .filter(argument -> !argument.startsWith("--"))
                .toList();
        if (words.size() != 4) {
            progress.println("baseline takes a crossing, two days and a seed, got " + words);
            return 2;
        }
        try {
            String text = baselines.compute(new BaselineSpan(
                    new CrossingId(words.get(0)),
                    arguments.contains("--simulated"),
                    LocalDate.parse(words.get(1)),
                    LocalDate.parse(words.get(2)),
                    Long.parseLong(words.get(3))));
            if (arguments.contains("--json")) {
                out.println(text);
            } else {
                table(text, out);
            }
            return 0;
        } catch (DateTimeException noDay) {
            progress.println("%s or %s is no day such as 2026-01-05".formatted(words.get(1), words.get(2)));
            return 2;
        } catch (IllegalArgumentException unusable) {
            progress.println(unusable.getMessage());
            return 2;
        }
    }

    private static void table(String text, PrintWriter out) {
        CrossingBaseline baseline = BaselineText.read(text);
        out.printf(
                Locale.ROOT,
                "%s, %s, %s to %s, by the clock of %s; minutes, in brackets what holds in four of five cases%n",
                baseline.crossing(),
                baseline.simulated() ? "SIMULATED: virtual sensors, not the crossing as it is" : "measured",
                baseline.from(),
                baseline.until(),
                baseline.figures().zone());
        out.println(
                "class                slot           days values  median              p80                 p95                 buffer");
        for (ClassBaseline one : baseline.figures().classes()) {
            one.cells().stream()
                    .filter(cell -> cell.slot().days().size() > 1)
                    .forEach(cell -> out.println(line(one.id(), cell)));
        }
        out.println("sha256 " + Hash.of(text).hex());
    }

    private static String line(String vehicleClass, Cell cell) {
        return String.format(
                Locale.ROOT,
                "%-20s %-14s %4d %6d  %s",
                vehicleClass,
                cell.slot().code(),
                cell.days(),
                cell.values(),
                cell.figures().map(BaselineTask::figures).orElse(BaselineText.INSUFFICIENT));
    }

    private static String figures(Cell.Figures figures) {
        return "%-19s %-19s %-19s %s"
                .formatted(
                        figure(figures.median()),
                        figure(figures.p80()),
                        figure(figures.p95()),
                        index(figures.bufferIndex()));
    }

    private static String figure(Figure figure) {
        return String.format(
                Locale.ROOT,
                "%s%.1f (%.1f-%.1f)",
                figure.atLeast() ? ">=" : "",
                figure.middle(),
                figure.low(),
                figure.high());
    }

    private static String index(Optional<Figure> index) {
        return index.map(figure ->
                        String.format(Locale.ROOT, "%.2f (%.2f-%.2f)", figure.middle(), figure.low(), figure.high()))
                .orElse(BaselineText.UNKNOWN);
    }
}
