/** Pages and files of the pilots, for everyone and for the desk. */
@NullMarked
package org.garita.app.waits.pilot.web;

import org.jspecify.annotations.NullMarked;
