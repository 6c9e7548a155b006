/**
 * Accepted readings on disk before they are acknowledged: append-only segment files, one writer, one forced write for all
 * batches that wait.
 *
 * <pre>{@code
 * Batch -> ReadingStore (queue, one thread) -> Segment (frame: length, CRC32C, vendor, batch id, columns) -> force -> answer
 * start -> SegmentFile (frames, torn tail set aside) -> index of batches, StoredListener
 * Retention -> PurgeRegister (SHA-256, rows, reason; each line holds the hash of the line before) -> file deleted
 * }</pre>
 *
 * <p>Rows hold tokens, never ids of devices or plates. Why not a database: docs/adr/0005-segment-files.md.
 */
@NullMarked
package org.garita.app.sensing.store;

import org.jspecify.annotations.NullMarked;
