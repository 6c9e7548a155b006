package org.garita.kernel.lane;

/** Who may use a lane. General takes anyone; the others ask for a document or a membership. */
public enum LaneClass {
    /** Open to all ("standard" in the CBP feed). */
    GENERAL,
    /** For holders of documents with a radio chip ("Ready" lanes). */
    READY,
    /** For members of a trusted traveller programme (SENTRI). */
    SENTRI,
    /** For members of the trusted shipper programme (FAST). */
    FAST
}
