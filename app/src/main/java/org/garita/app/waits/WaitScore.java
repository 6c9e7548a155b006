package org.garita.app.waits;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.garita.app.waits.recorded.WaitRows;

/**
 * How near measured waits came to the truth of a simulation. For an expected wait the truth is the wait of the next vehicle of
 * the class to join within ten minutes; for an actual wait the median of those who joined, or reached primary inspection, in
 * the interval. Rows without a number are counted apart, rows without a truth left out.
 */
public final class WaitScore {
    private static final String TRUTH = "class,joined,primary_joined,primary_start,primary_end,exit";
    private static final long NEXT = 10 * 60_000L;
    private static final double MINUTE = 60_000;

    private final Map<String, Vehicles> truth = new TreeMap<>();
    private final Map<String, Score> scores = new TreeMap<>();

    /** Vehicles of one class in the order in which they joined. */
    private static final class Vehicles {
        final List<long[]> rows = new ArrayList<>();
        long[] joined = {};

        /** Joined at the first line, joined at primary, began there. */
        static final int FIRST = 0;

        static final int PRIMARY = 1;
        static final int START = 2;
    }

    /** What is summed for one quantity of one class. */
    public static final class Score {
        private long scored;
        private long withoutNumber;
        private double truth;
        private double error;
        private double bias;
        private long within;
        private long covered;
        private double width;

        private void add(double real, double said, double low, double high) {
            scored++;
            truth += real;
            error += Math.abs(said - real);
            bias += said - real;
            within += Math.abs(said - real) <= 5 ? 1 : 0;
            covered += real >= low && real <= high ? 1 : 0;
            width += high - low;
        }

        private void add(Score other) {
            scored += other.scored;
            withoutNumber += other.withoutNumber;
            truth += other.truth;
            error += other.error;
            bias += other.bias;
            within += other.within;
            covered += other.covered;
            width += other.width;
        }

        /** Rows that had a number and a truth. */
        public long scored() {
            return scored;
        }

        /** Rows that had a truth and no number. */
        public long withoutNumber() {
            return withoutNumber;
        }

        /** Mean true wait, minutes; not a number when nothing was scored. */
        public double truth() {
            return truth / scored;
        }

        /** Mean absolute error, minutes. */
        public double error() {
            return error / scored;
        }

        /** Mean error, minutes; too long when positive. */
        public double bias() {
            return bias / scored;
        }

        /** Part of the rows that are within five minutes, 0 to 1. */
        public double within() {
            return (double) within / scored;
        }

        /** Part of the rows whose interval holds the truth, 0 to 1. */
        public double covered() {
            return (double) covered / scored;
        }

        /** Mean width of the interval, minutes. */
        public double width() {
            return width / scored;
        }
    }

    private WaitScore() {}

    /**
     * Scores a file of waits.
     *
     * @throws IllegalArgumentException naming file, line and value of what cannot be read
     */
    public static WaitScore of(Path truth, Path waits) throws IOException {
        WaitScore score = new WaitScore();
        score.readTruth(truth);
        score.readWaits(waits);
        return score;
    }

    /** By {@code class quantity}; {@code all quantity} is over all classes. */
    public Map<String, Score> scores() {
        Map<String, Score> all = new TreeMap<>(scores);
        scores.forEach(
                (name, score) -> all.computeIfAbsent("all " + name.substring(name.indexOf(' ') + 1), n -> new Score())
                        .add(score));
        return all;
    }

    private void readTruth(Path file) throws IOException {
        lines(file, TRUTH, (line, cells) -> {
            if (!cells[3].isEmpty()) {
                Vehicles vehicles = truth.computeIfAbsent(cells[0], name -> new Vehicles());
                vehicles.rows.add(new long[] {
                    moment(file, line, cells[1]), moment(file, line, cells[2]), moment(file, line, cells[3])
                });
            }
        });
        truth.values().forEach(vehicles -> {
            vehicles.rows.sort((a, b) -> Long.compare(a[Vehicles.FIRST], b[Vehicles.FIRST]));
            vehicles.joined =
                    vehicles.rows.stream().mapToLong(row -> row[Vehicles.FIRST]).toArray();
        });
    }

    private void readWaits(Path file) throws IOException {
        lines(file, WaitRows.HEADER, (line, cells) -> {
            Vehicles vehicles = truth.get(cells[1]);
            boolean timed = cells[2].equals("expected") || cells[2].startsWith("actual");
            if (vehicles == null || !timed) {
                return;
            }
            double real = real(
                    vehicles,
                    cells[2],
                    moment(file, line, cells[3]),
                    moment(file, line, cells[4]),
                    cells[13].equals("primary") ? Vehicles.PRIMARY : Vehicles.FIRST);
            if (Double.isNaN(real)) {
                return;
            }
            Score score = scores.computeIfAbsent(cells[1] + " " + cells[2], name -> new Score());
            if (cells[5].isEmpty()) {
                score.withoutNumber++;
            } else {
                score.add(
                        real, number(file, line, cells[5]), number(file, line, cells[6]), number(file, line, cells[7]));
            }
        });
    }

    private static double real(Vehicles vehicles, String quantity, long from, long until, int line) {
        if (quantity.equals("expected")) {
            int next = Arrays.binarySearch(vehicles.joined, from);
            next = next < 0 ? -next - 1 : next;
            boolean soon = next < vehicles.joined.length && vehicles.joined[next] - from <= NEXT;
            return soon ? wait(vehicles.rows.get(next), line) : Double.NaN;
        }
        int by = quantity.equals("actual_by_join") ? line : Vehicles.START;
        double[] waits = vehicles.rows.stream()
                .filter(row -> row[by] >= from && row[by] < until)
                .mapToDouble(row -> wait(row, line))
                .sorted()
                .toArray();
        int n = waits.length;
        return n == 0 ? Double.NaN : (waits[(n - 1) / 2] + waits[n / 2]) / 2;
    }

    private static double wait(long[] row, int line) {
        return (row[Vehicles.START] - row[line]) / MINUTE;
    }

    /** What is done with the cells of a line. */
    @FunctionalInterface
    private interface Cells {
        void take(int line, String[] cells);
    }

    private static void lines(Path file, String header, Cells cells) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String first = reader.readLine();
            if (!header.equals(first)) {
                throw new IllegalArgumentException(
                        "%s, line 1: the header is '%s', it must be '%s'. Maybe truth and waits were given the other way round."
                                .formatted(file, first == null ? "" : first, header));
            }
            int columns = header.split(",", -1).length;
            int number = 1;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                String[] found = line.split(",", -1);
                if (found.length != columns) {
                    throw new IllegalArgumentException(
                            "%s, line %d: %d fields where the header has %d. Maybe the file was cut while it was written."
                                    .formatted(file, number, found.length, columns));
                }
                cells.take(number, found);
            }
        }
    }

    private static long moment(Path file, int line, String cell) {
        try {
            return Instant.parse(cell).toEpochMilli();
        } catch (DateTimeException unread) {
            throw new IllegalArgumentException(
                    "%s, line %d: '%s' is no moment such as 2026-01-05T08:00:00Z.".formatted(file, line, cell));
        }
    }

    private static double number(Path file, int line, String cell) {
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException unread) {
            throw new IllegalArgumentException(
                    "%s, line %d: '%s' is no number of minutes.".formatted(file, line, cell));
        }
    }
}
