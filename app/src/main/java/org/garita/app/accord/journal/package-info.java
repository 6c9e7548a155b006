/**
 * Journals as bytes: the line of a row, signatures over it, files and tables that keep the lines, and what can be wrong with them.
 *
 * <p>Whether a row counts belongs to {@code ledger}.
 */
@NullMarked
package org.garita.app.accord.journal;

import org.jspecify.annotations.NullMarked;
