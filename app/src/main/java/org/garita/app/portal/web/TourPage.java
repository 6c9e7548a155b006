package org.garita.app.portal.web;

import java.util.List;
import java.util.Optional;
import org.garita.kernel.text.Language;

/**
 * The tour as a visitor sees it.
 *
 * @param language language of the page
 * @param key the tour, empty before it begins
 * @param step the step to be done next, 0 before it begins
 * @param first the text that both sign
 * @param second the text that one side signed and that was altered
 * @param altered the altered text
 * @param texts the whole text in both languages, the language of the page first
 * @param figure the altered figure before and after
 */
record TourPage(
        Language language,
        String key,
        int step,
        Optional<Sheet> first,
        Optional<Sheet> second,
        Optional<Sheet> altered,
        List<Words> texts,
        Figure figure) {
    public String self() {
        return "/" + language.code() + "/tour" + (key.isEmpty() ? "" : "/" + key);
    }

    /** Class of a step's place in the list: done, now, or nothing yet. */
    public String state(int number) {
        return number < step ? "done" : number == step ? "now" : "later";
    }

    /**
     * One text with its two places for a signature.
     *
     * @param hash its hash
     * @param link its public page
     * @param standingKey message key of where it stands
     * @param tone how that is coloured
     * @param sides both places, United States first
     */
    record Sheet(String hash, String link, String standingKey, String tone, List<Place> sides) {
        /** The place that is still empty, when exactly one is. */
        public Optional<Place> awaited() {
            List<Place> empty = sides.stream().filter(place -> !place.signed()).toList();
            return empty.size() == 1 ? Optional.of(empty.get(0)) : Optional.empty();
        }

        /** Whether nobody has signed. */
        public boolean blank() {
            return sides.stream().noneMatch(Place::signed);
        }
    }

    /**
     * One side's place for a signature.
     *
     * @param slug the country in lower case
     * @param signed whether it signed
     * @param row journal row of the signature, 0 when there is none
     * @param time when, by the clock of its capital; empty when there is none
     */
    record Place(String slug, boolean signed, long row, String time) {
        public String countryKey() {
            return "portal.country." + slug;
        }
    }

    /** The text in one language, cut where the figure stands. */
    record Words(String lang, String before, String after) {}

    /** The clause with the figure: words before it, the figure then and now, words after it. */
    record Figure(String before, String old, String young, String after) {}

    /**
     * What the inspection found, true journals first, then a copy with one altered byte.
     *
     * @param clean whether every true row is what it must be
     * @param usRows rows of the United States journal
     * @param mxRows rows of the Mexican journal
     * @param millis how long reading all took
     * @param countryKey message key of the country whose copy was altered
     * @param slug that country
     * @param alteredRow the row that was altered in the copy
     * @param named the row that the inspection named, 0 for none
     * @param what its words
     * @param before characters before the altered one
     * @param old the true character
     * @param young the altered character
     * @param after characters after it
     * @param chain rows around it
     */
    record Found(
            boolean clean,
            long usRows,
            long mxRows,
            long millis,
            String countryKey,
            String slug,
            long alteredRow,
            long named,
            String what,
            String before,
            String old,
            String young,
            String after,
            List<Link> chain) {}

    /** One row in the drawing of the chain. */
    record Link(long row, boolean altered) {}
}
