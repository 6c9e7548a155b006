/**
 * The files that virtual sensors leave, as an operator would have them, and the truth in a file apart.
 *
 * <pre>{@code Observed -> LayoutFile, ReadingFiles, TruthFile -> OutputFolder (all or nothing)}</pre>
 *
 * <p>The formats are described in docs/guide/formats.md. What sensors see belongs to the library {@code simulation}.
 */
@NullMarked
package org.garita.app.scenario.sense;

import org.jspecify.annotations.NullMarked;
