/**
 * What stands for a device or a plate once it has passed the intake: 64 bits of a keyed hash.
 *
 * <pre>{@code raw id -> TokenKey (random, in memory only) -> TokenHasher -> long}</pre>
 *
 * <p>Keys are never written anywhere; when a key is gone, nobody can tell which device a stored number stood for. Raw ids are
 * kept by no class of this package.
 */
@NamedInterface("token")
@NullMarked
package org.garita.app.sensing.token;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
