/**
 * Measured waits in words and as a picture, for every page that shows them: a number is never said without its interval, and
 * where there is none a word says why.
 *
 * <p>Pages and their addresses do not belong here.
 */
@NullMarked
@NamedInterface("words")
package org.garita.app.waits.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
