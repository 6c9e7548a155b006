package org.garita.app.accord;

import java.util.Optional;

/**
 * A page on which another room shows to everyone what documents of a kind are about; the room declares it as a bean, and
 * the accord's page of such a document links to it.
 */
public interface ReadersPage {
    /** Kind of the documents. */
    String kind();

    /** Message key of the link's words. */
    String words();

    /** Address of the page without its language, such as {@code /studies/0123}; nothing while readers have none. */
    Optional<String> address(DocumentFile file);
}
