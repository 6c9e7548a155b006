package org.garita.app.waits.usual;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.garita.kernel.lane.Mode;
import org.garita.measurement.usual.DayFactor;
import org.garita.measurement.usual.HolidayDay.Place;

/**
 * What holidays did to waits elsewhere and in other years: the table {@code reference/holiday-factors.csv}.
 *
 * <pre>{@code
 * mode,holiday,place,factor,low,high,raw,days,ports,lanes
 * passenger_vehicle,us-labor-day,after,1.41,1.05,1.90,1.53,1,3,6
 * }</pre>
 */
public final class HolidayFactors {
    /** Columns of the table. */
    static final String HEADER = "mode,holiday,place,factor,low,high,raw,days,ports,lanes";

    private final Map<String, DayFactor> factors = new HashMap<>();

    /** Reads the text form. @throws IllegalArgumentException naming the line that cannot be read */
    public static HolidayFactors parse(List<String> lines) {
        HolidayFactors read = new HolidayFactors();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#") && !line.equals(HEADER)) {
                read.take(line, i + 1);
            }
        }
        return read;
    }

    private void take(String line, int number) {
        String[] cells = line.split(",", -1);
        try {
            if (cells.length != HEADER.split(",", -1).length) {
                throw new NumberFormatException("wrong number of columns");
            }
            factors.put(
                    String.join(",", cells[0], cells[1], cells[2]),
                    new DayFactor(
                            Double.parseDouble(cells[3]), Double.parseDouble(cells[4]), Double.parseDouble(cells[5])));
        } catch (NumberFormatException unreadable) {
            throw new IllegalArgumentException(
                    "line %d of the holiday factors is not %s: %s".formatted(number, HEADER, line), unreadable);
        }
    }

    /** The factor of this very holiday. */
    Optional<DayFactor> find(Mode mode, String holiday, Place place) {
        return Optional.ofNullable(factors.get(key(mode, holiday, place)));
    }

    private static String key(Mode mode, String holiday, Place place) {
        return String.join(
                ",", mode.name().toLowerCase(Locale.ROOT), holiday, place.name().toLowerCase(Locale.ROOT));
    }
}
