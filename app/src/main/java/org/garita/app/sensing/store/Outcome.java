package org.garita.app.sensing.store;

/**
 * What became of a batch.
 *
 * @param head what is on disk under its id: the batch itself, or the one that was there before
 * @param repeated whether the id was known
 */
public record Outcome(Batch.Head head, boolean repeated) {
    /** Whether what is on disk under the id has this content. */
    public boolean same(String fingerprint) {
        return head.fingerprint().equals(fingerprint);
    }
}
