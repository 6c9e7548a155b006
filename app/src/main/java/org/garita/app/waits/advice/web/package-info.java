/** Pages of lane advice and targets. */
@NullMarked
package org.garita.app.waits.advice.web;

import org.jspecify.annotations.NullMarked;
