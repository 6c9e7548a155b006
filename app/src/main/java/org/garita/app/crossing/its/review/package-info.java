/**
 * The review of transport systems as a document of the accord: proposed by one side, endorsed by both, bound to the
 * inventory and the ranking by their digests, and evidence for the action of the plan that asks for it.
 */
@NullMarked
package org.garita.app.crossing.its.review;

import org.jspecify.annotations.NullMarked;
