/**
 * CBP's border wait time feed, written from the published board in its exact form: JSON, XML, RSS, directory, graph and
 * history, so that a client made for it runs unchanged.
 *
 * <p>Reading that form belongs to {@code feed}; addresses, marks and headers to {@code feed.web}.
 */
@NullMarked
package org.garita.app.feed.compat;

import org.jspecify.annotations.NullMarked;
