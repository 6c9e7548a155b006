/**
 * The one command: dispatches before the application starts, so that tools answer at once.
 *
 * <p>What a command does belongs to the room it serves.
 */
@NullMarked
@ApplicationModule(
        displayName = "cli",
        allowedDependencies = {
            "platform",
            "identity",
            "accord",
            "crossing",
            "plan",
            "waits",
            "waits :: forecast",
            "waits :: change",
            "waits :: usual",
            "feed",
            "scenario",
            "roster",
            "scenario :: study",
            "feed :: conform",
            "portal"
        })
package org.garita.app.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
