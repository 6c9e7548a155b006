package org.garita.app.feed.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.garita.app.feed.PublishedWaits;
import org.garita.app.waits.MeasuredWaits;
import org.garita.app.waits.WaitBoard;
import org.garita.app.waits.Waits;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers of the open data: bytes with an ETag, rendered once per pair of published boards. The mark is the hash of the bytes, so
 * that a reader who asks again is told when nothing changed.
 */
@Component
class OpenAnswer {
    static final MediaType GEOJSON = new MediaType("application", "geo+json");
    static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final CacheControl HALF_A_MINUTE =
            CacheControl.maxAge(Duration.ofSeconds(30)).cachePublic();

    /** All addresses in use and some hundred graphs, of at most 210 kilobytes each. */
    private static final int MOST_KEPT = 300;

    private final Waits waits;
    private final MeasuredWaits measured;
    private final JsonMapper json = new JsonMapper();
    private volatile Rendered rendered;

    OpenAnswer(Waits waits, MeasuredWaits measured) {
        this.waits = waits;
        this.measured = measured;
        this.rendered = new Rendered(PublishedWaits.of(waits, measured), new ConcurrentHashMap<>());
    }

    private record Rendered(PublishedWaits boards, Map<String, Body> bodies) {}

    /** Bytes and their mark; a class, because bytes have no value equality. */
    private static final class Body {
        private final byte[] bytes;
        private final String etag;

        private Body(byte[] bytes, String etag) {
            this.bytes = bytes;
            this.etag = etag;
        }

        private static Body of(byte[] bytes) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
                String mark = Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
                return new Body(bytes, '"' + mark.substring(0, 22) + '"');
            } catch (NoSuchAlgorithmException missing) {
                throw new IllegalStateException("every Java has SHA-256", missing);
            }
        }
    }

    /** An answer that follows from both boards alone. */
    ResponseEntity<byte[]> ofBoards(
            String name, MediaType type, WebRequest request, Function<PublishedWaits, Object> content) {
        return ofBoards(PublishedWaits.of(waits, measured), name, type, request, content);
    }

    /** An answer that follows from this board of reports alone, which is the present one or was a moment ago. */
    ResponseEntity<byte[]> ofBoard(
            WaitBoard board, String name, MediaType type, WebRequest request, Function<WaitBoard, Object> content) {
        PublishedWaits boards = new PublishedWaits(board, measured.measured());
        return ofBoards(boards, name, type, request, known -> content.apply(known.reported()));
    }

    private ResponseEntity<byte[]> ofBoards(
            PublishedWaits boards,
            String name,
            MediaType type,
            WebRequest request,
            Function<PublishedWaits, Object> content) {
        Rendered current = rendered;
        if (!current.boards().equals(boards)) {
            current = new Rendered(boards, new ConcurrentHashMap<>());
            rendered = current;
        }
        Body body = kept(current, name, () -> Body.of(bytes(content.apply(boards))));
        return answer(body, type, request);
    }

    /** A body is made once per pair of boards; beyond so many names, which only invented questions reach, nothing more is kept. */
    private static Body kept(Rendered rendered, String name, Supplier<Body> made) {
        boolean room = rendered.bodies().size() < MOST_KEPT || rendered.bodies().containsKey(name);
        return room ? rendered.bodies().computeIfAbsent(name, key -> made.get()) : made.get();
    }

    /** Any other answer. */
    ResponseEntity<byte[]> of(Object content, MediaType type, WebRequest request) {
        return answer(Body.of(bytes(content)), type, request);
    }

    private byte[] bytes(Object content) {
        return content instanceof CsvText || content instanceof String
                ? content.toString().getBytes(StandardCharsets.UTF_8)
                : json.writeValueAsBytes(content);
    }

    private static ResponseEntity<byte[]> answer(Body body, MediaType type, WebRequest request) {
        if (request.checkNotModified(body.etag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .eTag(body.etag)
                    .cacheControl(HALF_A_MINUTE)
                    .build();
        }
        return ResponseEntity.ok()
                .eTag(body.etag)
                .cacheControl(HALF_A_MINUTE)
                .contentType(type)
                .body(body.bytes);
    }
}
