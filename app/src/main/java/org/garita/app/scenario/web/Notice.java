package org.garita.app.scenario.web;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.garita.app.scenario.change.ChangeRefused;

/**
 * What became of a wish, said at the top of the next page; a refusal is said again beside the field that caused it.
 *
 * @param good whether it was done
 * @param words in the language of the reader
 * @param field name of the field that caused a refusal, empty where no single one did
 */
record Notice(boolean good, String words, String field) {
    /** Name under which templates find it. */
    static final String NAME = "notice";

    private static final Map<String, String> FIELDS = Stream.of(
                    of("amount", "lanes", "none-closed", "none-open", "too-few", "built", "most-lanes", "converted"),
                    of("amount", "factor", "share", "spaces", "empty", "number", "whole"),
                    of("until", "hours"),
                    of("other", "same-flow", "other-mode"),
                    of("place", "not-through"),
                    of("who", "nobody"),
                    of("name", "name"),
                    of("port", "no-port"),
                    of("days", "days"),
                    of("replications", "replications"))
            .flatMap(fields -> fields.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static Map<String, String> of(String field, String... reasons) {
        return Stream.of(reasons).collect(Collectors.toMap(reason -> "scenario.refused." + reason, reason -> field));
    }

    static Notice done(Words words, String key) {
        return new Notice(true, words.say(key), "");
    }

    static Notice refused(Words words, ChangeRefused refused) {
        String said = words.say(refused.key(), refused.values().toArray());
        return new Notice(false, said, FIELDS.getOrDefault(refused.key(), ""));
    }
}
