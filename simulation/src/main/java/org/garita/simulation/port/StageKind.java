package org.garita.simulation.port;

/** What is done at a stage; for names and pictures only, the engines treat all alike. */
public enum StageKind {
    /** A stretch of road that lane classes share before they sort, or a merge: "service" is the headway. */
    ROAD,
    TOLL,
    EXPORT_INSPECTION,
    BRIDGE_STORAGE,
    /** Scanning before the booth (non-intrusive inspection). */
    SCANNING,
    PRIMARY,
    SECONDARY,
    STATE_SAFETY_INSPECTION,
    EXIT_GATE
}
