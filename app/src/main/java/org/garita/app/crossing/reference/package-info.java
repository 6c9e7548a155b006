/** Reads the project's own reference file of crossings and answers from it. */
@NullMarked
package org.garita.app.crossing.reference;

import org.jspecify.annotations.NullMarked;
