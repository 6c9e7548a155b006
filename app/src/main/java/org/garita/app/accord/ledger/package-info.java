/**
 * Both journals in memory: what each row does, whether it may, and where every document stands.
 *
 * <p>Nothing here touches a disk, a clock or a key.
 */
@NullMarked
package org.garita.app.accord.ledger;

import org.jspecify.annotations.NullMarked;
