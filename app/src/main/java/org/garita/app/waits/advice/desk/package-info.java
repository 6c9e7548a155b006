/**
 * Advice at the desk: what is measured now, the advice, who took or declined it, and what came of it.
 *
 * <pre>{@code AdviceDesk (one advice a minute and stage) -> AdviceStore (only added) <- AdviceFollower (an hour later)}</pre>
 */
@NullMarked
package org.garita.app.waits.advice.desk;

import org.jspecify.annotations.NullMarked;
