/**
 * The method cards of {@code docs/methods} as pages: what a published figure is, how it is reckoned, what it does not tell.
 *
 * <pre>{@code docs/methods/ID.md, ID.es.md -> MethodCards -> /en/methods/ID, /es/methods/ID}</pre>
 *
 * <p>What a card says is checked by the tests of the room that it is about.
 */
@NullMarked
package org.garita.app.portal.method;

import org.jspecify.annotations.NullMarked;
