package org.garita.app.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.garita.kernel.lane.Mode;

/** The rows of CBP's feed as recorded: {@code reference/cbp-rows.csv}, which names its source. */
public final class CbpTable {
    private static final String TABLE = "/reference/cbp-rows.csv";
    private static final List<Mode> MAXIMA = List.of(Mode.PASSENGER_VEHICLE, Mode.PEDESTRIAN, Mode.COMMERCIAL);

    private CbpTable() {}

    /**
     * One row of the feed.
     *
     * @param number its number
     * @param title port and crossing name as the RSS feed joins them
     * @param maxima most lanes per mode, at least 1; an absent mode is none or unknown
     * @param automated what the feed's field {@code automation} said in June 2022
     */
    public record Row(String number, String title, Map<Mode, Integer> maxima, boolean automated) {
        public Row {
            maxima = Map.copyOf(maxima);
        }

        /** The part of the title before the dash. */
        public String portName() {
            return title.split(" - ", 2)[0];
        }

        /** The part of the title after the dash, empty when there is none. */
        public String crossingName() {
            String[] parts = title.split(" - ", 2);
            return parts.length == 2 ? parts[1] : "";
        }
    }

    /** Every row, the current title of a number before the titles under which it was renamed. */
    public static List<Row> rows() {
        return lines().stream().skip(1).map(CbpTable::row).toList();
    }

    private static Row row(String line) {
        String[] fields = line.split(",", -1);
        Map<Mode, Integer> maxima = new EnumMap<>(Mode.class);
        for (int i = 0; i < MAXIMA.size(); i++) {
            if (!fields[i + 2].isEmpty()) {
                maxima.put(MAXIMA.get(i), Integer.parseInt(fields[i + 2]));
            }
        }
        return new Row(fields[0], fields[1], maxima, fields[5].equals("1"));
    }

    private static List<String> lines() {
        try (InputStream table = CbpTable.class.getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new IllegalStateException(
                        TABLE + " is missing from the application. Maybe the build left it out.");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
