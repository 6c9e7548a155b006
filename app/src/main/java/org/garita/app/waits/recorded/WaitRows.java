package org.garita.app.waits.recorded;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.garita.kernel.sensor.Layout;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;

/** Published values as rows of {@code waits.csv}. What is unknown is a word in {@code quality} and an empty cell. */
public final class WaitRows {
    /** The first line. */
    public static final String HEADER =
            "issued,class,quantity,from,until,minutes,low,high,at_least,sample,age_s,quality,method,line";

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'");

    private final Layout layout;

    public WaitRows(Layout layout) {
        this.layout = layout;
    }

    /** One value as a row. */
    public String row(WaitValue value) {
        WaitValue.Minutes minutes = value.minutes();
        return String.join(
                ",",
                moment(value.issued()),
                layout.classes().get(value.vehicleClass()).id(),
                word(value.quantity()),
                moment(value.from()),
                moment(value.until()),
                minutes == null ? "" : number(minutes.middle()),
                minutes == null ? "" : number(minutes.low()),
                minutes == null ? "" : number(minutes.high()),
                String.valueOf(value.atLeast()),
                String.valueOf(value.sample()),
                value.ageSeconds() < 0 ? "" : String.valueOf(value.ageSeconds()),
                word(value.quality()),
                word(value.method()),
                line(value));
    }

    /** At whose line the wait begins: that of the first stage of the class, or that of primary inspection. */
    private static String line(WaitValue value) {
        if (value.quantity() == Quantity.AGENCY_TIME) {
            return "";
        }
        return value.fromFirst() ? "first" : "primary";
    }

    private static String number(double minutes) {
        return String.format(Locale.ROOT, "%.2f", minutes);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String moment(long millis) {
        return SECONDS.format(Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC));
    }
}
