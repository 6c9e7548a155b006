/** The desk's pages of rosters and their files. */
@NullMarked
package org.garita.app.roster.web;

import org.jspecify.annotations.NullMarked;
