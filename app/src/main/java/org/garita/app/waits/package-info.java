/**
 * Waits as reported and measured, today and in the past: one immutable board, an append-only history, and what was done to each report.
 *
 * <p>Of the accord this room asks to carry and to seal what one node says to the other, and for the targets that both endorsed.
 *
 * <p>Reading other parties' formats belongs to {@code feed}.
 */
@NullMarked
@ApplicationModule(
        displayName = "waits",
        allowedDependencies = {
            "platform",
            "identity",
            "accord",
            "plan",
            "crossing",
            "scenario",
            "sensing",
            "sensing::file",
            "sensing::row",
            "sensing::token"
        })
package org.garita.app.waits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
