/** The page of the simulated crossing in both languages, and its values as JSON. */
@NullMarked
package org.garita.app.waits.demonstration.web;

import org.jspecify.annotations.NullMarked;
