/** The desk's pages of virtual sensors: a controller, a record for each page, and what makes it. */
@NullMarked
package org.garita.app.scenario.sense.web;

import org.jspecify.annotations.NullMarked;
