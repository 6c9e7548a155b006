package org.garita.app.accord;

import java.util.Map;
import java.util.Optional;
import org.garita.kernel.text.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What a statement is about, in words. The room that owns a topic has a message for it, whose argument 0 is the title that
 * the statement carries; a topic of a newer program on the other node has none and is named as it stands in the journal.
 */
@Component
public class StatementWords {
    // message keys: accord.topic.*, plan.topic.*
    private final MessageSource messages;

    /** Words from these messages. */
    public StatementWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The topic, with the title where it has one. */
    public String about(Act.State statement, Language language) {
        String title = title(statement, language).orElseGet(() -> say("accord.topic.untitled", language));
        return find(statement.topicKey(), language, title)
                .orElseGet(() -> say("accord.topic.other", language, statement.topic()));
    }

    private static Optional<String> title(Act.State statement, Language language) {
        return statement.content().get("title") instanceof Map<?, ?> title
                ? Optional.ofNullable(title.get(language.code())).map(String::valueOf)
                : Optional.empty();
    }

    private String say(String key, Language language, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }

    private Optional<String> find(String key, Language language, Object... arguments) {
        return Optional.ofNullable(messages.getMessage(key, arguments, null, language.locale()));
    }
}
