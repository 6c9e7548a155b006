package org.garita.app.plan;

import java.util.List;

/** Sources that entries of a reference file cite by id. */
final class Sources {
    private Sources() {}

    /**
     * The sources of one entry.
     *
     * @param root the file, which lists sources by id
     * @param entry the entry, which cites ids
     */
    static List<Outcome.Source> of(Content root, Content entry) {
        Content listed = root.inside("sources");
        return entry.wordsOf("sources").stream()
                .map(listed::inside)
                .map(source -> new Outcome.Source(source.words("title"), source.words("url")))
                .toList();
    }
}
