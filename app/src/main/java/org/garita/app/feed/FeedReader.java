package org.garita.app.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.garita.app.feed.FeedReading.Format;
import org.garita.app.waits.Rejection;
import org.garita.app.waits.Rejection.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads any answer of the CBP feed: {@code bwtpublicmod} and {@code bwtnew} JSON, {@code bwt.xml}, RSS. The format is seen
 * from the content, because servers label it wrongly and files do not label it. Never throws for what it is given: an
 * answer that cannot be used is a reading with no ports and the reason.
 */
public final class FeedReader {
    /** Largest answer read, in bytes: forty times the largest recorded (205,590 bytes for 76 ports). */
    public static final int LARGEST_BYTES = 8 * 1024 * 1024;

    /** The clock of {@code bwt.xml} and of the RSS channel, whatever zone word they carry ("EST" in August). */
    private static final ZoneId WASHINGTON = ZoneId.of("America/New_York");

    private static final DateTimeFormatter PUBLISHED = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss", Locale.US);
    private static final Pattern WEEKDAY_AND_ZONE = Pattern.compile("^\\w+,\\s*|\\s+[A-Z]{2,4}$|\\s+[+-]\\d{4}$");
    private static final JsonMapper JSON = new JsonMapper();

    private final Ports ports;

    public FeedReader(Ports ports) {
        this.ports = ports;
    }

    /**
     * Reads an answer.
     *
     * @param bytes the whole body
     * @param source name under which its reports are stored, for example {@code cbp-live}
     * @param fetchedAt when it arrived
     */
    public FeedReading read(byte[] bytes, String source, Instant fetchedAt) {
        if (bytes.length > LARGEST_BYTES) {
            return FeedReading.rejected(
                    Format.UNKNOWN, Reason.TOO_LARGE, bytes.length + " bytes, at most " + LARGEST_BYTES);
        }
        String head = head(bytes);
        if (head.isEmpty()) {
            return FeedReading.rejected(Format.UNKNOWN, Reason.EMPTY, bytes.length + " bytes");
        }
        AnswerReading answer = new AnswerReading(ports, source, fetchedAt);
        if (head.startsWith("[") || head.startsWith("{")) {
            return json(bytes, answer);
        }
        if (head.startsWith("<")) {
            return markup(bytes, head, answer);
        }
        boolean binary = head.chars().anyMatch(c -> c < 9 || c == 0xFFFD);
        return FeedReading.rejected(Format.UNKNOWN, binary ? Reason.WRONG_ENCODING : Reason.WRONG_SHAPE, head);
    }

    /** The first 300 bytes as text without byte order mark and leading blanks; broken bytes show as U+FFFD. */
    private static String head(byte[] bytes) {
        String text = new String(bytes, 0, Math.min(bytes.length, 300), StandardCharsets.UTF_8);
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
    }

    private static FeedReading json(byte[] bytes, AnswerReading answer) {
        try {
            JsonNode document = JSON.readTree(utf8(bytes));
            boolean port = document.isObject() && document.has("port_number");
            if (!document.isArray() && !port) {
                return FeedReading.rejected(Format.JSON, Reason.WRONG_SHAPE, head(bytes));
            }
            List<Rejection> rejections = new ArrayList<>();
            List<RawRow> rows = JsonRows.read(document, rejections);
            return answer.read(Format.JSON, rows, Optional.empty(), rejections);
        } catch (CharacterCodingException notUtf8) {
            return FeedReading.rejected(Format.JSON, Reason.WRONG_ENCODING, head(bytes));
        } catch (JacksonException broken) {
            return FeedReading.rejected(Format.JSON, Reason.MALFORMED, broken.getOriginalMessage());
        }
    }

    private static String utf8(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static FeedReading markup(byte[] bytes, String head, AnswerReading answer) {
        String lower = head.toLowerCase(Locale.ROOT);
        if (lower.contains("<!doctype html") || lower.contains("<html")) {
            return FeedReading.rejected(Format.UNKNOWN, Reason.HTML_INSTEAD, head);
        }
        boolean rss = lower.contains("<rss");
        try {
            if (rss) {
                RssRows.Channel channel = RssRows.read(bytes);
                return answer.read(Format.RSS, channel.rows(), published(channel.published()), new ArrayList<>());
            }
            XmlRows.Document document = XmlRows.read(bytes);
            Optional<Instant> clock = FeedWords.date(document.date())
                    .flatMap(date -> FeedWords.time(document.time()).map(date::atTime))
                    .map(local -> local.atZone(WASHINGTON).toInstant());
            return answer.read(Format.XML, document.rows(), clock, new ArrayList<>());
        } catch (XMLStreamException broken) {
            return FeedReading.rejected(rss ? Format.RSS : Format.XML, Reason.MALFORMED, message(broken));
        }
    }

    private static String message(XMLStreamException broken) {
        return Optional.ofNullable(broken.getMessage()).orElse("not well-formed");
    }

    private static Optional<Instant> published(String words) {
        try {
            String bare = WEEKDAY_AND_ZONE.matcher(words.strip()).replaceAll("");
            return Optional.of(LocalDateTime.parse(bare, PUBLISHED)
                            .atZone(WASHINGTON)
                            .toInstant())
                    .filter(FeedWords::plausible);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
