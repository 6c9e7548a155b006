/**
 * The one byte form of a value (RFC 8785), so that two nodes that mean the same hash the same.
 *
 * <p>Only what the accord signs: strings, whole numbers, booleans, lists and maps; no doubles, no null.
 */
@NullMarked
package org.garita.app.accord.canonical;

import org.jspecify.annotations.NullMarked;
