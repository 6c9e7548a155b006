package org.garita.app.feed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.garita.app.waits.WaitBoard;

/**
 * The feed over the network. Asks conditionally when the server gave a mark to ask by (CBP gives none), names itself, and
 * stops reading one byte after the largest answer that is read. A server that begins an answer and never ends it is left
 * after a while: the client's own timeout ends with the headers.
 */
final class HttpFeed implements FeedSource {
    static final String LIVE = "cbp-live";
    private static final Duration CONNECT = Duration.ofSeconds(10);
    static final Duration ANSWER = Duration.ofSeconds(30);
    /** Reports are hourly; five minutes find each soon and are a small load for the server. */
    static final Duration PAUSE = Duration.ofMinutes(5);

    private static final String AGENT = "Garita/0.1 (open border wait times)";

    private final URI address;
    private final Duration pause;
    private final Duration patience;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private Optional<String> etag = Optional.empty();
    private Optional<String> lastModified = Optional.empty();

    /**
     * The feed at an address.
     *
     * @param pause how long to wait after an answer
     * @param patience how long an answer may take, to its last byte
     */
    HttpFeed(URI address, Duration pause, Duration patience) {
        this.address = address;
        this.pause = pause;
        this.patience = patience;
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
        return Optional.of(pause);
    }

    @Override
    public Optional<byte[]> next() throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("User-Agent", AGENT)
                .header("Accept", "application/json, application/xml;q=0.9")
                .header("Accept-Language", "en-US");
        etag.ifPresent(mark -> request.header("If-None-Match", mark));
        lastModified.ifPresent(date -> request.header("If-Modified-Since", date));
        return body(answer(request.build()));
    }

    private HttpResponse<byte[]> answer(HttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> asked =
                client.sendAsync(request, headers -> new BoundedBody(FeedReader.LARGEST_BYTES + 1));
        try {
            return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException silent) {
            asked.cancel(true);
            throw new IOException("no whole answer within %d s".formatted(patience.toSeconds()), silent);
        } catch (ExecutionException failed) {
            Throwable cause = Optional.ofNullable(failed.getCause()).orElse(failed);
            throw new IOException(
                    Optional.ofNullable(cause.getMessage())
                            .orElseGet(() -> cause.getClass().getSimpleName()),
                    cause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for an answer", stopped);
        }
    }

    private Optional<byte[]> body(HttpResponse<byte[]> response) throws IOException {
        if (response.statusCode() == 304) {
            return Optional.empty();
        }
        if (response.statusCode() != 200) {
            throw new IOException("the server answered with status " + response.statusCode());
        }
        etag = response.headers().firstValue("ETag");
        lastModified = response.headers().firstValue("Last-Modified");
        return Optional.of(response.body());
    }
}
