/** The page and the file of the standard of waits, and the desk's form to propose it. */
@NullMarked
package org.garita.app.feed.standard.web;

import org.jspecify.annotations.NullMarked;
