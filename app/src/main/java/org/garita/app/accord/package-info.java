/**
 * The one mechanism by which two governments decide: documents, signed acts, standing, journals, bundles, node exchange.
 *
 * <pre>{@code
 * propose -> agree (both leads) -> endorse US + endorse MX on the same hash -> in force
 * }</pre>
 *
 * <p>What a document is about (an action, a standard, a pilot) belongs to the room that proposes it.
 */
@NullMarked
@ApplicationModule(
        displayName = "accord",
        allowedDependencies = {"platform", "identity"})
package org.garita.app.accord;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
