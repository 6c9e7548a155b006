/**
 * What only the whole program can show: the real jar in processes of its own, seen through HTTP, a browser, the command
 * line and PostgreSQL.
 *
 * <p>A behaviour that one class can show is tested beside that class, not here.
 */
@NullMarked
package org.garita.acceptance;

import org.jspecify.annotations.NullMarked;
