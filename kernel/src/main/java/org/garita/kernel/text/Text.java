package org.garita.kernel.text;

/**
 * The same words in English and Spanish; neither is a translation of lesser rank.
 *
 * @param en English, never blank
 * @param es Spanish, never blank
 */
public record Text(String en, String es) {
    public Text {
        if (en.isBlank() || es.isBlank()) {
            throw new IllegalArgumentException(
                    "both languages are needed, got en='%s', es='%s'. Maybe a translation is pending: say so in words."
                            .formatted(en, es));
        }
    }

    /** A name that is the same in both languages. */
    public static Text same(String words) {
        return new Text(words, words);
    }

    /** The words in one language. */
    public String in(Language language) {
        return language == Language.EN ? en : es;
    }
}
