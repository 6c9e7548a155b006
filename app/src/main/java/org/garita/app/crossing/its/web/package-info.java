/** The pages of transport systems, for everyone and for the desk, and what can be taken away from them. */
@NullMarked
package org.garita.app.crossing.its.web;

import org.jspecify.annotations.NullMarked;
