package org.garita.app.waits.pilot.web;

import java.util.List;
import java.util.Optional;

/**
 * A baseline on a page.
 *
 * @param hash digest of its text
 * @param simulated whether the sensors were virtual
 * @param intact whether the text still has its digest; without it no figure is shown
 * @param span the days it is about, in words
 * @param zone clock by which hours are told
 * @param made who had it computed, and when
 * @param locked who locked it and when, if it was
 * @param seed of the resampling
 * @param method version
 * @param sources ids of what it was made from
 * @param words digest of the words it rests on
 * @param command by which anybody computes it again
 * @param classes each class; none unless intact
 */
record BaselineView(
        String hash,
        boolean simulated,
        boolean intact,
        String span,
        String zone,
        String made,
        Optional<String> locked,
        String seed,
        String method,
        List<String> sources,
        String words,
        String command,
        List<ClassView> classes) {
    /**
     * One class.
     *
     * @param id for addresses within the page
     * @param name what people call it
     * @param direction which way, in words
     * @param week figures of the whole week
     * @param days names of the weekdays, Monday first
     * @param picture one row for each hour with any number
     * @param hours figures of each hour of all days together
     */
    record ClassView(
            String id,
            String name,
            String direction,
            Row week,
            List<String> days,
            List<PictureRow> picture,
            List<Row> hours) {}

    /** One hour of the picture: its name, and a cell for each weekday. */
    record PictureRow(String hour, List<PictureCell> cells) {}

    /**
     * A weekday's hour.
     *
     * @param day name of the weekday
     * @param words median in minutes, or the word that it is insufficient
     * @param css colour by the median
     * @param title the same in a whole sentence
     */
    record PictureCell(String day, String words, String css, String title) {}

    /**
     * Figures of a slot; where too few days have a number, {@code sufficient} is false and the figures are empty.
     *
     * @param name of the slot
     * @param sample days, values and journeys, in words
     */
    record Row(
            String name,
            boolean sufficient,
            String mean,
            String median,
            String p80,
            String p95,
            String index,
            String sample) {}
}
