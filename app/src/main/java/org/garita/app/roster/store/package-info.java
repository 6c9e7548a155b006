/** Rosters in the store, as plain SQL for H2 and PostgreSQL; what has many parts is kept as JSON. */
@NullMarked
package org.garita.app.roster.store;

import org.jspecify.annotations.NullMarked;
