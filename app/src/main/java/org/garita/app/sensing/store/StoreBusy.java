package org.garita.app.sensing.store;

/** More batches wait to be written than may; nothing of this one is kept, and it may be sent again. */
public final class StoreBusy extends Exception {
    private static final long serialVersionUID = 1L;

    StoreBusy(int waiting) {
        super("%d batches wait to be written; this one was not taken. Send it again.".formatted(waiting));
    }
}
