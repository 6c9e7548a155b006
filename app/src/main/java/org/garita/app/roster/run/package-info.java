/** The rosters of offices: made, run in the background, adopted, deleted. How a roster is found belongs to the room's door. */
@NullMarked
package org.garita.app.roster.run;

import org.jspecify.annotations.NullMarked;
