package org.garita.app.waits.words;

import java.util.List;

/**
 * A measured wait in words.
 *
 * @param words the number, or why there is none
 * @param brief the same in fewer letters, for a cell or a wall
 * @param interval where the truth lies in four of five cases, empty without a number
 * @param band ends of that interval alone
 * @param isNumber whether the words are a number
 * @param doubt its quality in words where a number is less than good, otherwise empty
 * @param how what it is about, what it rests on, how it was found, how far it can be trusted
 */
public record Said(
        String words, String brief, String interval, String band, boolean isNumber, String doubt, List<String> how) {
    /** No number, and why. */
    public static Said none(String why, List<String> how) {
        return new Said(why, why, "", "", false, "", how);
    }

    public Said {
        how = List.copyOf(how);
    }
}
