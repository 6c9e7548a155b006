package org.garita.app.waits.words;

import java.util.List;

/**
 * A measured wait in words.
 *
 * @param words the number, or why there is none
 * @param interval where the truth lies in four of five cases, empty without a number
 * @param isNumber whether the words are a number
 * @param doubt its quality in words where a number is less than good, otherwise empty
 * @param how what it is about, what it rests on, how it was found, how far it can be trusted
 */
public record Said(String words, String interval, boolean isNumber, String doubt, List<String> how) {
    public Said {
        how = List.copyOf(how);
    }
}
