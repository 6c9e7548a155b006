package org.garita.app.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.garita.kernel.lane.LaneKind;
import org.garita.simulation.result.LineFigures;

/** The typical week of reported waits, all weekdays together, beside what a model says. */
final class ReportedWeek {
    private static final Path FILE = Path.of("src/main/resources/reference/typical-week.csv");
    private static final Map<String, String> CROSSINGS = Map.of("colombia", "laredo-colombia");

    private final Map<String, Double> minutes = new HashMap<>();

    /**
     * A model beside the reports of one class, over the hours of the day for which both have a wait.
     *
     * @param reported mean over the hours of the median report, in minutes
     * @param modelled mean over the hours of the mean wait
     * @param apart mean over the hours of how far the two are apart
     * @param worstHour hour of the day in which they are farthest apart
     */
    record Misfit(double reported, double modelled, double apart, int worstHour) {}

    static ReportedWeek read() throws IOException {
        ReportedWeek week = new ReportedWeek();
        for (String line : Files.readAllLines(FILE)) {
            String[] cells = line.split(",", -1);
            if (cells.length == 27 && cells[2].equals("0")) {
                for (int hour = 0; hour < 24; hour++) {
                    String cell = cells[3 + hour];
                    if (!cell.isEmpty()) {
                        week.minutes.put(
                                "%s %s %d".formatted(cells[0], cells[1], hour),
                                Double.valueOf(cell.substring(0, cell.indexOf('/'))));
                    }
                }
            }
        }
        return week;
    }

    /** What is left between a line of a worked port and its reports; empty where nothing is reported. */
    Optional<Misfit> misfit(String port, LaneKind kind, LineFigures line) {
        String lane = "%s_%s".formatted(kind.mode(), kind.laneClass()).toLowerCase(Locale.ROOT);
        double[] sums = new double[3];
        int hours = 0;
        int worst = 0;
        double most = -1;
        for (int hour = 0; hour < 24; hour++) {
            Double reported = minutes.get("%s %s %d".formatted(CROSSINGS.getOrDefault(port, port), lane, hour));
            if (reported != null && line.waitsByHour().get(hour).isPresent()) {
                double modelled =
                        line.waitsByHour().get(hour).get().meanSeconds().value() / 60;
                double apart = Math.abs(modelled - reported);
                for (int i = 0; i < 3; i++) {
                    sums[i] += List.of(reported, modelled, apart).get(i);
                }
                hours++;
                worst = apart > most ? hour : worst;
                most = Math.max(most, apart);
            }
        }
        return hours == 0
                ? Optional.empty()
                : Optional.of(new Misfit(sums[0] / hours, sums[1] / hours, sums[2] / hours, worst));
    }
}
