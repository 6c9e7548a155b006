/** Pages of worked ports and scenarios: a controller, a record for each page, and what makes it. */
@NullMarked
package org.garita.app.scenario.web;

import org.jspecify.annotations.NullMarked;
