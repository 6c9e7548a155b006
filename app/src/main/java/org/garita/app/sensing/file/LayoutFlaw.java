package org.garita.app.sensing.file;

import org.garita.kernel.text.Language;
import org.garita.kernel.text.Text;

/**
 * Something in a layout that cannot be used.
 *
 * @param file name of the file
 * @param line line in it, from 1
 * @param path which part, such as {@code sensors[1].at_m}
 * @param value what stands there; {@code absent} when something is missing
 * @param what what is wrong
 * @param cause what probably led to it
 */
public record LayoutFlaw(String file, int line, String path, String value, Text what, Text cause) {
    /** All of it in one sentence. */
    public String in(Language language) {
        String shape = language == Language.EN
                ? "%s, line %d: %s (%s) %s. Likely cause: %s."
                : "%s, renglón %d: %s (%s) %s. Causa probable: %s.";
        return shape.formatted(file, line, path, value, what.in(language), cause.in(language));
    }
}
