package org.garita.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server that is started again shows the reports it has, with their age, while its source is silent. */
class RestartTest {
    private static final Duration LONGEST_FIRST_POLL = Duration.ofSeconds(30);

    private final AtomicBoolean answering = new AtomicBoolean(true);

    @Test
    @Timeout(120)
    void a_restarted_server_shows_the_last_stored_reports_as_old_as_they_are(@TempDir Path data)
            throws IOException, InterruptedException {
        HttpServer feed = feed();
        String address = "http://127.0.0.1:" + feed.getAddress().getPort() + "/";
        List<String> before;
        try {
            try (Server server = Server.start(data, "--feed", address)) {
                JsonNode board = firstAnswered(server);
                assertThat(board.get("source").asString()).isEqualTo("live");
                before = told(board);
            }
            answering.set(false);
            try (Server again = Server.start(data, "--feed", address, "--clock", "2026-11-24T15:40:00Z")) {
                JsonNode board = board(again);
                assertThat(board.get("source").asString()).isEqualTo("live");
                assertThat(board.get("freshness").asString()).isEqualTo("unreachable");
                assertThat(told(board)).isNotEmpty().isEqualTo(before);
                assertThat(board.get("waits").findValues("age_minutes").stream()
                                .filter(JsonNode::isNumber)
                                .mapToInt(JsonNode::asInt))
                        .isNotEmpty()
                        .allMatch(minutes -> minutes >= 40);
                assertThat(new Visitor(again).get("/en").text()).contains("does not answer");
            }
            try (Server wanted = Server.start(data, "--feed", "typical-week", "--clock", "2026-11-24T15:41:00Z")) {
                assertThat(board(wanted).get("source").asString()).isEqualTo("typical_week");
            }
        } finally {
            feed.stop(0);
        }
    }

    private HttpServer feed() throws IOException {
        HttpServer feed = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] answer = Files.readAllBytes(Demonstration.recording());
        feed.createContext("/", request -> {
            if (answering.get()) {
                request.sendResponseHeaders(200, answer.length);
                request.getResponseBody().write(answer);
            } else {
                request.sendResponseHeaders(503, -1);
            }
            request.close();
        });
        feed.start();
        return feed;
    }

    private static JsonNode firstAnswered(Server server) throws IOException, InterruptedException {
        long until = System.nanoTime() + LONGEST_FIRST_POLL.toNanos();
        JsonNode board = board(server);
        while (!board.get("source").asString().equals("live") && System.nanoTime() < until) {
            Thread.onSpinWait();
            board = board(server);
        }
        return board;
    }

    /** What each lane reports, those that a crossing does not have left out. */
    private static List<String> told(JsonNode board) {
        List<String> told = new ArrayList<>();
        for (JsonNode wait : board.get("waits")) {
            if (!wait.get("status").asString().equals("not_applicable")) {
                told.add(String.join(
                        " ",
                        wait.get("crossing").asString(),
                        wait.get("lane").asString(),
                        wait.get("status").asString(),
                        wait.get("delay_minutes").toString(),
                        wait.get("observed_at").toString()));
            }
        }
        return told;
    }

    private static JsonNode board(Server server) throws IOException, InterruptedException {
        return JsonMapper.shared()
                .readTree(new Visitor(server).get("/api/v1/waits.json").text());
    }
}
