/**
 * Words in both languages of the border, always as a pair.
 *
 * <p>Interface messages live in {@code messages_en} and {@code messages_es}; this is for data that people read.
 */
@NullMarked
package org.garita.kernel.text;

import org.jspecify.annotations.NullMarked;
