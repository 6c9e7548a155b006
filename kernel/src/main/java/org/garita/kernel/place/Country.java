package org.garita.kernel.place;

import java.util.Locale;

/** One of the two governments that run the border; codes are ISO 3166-1 alpha-2. */
public enum Country {
    US,
    MX;

    /** The government across the line. */
    public Country other() {
        return this == US ? MX : US;
    }

    /** Lower-case code, as used in file names and addresses: {@code us}, {@code mx}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a country code in either case.
     *
     * @throws IllegalArgumentException naming the value when it is neither US nor MX
     */
    public static Country of(String code) {
        for (Country country : values()) {
            if (country.name().equalsIgnoreCase(code)) {
                return country;
            }
        }
        throw new IllegalArgumentException(
                "country must be US or MX, got '%s'. Maybe a third country's code slipped in.".formatted(code));
    }
}
