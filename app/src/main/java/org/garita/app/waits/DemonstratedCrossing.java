package org.garita.app.waits;

import org.garita.kernel.place.CrossingId;

/** Whether a simulated crossing is measured on this node, for pages that link to it. */
public interface DemonstratedCrossing {
    /** Whether it has a page. */
    boolean shown();

    /** Its id; no crossing of the border has it. */
    CrossingId crossing();
}
