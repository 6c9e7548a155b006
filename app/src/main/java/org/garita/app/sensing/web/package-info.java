/**
 * The intake's address for vendors, the public page of sensors, and the desk's page of vendors and their keys.
 *
 * <p>What a batch means belongs to {@code intake}.
 */
@NullMarked
package org.garita.app.sensing.web;

import org.jspecify.annotations.NullMarked;
