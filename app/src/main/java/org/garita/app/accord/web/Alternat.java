package org.garita.app.accord.web;

import java.util.List;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Language;
import org.garita.kernel.text.Text;

/**
 * The order in which one side's copy of a document names the two countries: itself first, as treaty practice has it. The
 * signed content and its hash are the same in both copies; only the order on paper differs.
 *
 * @param copy whose copy it is
 */
record Alternat(Country copy) {
    private static final Text UNITED_STATES_FIRST = new Text(
            "United States of America and United Mexican States",
            "Estados Unidos de América y Estados Unidos Mexicanos");
    private static final Text MEXICO_FIRST = new Text(
            "United Mexican States and United States of America",
            "Estados Unidos Mexicanos y Estados Unidos de América");

    /** The copy that a reader of this language sees without asking. */
    static Alternat usual(Language language) {
        return new Alternat(language == Language.EN ? Country.US : Country.MX);
    }

    /** Both countries by their full names, this copy's own first. */
    Text parties() {
        return copy == Country.US ? UNITED_STATES_FIRST : MEXICO_FIRST;
    }

    /** Both countries, this copy's own first. */
    List<Country> countries() {
        return List.of(copy, copy.other());
    }

    /** Both languages, the one of this copy's country first. */
    List<Language> languages() {
        return copy == Country.US ? List.of(Language.EN, Language.ES) : List.of(Language.ES, Language.EN);
    }
}
