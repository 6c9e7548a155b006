/**
 * Who acts: governments, agencies, offices, office holders and their roles, keys of offices, sign-in, access log.
 *
 * <p>What an office did, and whether it counts, belongs to {@code accord}.
 */
@NullMarked
@ApplicationModule(
        displayName = "identity",
        allowedDependencies = {"platform"})
package org.garita.app.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
