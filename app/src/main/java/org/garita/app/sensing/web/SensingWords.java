package org.garita.app.sensing.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.garita.app.platform.RoomWords;
import org.garita.kernel.text.Language;
import org.springframework.context.MessageSource;

/** Words of this room; times are in UTC and say so. */
final class SensingWords extends RoomWords {
    SensingWords(MessageSource messages, Language language) {
        super(messages, language, 1);
    }

    String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(language().locale())
                        .withZone(ZoneOffset.UTC)
                        .format(instant)
                + " UTC";
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
