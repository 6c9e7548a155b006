package org.garita.app.accord;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Language;

/**
 * An instant as the clocks of both capitals showed it, since "the 15th" may be the 16th on the other side.
 *
 * @param iso the instant in UTC, for the {@code datetime} attribute
 * @param washington date, time and zone in Washington, D.C.
 * @param mexicoCity date, time and zone in Mexico City
 */
public record CapitalTimes(String iso, String washington, String mexicoCity) {
    private static final ZoneId WASHINGTON = ZoneId.of("America/New_York");
    private static final ZoneId MEXICO_CITY = ZoneId.of("America/Mexico_City");

    /** This instant, in the words of a language. */
    public static CapitalTimes of(Instant instant, Language language) {
        return new CapitalTimes(
                instant.toString(), shown(instant, WASHINGTON, language), shown(instant, MEXICO_CITY, language));
    }

    /** The zone in which days of this government begin and end. */
    public static ZoneId zone(Country country) {
        return country == Country.US ? WASHINGTON : MEXICO_CITY;
    }

    /** The time in the capital of one country. */
    public static String in(Country country, Instant instant, Language language) {
        return shown(instant, zone(country), language);
    }

    private static String shown(Instant instant, ZoneId zone, Language language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(language.locale())
                        .format(instant.atZone(zone))
                + " "
                + DateTimeFormatter.ofPattern("z", language.locale()).format(instant.atZone(zone));
    }
}
