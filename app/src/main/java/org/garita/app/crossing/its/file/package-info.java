/** Reads the format {@code garita-its/1} and tells everything that is wrong with a file, each mistake with its line. */
@NullMarked
package org.garita.app.crossing.its.file;

import org.jspecify.annotations.NullMarked;
