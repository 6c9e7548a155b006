package org.garita.app.accord;

import org.garita.kernel.text.Text;

/**
 * One numbered clause of a document, in both languages.
 *
 * @param number as cited, for example {@code 3.2}
 * @param text the words
 */
public record Clause(String number, Text text) {}
