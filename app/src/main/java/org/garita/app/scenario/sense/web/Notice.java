package org.garita.app.scenario.sense.web;

import java.util.stream.Collectors;
import org.garita.app.scenario.PortFileRefused;
import org.garita.app.scenario.sense.run.SenseRefused;

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

    static Notice refused(Words words, SenseRefused refused) {
        return new Notice(false, words.say(refused.key(), refused.values().toArray()));
    }

    /** All mistakes of a file, one a line. */
    static Notice refused(Words words, PortFileRefused refused) {
        return new Notice(
                false,
                refused.flaws().stream().map(flaw -> flaw.in(words.language())).collect(Collectors.joining("\n")));
    }
}
