/** Pages and files of solutions, public and on the desk. */
@NullMarked
package org.garita.app.waits.solution.web;

import org.jspecify.annotations.NullMarked;
