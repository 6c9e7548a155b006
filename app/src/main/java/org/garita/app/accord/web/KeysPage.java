package org.garita.app.accord.web;

import java.util.List;
import java.util.Optional;
import org.garita.kernel.text.Language;

/**
 * The keys of one government's offices, for its administrator.
 *
 * @param language language of the page
 * @param countryKey message key of the country's name
 * @param rootFingerprint SHA-256 of the country's root key, to be compared on paper
 * @param here whether this node signs for the country, so that keys can be given and taken here
 * @param offices every office with its keys
 */
record KeysPage(
        Language language,
        String countryKey,
        Optional<String> rootFingerprint,
        boolean here,
        List<OfficeKeys> offices) {
    public String self() {
        return "/" + language.code() + "/desk/keys";
    }

    /**
     * One office with its keys.
     *
     * @param id the office
     * @param name its name
     * @param canSign whether it has a key that works
     * @param root whether it is the root, whose key cannot be taken back
     * @param keys its keys, newest first
     */
    record OfficeKeys(String id, String name, boolean canSign, boolean root, List<Line> keys) {}

    /**
     * One key.
     *
     * @param id its id
     * @param given row that gave it
     * @param givenAt when, by the clock of the country's capital
     * @param taken row that took it back, if any
     * @param takenAt when, if it was
     */
    record Line(String id, long given, String givenAt, Optional<Long> taken, Optional<String> takenAt) {}
}
