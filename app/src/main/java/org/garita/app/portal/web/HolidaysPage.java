package org.garita.app.portal.web;

import java.util.List;

/**
 * The coming days that are no plain days, and how waits differ then.
 *
 * @param head what stands above
 * @param basis what is known, in a sentence
 * @param weekdays names of the calendar's columns
 * @param weeks the calendar
 * @param days the days that are no plain days
 * @param kinds kinds of days for which enough is known, with how waits lie on them
 */
record HolidaysPage(
        CrossingHead head,
        String basis,
        List<String> weekdays,
        List<List<Square>> weeks,
        List<Special> days,
        List<Kind> kinds) {
    /**
     * One day of the calendar.
     *
     * @param kind {@code outside}, {@code plain}, {@code holiday} or {@code special}
     * @param day of the month, with the month where it begins
     * @param us whether it is a public holiday in the United States
     * @param mx whether it is one in Mexico
     * @param factor how many times as long one waits, in few letters, empty when not known
     * @param title what it is, in words
     */
    record Square(String kind, String day, boolean us, boolean mx, String factor, String title) {}

    /** One day that is no plain day. */
    record Special(String day, List<Name> names, List<String> kinds, String factor, String interval, String rests) {}

    /** A holiday of one country; the slug is empty for a day of both or neither. */
    record Name(String country, String slug, String words) {}

    /** One kind of day: its busiest hour with the wait then, and how far bad days lie from the mean. */
    record Kind(
            String name,
            String daysSeen,
            String busiest,
            String middle,
            String around,
            String buffer,
            String planning) {}
}
