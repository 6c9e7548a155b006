package org.garita.app.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HttpFeedTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final ExecutorService handlers = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private final HttpServer server = begin();

    private static HttpServer begin() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    @BeforeEach
    void start() {
        server.setExecutor(handlers);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        handlers.shutdown();
    }

    private HttpFeed feed(Duration patience, HttpHandler handler) {
        server.createContext("/", handler);
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        return new HttpFeed(address, HttpFeed.PAUSE, patience);
    }

    @Test
    void a_server_that_begins_an_answer_and_never_ends_it_is_left_after_a_while() {
        HttpFeed feed = feed(Duration.ofMillis(500), request -> {
            request.sendResponseHeaders(200, 1_000);
            request.getResponseBody().write("[{".getBytes(UTF_8));
            request.getResponseBody().flush();
            try {
                over.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        assertThatThrownBy(feed::next).isInstanceOf(IOException.class).hasMessageContaining("no whole answer");
    }

    @Test
    void an_answer_cut_by_the_server_is_no_answer() {
        HttpFeed feed = feed(LONG, request -> {
            request.sendResponseHeaders(200, 1_000);
            request.getResponseBody().write("[{".getBytes(UTF_8));
            request.close();
        });
        assertThatThrownBy(feed::next).isInstanceOf(IOException.class);
    }

    @Test
    void of_an_endless_answer_one_byte_more_than_the_largest_is_read() throws IOException {
        HttpFeed feed = feed(LONG, request -> {
            request.sendResponseHeaders(200, 0);
            byte[] blanks = new byte[1 << 16];
            try (request) {
                while (over.getCount() > 0) {
                    request.getResponseBody().write(blanks);
                }
            }
        });
        assertThat(feed.next().orElseThrow()).hasSize(FeedReader.LARGEST_BYTES + 1);
    }

    @Test
    void another_status_is_told_and_an_unchanged_answer_is_asked_for_by_its_mark() throws IOException {
        HttpFeed feed = feed(LONG, request -> {
            String mark = request.getRequestHeaders().getFirst("If-None-Match");
            request.getResponseHeaders().add("ETag", "\"one\"");
            try (request) {
                if (mark == null) {
                    request.sendResponseHeaders(200, 2);
                    request.getResponseBody().write("[]".getBytes(UTF_8));
                } else {
                    request.sendResponseHeaders(mark.equals("\"one\"") ? 304 : 500, -1);
                }
            }
        });
        assertThat(feed.next())
                .hasValueSatisfying(body -> assertThat(body).asString(UTF_8).isEqualTo("[]"));
        assertThat(feed.next()).isEmpty();
        server.removeContext("/");
        HttpFeed gone = feed(LONG, request -> {
            request.sendResponseHeaders(503, -1);
            request.close();
        });
        assertThatThrownBy(gone::next).hasMessageContaining("503");
    }
}
