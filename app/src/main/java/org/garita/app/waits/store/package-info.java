/** The tables of the waits room: reports, answers, imports, rejected rows. */
@NullMarked
package org.garita.app.waits.store;

import org.jspecify.annotations.NullMarked;
