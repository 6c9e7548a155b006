/** Accounts and the access log as tables. */
@NullMarked
package org.garita.app.identity.store;

import org.jspecify.annotations.NullMarked;
