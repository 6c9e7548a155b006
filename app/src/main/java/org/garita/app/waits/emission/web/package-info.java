/** The page of emissions of measured lines, and its files. */
@NullMarked
package org.garita.app.waits.emission.web;

import org.jspecify.annotations.NullMarked;
