/**
 * The register of sensors from the reference files {@code reference/sensing}, and the keys of vendors, of which only hashes
 * are kept.
 */
@NullMarked
package org.garita.app.sensing.register;

import org.jspecify.annotations.NullMarked;
