package org.garita.kernel.text;

import java.util.Locale;

/** The two languages of the border; both are authentic. */
public enum Language {
    EN(Locale.US),
    ES(Locale.forLanguageTag("es-MX"));

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The locale that numbers, dates and money follow: {@code en-US} or {@code es-MX}. */
    public Locale locale() {
        return locale;
    }

    /** Two lower-case letters, as in addresses: {@code en}, {@code es}. */
    public String code() {
        return locale.getLanguage();
    }

    /** The language other than this one. */
    public Language other() {
        return this == EN ? ES : EN;
    }

    /** Spanish for any Spanish locale, English for every other. */
    public static Language of(Locale locale) {
        return "es".equals(locale.getLanguage()) ? ES : EN;
    }
}
