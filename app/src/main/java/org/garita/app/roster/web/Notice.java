package org.garita.app.roster.web;

import java.util.stream.Collectors;
import org.garita.app.roster.RosterRefused;
import org.garita.app.roster.ShiftFileRefused;

/**
 * What became of a wish, said at the top of the next page.
 *
 * @param good whether it was done
 * @param words in the language of the reader
 */
record Notice(boolean good, String words) {
    /** Name under which templates find it. */
    static final String NAME = "notice";

    static Notice done(Words words, String key) {
        return new Notice(true, words.say(key));
    }

    static Notice refused(Words words, RosterRefused refused) {
        return new Notice(false, words.say(refused.key(), refused.values().toArray()));
    }

    static Notice refused(Words words, ShiftFileRefused refused) {
        return new Notice(
                false,
                refused.flaws().stream().map(flaw -> flaw.in(words.language())).collect(Collectors.joining(" ")));
    }
}
