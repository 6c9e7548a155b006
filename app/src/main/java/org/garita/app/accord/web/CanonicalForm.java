package org.garita.app.accord.web;

import org.garita.app.accord.Document;
import org.garita.app.accord.JournalRow;

/** The exact characters that are hashed and signed. */
interface CanonicalForm {
    /** Canonical JSON of a document; the SHA-256 of its UTF-8 bytes is the document's hash. */
    String document(Document document);

    /** One line of the journal file, without the line end. */
    String line(JournalRow row);
}
