package org.garita.app.portal.web;

import java.util.List;
import org.garita.kernel.text.Language;

/**
 * The desk of an office: what it can do now, what others must do, what was done lately.
 *
 * @param language language of the page
 * @param holder name of the holder
 * @param office name of the office
 * @param slug country of the office, in lower case
 * @param roleKeys message keys of the holder's roles
 * @param links other pages of the desk that the roles open
 * @param mine acts that wait for this office, most urgent first
 * @param ours acts that wait for another office of the same country
 * @param theirs acts that wait for the other country
 * @param recent the last acts of both countries
 * @param ending delegations that end soon
 */
record DeskPage(
        Language language,
        String holder,
        String office,
        String slug,
        List<String> roleKeys,
        List<Door> links,
        List<Task> mine,
        List<Task> ours,
        List<Task> theirs,
        List<Recent> recent,
        List<Ending> ending) {
    public String countryKey() {
        return "portal.country." + slug;
    }

    public String otherKey() {
        return "portal.country." + ("us".equals(slug) ? "mx" : "us");
    }

    /** A page of the desk: message key and address. */
    record Door(String key, String address) {}

    /**
     * An act that somebody waits for.
     *
     * @param whatKey message key of the act
     * @param number place of the action in its plan, empty for anything else
     * @param title what it is about
     * @param link where the act is done
     * @param lateKey message key of how late it is; empty when it is not
     * @param lateDays days late, 0 when it is not
     * @param deadline last day in time, in words; empty when there is none
     */
    record Task(
            String whatKey, String number, String title, String link, String lateKey, int lateDays, String deadline) {
        public boolean late() {
            return lateDays > 0;
        }
    }

    /**
     * An act lately done.
     *
     * @param slug the country
     * @param actKey message key of the act
     * @param title what it was done to, empty when the act says it all
     * @param link its page, empty when it has none
     * @param office who did it
     * @param iso when, for machines
     * @param time when, by the clock of that country's capital
     */
    record Recent(String slug, String actKey, String title, String link, String office, String iso, String time) {}

    /** A delegation that ends soon: the office at the other end, whether it was given or received, and the last moment. */
    record Ending(String directionKey, String office, String until) {}
}
