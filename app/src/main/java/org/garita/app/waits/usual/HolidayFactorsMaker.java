package org.garita.app.waits.usual;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.garita.kernel.calendar.Holiday;
import org.garita.kernel.calendar.PublicHolidays;
import org.garita.kernel.place.Country;
import org.garita.measurement.usual.HolidayDay;
import org.garita.measurement.usual.HolidayDay.Place;
import org.garita.measurement.usual.HolidayFactor;
import org.garita.measurement.usual.HolidayPrior;

/**
 * Makes the table of holiday factors from two tables of CBP's history pages: waits of days near holidays, and averages by
 * month, weekday and hour. The same files give the same bytes.
 */
final class HolidayFactorsMaker {
    private static final String DAYS = "date_local,hour_local,port,lane,sub_lane,holiday,wait_minutes";
    private static final String AVERAGES = "port,lane,sub_lane,month,dow_0_mon,hour_local,avg_wait_minutes";
    private static final Map<String, String> MODES =
            Map.of("Passenger", "passenger_vehicle", "Pedestrian", "pedestrian", "Commercial", "commercial");

    /** Above it a wait is a typing error, in minutes. */
    private static final double LONGEST = 300;

    /** A lane's day counts when so many of its hours are known of both tables. */
    private static final int FEWEST_HOURS = 6;

    /** And when what is usual in these is at least so long on average, in minutes: less is compared with nothing. */
    private static final double LEAST_USUAL = 5;

    /** How far from a holiday a day still belongs to it. */
    private static final int NEAR_DAYS = 4;

    private final Map<String, Double> usual = new HashMap<>();
    private final Map<String, double[]> days = new TreeMap<>();
    private int rows;

    private HolidayFactorsMaker() {}

    /**
     * The lanes of all days, as the tables have them.
     *
     * @throws IllegalArgumentException when one of the files is not such a table
     */
    static List<HolidayDay> sample(Path holidays, Path averages) throws IOException {
        return read(holidays, averages).sample();
    }

    /** The text of the table. */
    static List<String> make(Path holidays, Path averages) throws IOException {
        HolidayFactorsMaker read = read(holidays, averages);
        List<HolidayDay> sample = read.sample();
        List<String> lines = new ArrayList<>(read.heading(sample));
        HolidayPrior.of(sample).forEach(factor -> lines.add(line(factor)));
        return lines;
    }

    private static HolidayFactorsMaker read(Path holidays, Path averages) throws IOException {
        HolidayFactorsMaker maker = new HolidayFactorsMaker();
        for (String[] cells : rows(averages, AVERAGES)) {
            maker.usual.put(
                    String.join("|", cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]), minutes(cells[6]));
        }
        for (String[] cells : rows(holidays, DAYS)) {
            maker.take(cells);
        }
        return maker;
    }

    private void take(String[] cells) {
        LocalDate date = LocalDate.parse(cells[0]);
        String lane = String.join("|", cells[2], cells[3], cells[4]);
        Double average = usual.get(String.join(
                "|",
                lane,
                Integer.toString(date.getMonthValue()),
                Integer.toString(date.getDayOfWeek().getValue() - 1),
                cells[1]));
        double waited = minutes(cells[6]);
        if (average != null && waited <= LONGEST && MODES.containsKey(cells[3])) {
            double[] sums = days.computeIfAbsent(lane + "|" + date, unseen -> new double[3]);
            sums[0] += waited;
            sums[1] += average;
            sums[2]++;
            rows++;
        }
    }

    private List<HolidayDay> sample() {
        List<HolidayDay> sample = new ArrayList<>();
        days.forEach((key, sums) -> {
            String[] cells = key.split("\\|", -1);
            LocalDate date = LocalDate.parse(cells[3]);
            Optional<Holiday> near = near(date);
            if (near.isPresent() && sums[2] >= FEWEST_HOURS && sums[1] >= LEAST_USUAL * sums[2]) {
                sample.add(new HolidayDay(
                        MODES.getOrDefault(cells[1], ""),
                        cells[0],
                        cells[2],
                        date,
                        HolidayCodes.of(near.get()),
                        place(date, near.get()),
                        sums[0] / sums[2],
                        sums[1] / sums[2]));
            }
        });
        return sample;
    }

    private static Optional<Holiday> near(LocalDate date) {
        return PublicHolidays.in(Country.US).observed(date.minusDays(NEAR_DAYS), date.plusDays(NEAR_DAYS + 1)).stream()
                .min(Comparator.comparingLong(
                        holiday -> Math.abs(holiday.observed().toEpochDay() - date.toEpochDay())));
    }

    private static Place place(LocalDate date, Holiday holiday) {
        long after = date.toEpochDay() - holiday.observed().toEpochDay();
        if (Math.abs(after) > 1) {
            return Place.ORDINARY;
        }
        return after < 0 ? Place.BEFORE : after > 0 ? Place.AFTER : Place.DAY;
    }

    private List<String> heading(List<HolidayDay> sample) {
        return List.of(
                "# What holidays of the United States do to reported waits: how much longer than usual on that weekday.",
                "# Computed by `garita import holiday-factors` from %,d hourly waits of %d days, %s to %s, at %d crossings of El Paso,"
                        .formatted(
                                rows,
                                sample.stream().map(HolidayDay::date).distinct().count(),
                                sample.stream()
                                        .map(HolidayDay::date)
                                        .min(Comparator.naturalOrder())
                                        .orElse(LocalDate.EPOCH),
                                sample.stream()
                                        .map(HolidayDay::date)
                                        .max(Comparator.naturalOrder())
                                        .orElse(LocalDate.EPOCH),
                                sample.stream().map(HolidayDay::port).distinct().count()),
                "# over averages by month, weekday and hour, both from the history pages of U.S. Customs and Border Protection.",
                "# A work of the U.S. Government: public domain. One year only: see docs/methods/usual-wait.md.",
                "# factor: drawn towards 1 by how little is known; low to high: four of five such days at any crossing;",
                "# raw: as found; days, ports, lanes: sample. Holidays that are not here: unknown.",
                HolidayFactors.HEADER);
    }

    private static String line(HolidayFactor one) {
        return String.format(
                Locale.ROOT,
                "%s,%s,%s,%.2f,%.2f,%.2f,%.2f,%d,%d,%d",
                one.mode(),
                one.holiday(),
                one.place().name().toLowerCase(Locale.ROOT),
                one.factor().middle(),
                one.factor().low(),
                one.factor().high(),
                one.raw(),
                one.days(),
                one.ports(),
                one.lanes());
    }

    private static double minutes(String text) {
        double minutes = Double.parseDouble(text);
        if (minutes < 0 || Double.isNaN(minutes)) {
            throw new NumberFormatException(text + " is no wait in minutes");
        }
        return minutes;
    }

    private static List<String[]> rows(Path file, String header) throws IOException {
        try (InputStream plain = Files.newInputStream(file);
                InputStream bytes = file.toString().endsWith(".gz") ? new GZIPInputStream(plain) : plain;
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            String first = lines.readLine();
            if (!header.equals(first)) {
                throw new IllegalArgumentException(
                        "line 1 of %s is not %s but '%s'".formatted(file.getFileName(), header, first));
            }
            List<String[]> rows = new ArrayList<>();
            int columns = header.split(",", -1).length;
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows.add(checked(line, columns, ++number, file));
            }
            return rows;
        }
    }

    /** A table that the program is built from is right in every line, or refused. */
    private static String[] checked(String line, int columns, int number, Path file) {
        String[] cells = line.split(",", -1);
        try {
            if (cells.length != columns) {
                throw new NumberFormatException(cells.length + " cells");
            }
            minutes(cells[columns - 1]);
            if (cells[0].matches("\\d{4}-.*")) {
                LocalDate.parse(cells[0]);
            }
            return cells;
        } catch (NumberFormatException | DateTimeException unreadable) {
            throw new IllegalArgumentException(
                    "line %d of %s cannot be read: %s".formatted(number, file.getFileName(), line), unreadable);
        }
    }
}
