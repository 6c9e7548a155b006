package org.garita.app.waits.usual;

import java.text.Normalizer;
import java.util.Locale;
import org.garita.kernel.calendar.Holiday;

/** Names of holidays for tables and message keys: the country, and the words of the English name. */
final class HolidayCodes {
    private HolidayCodes() {}

    /** For example {@code us-memorial-day}. */
    static String of(Holiday holiday) {
        String words = Normalizer.normalize(holiday.name().en(), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9 -]", "")
                .strip()
                .replaceAll("[ -]+", "-");
        return holiday.country().name().toLowerCase(Locale.ROOT) + "-" + words;
    }
}
