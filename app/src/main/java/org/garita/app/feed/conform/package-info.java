/**
 * Whether a feed in CBP's form keeps to it, and which definitions it leaves unsaid.
 *
 * <pre>{@code bytes -> FeedReader (what can be understood) + WrittenFeed (what is written) -> Conformance -> Report}</pre>
 *
 * <p>Rules and terms are data ({@code reference/wait-standard.yaml}); here is how each rule is looked up.
 */
@NullMarked
@NamedInterface("conform")
package org.garita.app.feed.conform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
