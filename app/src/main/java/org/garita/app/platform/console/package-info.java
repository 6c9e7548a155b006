/**
 * The owner's console: an owner-only Unix domain socket in the data folder, through which a tool has work done by the
 * process that holds the store.
 *
 * <p>Nothing here is reachable over a network, and what a task does belongs to its room.
 */
@NullMarked
package org.garita.app.platform.console;

import org.jspecify.annotations.NullMarked;
