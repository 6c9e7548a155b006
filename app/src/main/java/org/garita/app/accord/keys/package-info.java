/**
 * Private keys of this node's offices and roots, and the first rows of a journal.
 *
 * <p>Public keys are acts in the journals.
 */
@NullMarked
package org.garita.app.accord.keys;

import org.jspecify.annotations.NullMarked;
