package org.garita.app.portal.web;

import java.util.List;
import java.util.Optional;
import org.garita.kernel.text.Language;

/**
 * The home of a port director: the crossing now, the actions that touch it, what awaits the office.
 *
 * @param language language of the page
 * @param office name of the office
 * @param crossing what the crossing is called
 * @param crossingLink its public page
 * @param boardLink its board for the wall of a control room
 * @param clocks local time on both sides
 * @param sourceKey message key of where the waits come from
 * @param portKey message key of whether the port is open
 * @param lanes what is reported by kind of lane
 * @param actions actions of the plans in force or under way that touch the crossing, late ones first
 * @param waiting acts that wait for the office
 */
record PortPage(
        Language language,
        String office,
        String crossing,
        String crossingLink,
        String boardLink,
        List<LocalTime> clocks,
        String sourceKey,
        String portKey,
        List<Lane> lanes,
        List<Action> actions,
        List<DeskPage.Task> waiting) {
    /** The clock on one side: country, place if known, time, date. */
    record LocalTime(String slug, Optional<String> place, String time, String date) {
        public String countryKey() {
            return "portal.country." + slug;
        }
    }

    /**
     * What is reported for one kind of lane.
     *
     * @param laneKey message key of the kind
     * @param statusKey message key of the report, with the minutes as its argument
     * @param minutes reported wait in minutes, 0 when the report gives none
     * @param open lanes open in digits, empty when not reported
     * @param forTime hour that the report is for by the clock of the inspecting side, empty when it says none
     */
    record Lane(String laneKey, String statusKey, int minutes, Optional<String> open, Optional<String> forTime) {}

    /** One action that touches the crossing: where to read it, where to attach evidence, how late it is. */
    record Action(
            String number,
            String title,
            String link,
            String evidenceLink,
            String deadline,
            String lateKey,
            int lateDays) {
        public boolean late() {
            return lateDays > 0;
        }
    }
}
