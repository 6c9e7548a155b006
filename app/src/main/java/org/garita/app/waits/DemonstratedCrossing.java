package org.garita.app.waits;

/** Whether a simulated crossing is measured on this node, for pages that link to it. */
public interface DemonstratedCrossing {
    /** Whether it has a page. */
    boolean shown();
}
