/**
 * Public pages and feeds as everyone sees them: rendered once per change, then served as bytes.
 *
 * <pre>
 * request without a session -&gt; shelf has this page of the present state? -&gt; bytes, or 304
 *                              else one request renders, the others wait for it
 * </pre>
 *
 * What belongs to one person never passes here.
 */
@NullMarked
package org.garita.app.platform.published;

import org.jspecify.annotations.NullMarked;
