package org.garita.app.accord;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garita.kernel.text.Text;

/**
 * What two governments can decide on: bilingual text, clauses and the proposing room's own content, identified by the
 * hash of its canonical bytes (RFC 8785). One changed character is another document.
 *
 * @param id lineage of the text, the same through all its versions, for example {@code plan/demo/slot/9/1}
 * @param version 1 for the first draft; a later version voids the signatures of an earlier one not yet in force
 * @param kind what the proposing room calls it, for example {@code action}, {@code completion}
 * @param slot the place that only one document can fill (the first completed pair wins), if any
 * @param supersedes hash of the document in force that this one replaces, if any
 * @param title short title in both languages
 * @param clauses the clauses in order, possibly none
 * @param content the room's own canonical content: strings, whole numbers, booleans, lists and maps only
 */
public record Document(
        String id,
        int version,
        String kind,
        Optional<String> slot,
        Optional<Hash> supersedes,
        Text title,
        List<Clause> clauses,
        Map<String, Object> content) {
    public Document {
        if (version < 1) {
            throw new IllegalArgumentException("a document's version starts at 1, got " + version);
        }
        clauses = List.copyOf(clauses);
        content = Map.copyOf(content);
    }
}
