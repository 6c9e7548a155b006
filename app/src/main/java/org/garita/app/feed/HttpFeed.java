package org.garita.app.feed;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.garita.app.waits.WaitBoard;

/**
 * The feed over the network. Asks conditionally when the server gave a mark to ask by (CBP gives none), names itself, and
 * stops reading one byte after the largest answer that is read.
 */
final class HttpFeed implements FeedSource {
    static final String LIVE = "cbp-live";
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    /** Reports are hourly; five minutes find each soon and are a small load for the server. */
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private static final String AGENT = "Garita/0.1 (open border wait times)";

    private final URI address;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private Optional<String> etag = Optional.empty();
    private Optional<String> lastModified = Optional.empty();

    HttpFeed(URI address) {
        this.address = address;
    }

    @Override
    public String name() {
        return LIVE;
    }

    @Override
    public WaitBoard.Source kind() {
        return WaitBoard.Source.LIVE;
    }

    @Override
    public Optional<Duration> pause() {
        return Optional.of(PAUSE);
    }

    @Override
    public Optional<byte[]> next() throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(ANSWER)
                .header("User-Agent", AGENT)
                .header("Accept", "application/json, application/xml;q=0.9")
                .header("Accept-Language", "en-US");
        etag.ifPresent(mark -> request.header("If-None-Match", mark));
        lastModified.ifPresent(date -> request.header("If-Modified-Since", date));
        try {
            return body(client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for an answer", stopped);
        }
    }

    private Optional<byte[]> body(HttpResponse<InputStream> response) throws IOException {
        try (InputStream body = response.body()) {
            if (response.statusCode() == 304) {
                return Optional.empty();
            }
            if (response.statusCode() != 200) {
                throw new IOException("the server answered with status " + response.statusCode());
            }
            byte[] bytes = body.readNBytes(FeedReader.LARGEST_BYTES + 1);
            etag = response.headers().firstValue("ETag");
            lastModified = response.headers().firstValue("Last-Modified");
            return Optional.of(bytes);
        }
    }
}
