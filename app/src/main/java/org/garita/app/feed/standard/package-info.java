/**
 * The standard of waits as a document that both countries endorse, and whether it is in force.
 *
 * <pre>{@code conform.WaitStandard (terms, rules) -> StandardPaper -> accord -> in force -> pages, API, conform}</pre>
 *
 * <p>How a feed is judged by it belongs to {@code conform}.
 */
@NullMarked
package org.garita.app.feed.standard;

import org.jspecify.annotations.NullMarked;
