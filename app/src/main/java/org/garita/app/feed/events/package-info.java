/**
 * Server-sent events: a reader is told when a new board was published, and which crossings changed, without asking.
 *
 * <p>The publisher knows nothing of readers and never waits for one.
 */
@NullMarked
package org.garita.app.feed.events;

import org.jspecify.annotations.NullMarked;
