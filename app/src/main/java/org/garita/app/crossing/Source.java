package org.garita.app.crossing;

import org.garita.kernel.text.Text;

/**
 * Where a fact about a crossing was read.
 *
 * @param id short name within the reference file, for example {@code cbp-2022}
 * @param words what a reader needs to find and judge it
 */
public record Source(String id, Text words) {}
