package org.garita.app.feed.web;

import java.util.Optional;
import org.garita.app.waits.WaitBoard;
import org.garita.app.waits.WaitBoard.Source;
import org.garita.kernel.text.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What answers in CBP's form say in words: in both languages at once, because the form has one place for both readers.
 */
// message keys: feed.compat.remark.*
@Component
class CompatWords {
    private final MessageSource messages;

    CompatWords(MessageSource messages) {
        this.messages = messages;
    }

    /** What has to be said of the whole board, empty while it is alive or a recording that carries its own date. */
    Optional<String> remark(WaitBoard board) {
        String state = board.source() == Source.LIVE ? Wait.lower(board.freshness()) : Wait.lower(board.source());
        boolean silent = state.equals("fresh") || state.equals("recorded");
        return silent ? Optional.empty() : Optional.of("Garita: " + both("feed.compat.remark." + state));
    }

    /** What the RSS channel says of itself. */
    String channel() {
        return both("feed.compat.channel");
    }

    private String both(String key) {
        return say(key, Language.EN) + " / " + say(key, Language.ES);
    }

    private String say(String key, Language language) {
        return messages.getMessage(key, null, language.locale());
    }
}
