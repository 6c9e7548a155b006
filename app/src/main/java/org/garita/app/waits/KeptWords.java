package org.garita.app.waits;

import java.util.regex.Pattern;

/**
 * Words of a source as they are kept: one line without control characters (PostgreSQL takes no NUL) and without halves of
 * characters, and no longer than the place they are kept in. What is cut ends in "…".
 */
final class KeptWords {
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");
    private static final Pattern HALVES = Pattern.compile("\\p{Cs}");

    private KeptWords() {}

    /** The words in at most so many characters. */
    static String of(String words, int longest) {
        String bare = words.strip();
        if (bare.chars().allMatch(KeptWords::plain)) {
            return cut(bare, longest);
        }
        String oneLine = CONTROLS.matcher(bare).replaceAll(" ").strip();
        return cut(HALVES.matcher(oneLine).replaceAll("\uFFFD"), longest);
    }

    private static boolean plain(int character) {
        return character >= ' ' && character != 0x7F && !Character.isSurrogate((char) character);
    }

    private static String cut(String words, int longest) {
        if (words.length() <= longest) {
            return words;
        }
        int end = Character.isHighSurrogate(words.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return words.substring(0, end) + "…";
    }
}
