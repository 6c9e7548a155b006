/**
 * Plans, slots, actions, criteria, evidence, deadlines, forums and the progress report.
 *
 * <p>Knows crossings and corridors by kernel id only; rooms bring evidence to it, it never asks them.
 */
@NullMarked
@ApplicationModule(
        displayName = "plan",
        allowedDependencies = {"platform", "identity", "accord"})
package org.garita.app.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
