/**
 * From the body of a request to an answer: rows, checks that only the live intake makes, tokens, the store.
 *
 * <pre>{@code body -> CsvBody | JsonBody -> BatchReading (register, keys, clock) -> ReadingStore -> answer}</pre>
 *
 * <p>Raw ids live here only as long as one request is read. HTTP does not belong here.
 */
@NullMarked
package org.garita.app.sensing.intake;

import org.jspecify.annotations.NullMarked;
