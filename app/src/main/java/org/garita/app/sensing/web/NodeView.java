package org.garita.app.sensing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The measuring node of one crossing as the desk shows it.
 *
 * @param id of the crossing
 * @param name of the crossing
 * @param stateKey message key of who measures it
 * @param keyKey message key of whether both nodes hash under one key; null where none is needed
 * @param wholeUntil up to when readings of the other node are here; null where none are expected
 * @param refused rows of words about what was not taken of the other node
 * @param papers documents about it, newest first
 * @param mayPropose whether the holder may put one before both countries
 */
record NodeView(
        String id,
        String name,
        String stateKey,
        @Nullable String keyKey,
        @Nullable String wholeUntil,
        @Nullable String refused,
        List<PaperView> papers,
        boolean mayPropose) {
    /** One document. */
    record PaperView(String hash, String title, String standingKey) {}
}
