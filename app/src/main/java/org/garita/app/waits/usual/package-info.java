/**
 * What is usual at each crossing, from stored reports, opening hours and the typical week; and baselines of histories in files.
 *
 * <pre>{@code
 * KnownReports -> measurement's UsualHistory -> StoredUsual (kept a day) -> UsualWaits
 * HISTORY.csv -> HistoryFile -> UsualHistory -> HistoryBaseline -> baseline history (table, CSV, JSON)
 * }</pre>
 *
 * <p>How it is found belongs to the library {@code measurement}, pages to {@code portal}.
 */
@NullMarked
@NamedInterface("usual")
package org.garita.app.waits.usual;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
