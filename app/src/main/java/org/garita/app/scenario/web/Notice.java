package org.garita.app.scenario.web;

import org.garita.app.scenario.change.ChangeRefused;

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

    static Notice refused(Words words, ChangeRefused refused) {
        return new Notice(false, words.say(refused.key(), refused.values().toArray()));
    }
}
