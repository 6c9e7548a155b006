/**
 * The writing of {@code garita-shifts/1}: YAML taken apart into nodes that know their line, so that every mistake is told with
 * it. What a shift is belongs to the library {@code planning}.
 */
@NullMarked
package org.garita.app.roster.shiftfile;

import org.jspecify.annotations.NullMarked;
