package org.garita.app.platform;

/** Something that public pages show; a room has one such bean. Pages are rendered again when any version changes. */
public interface PublishedState {
    /** Changes whenever what is shown changes. */
    long version();
}
