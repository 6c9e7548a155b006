package org.garita.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A vendor whose line breaks in the middle of a batch: nothing of it is kept, and all of it when it is sent again. */
class HalfSentBatchTest {
    private static final Server SERVER = Demonstration.server();
    private static final String PATH = "/api/v1/sensing/pharr/batches";
    private static final String BODY =
            "sensor,time,metres,at_least\n" + "camera-bridge,2026-11-24T15:00:00Z,120,false\n".repeat(40);

    @Test
    void a_body_of_which_half_came_is_not_taken_and_whole_it_is_taken_once() throws IOException, InterruptedException {
        String key = Console.ask(SERVER, "sensing key", "norte-sensors").out().strip();
        for (int cut : new int[] {0, 1, 27, 28, 29, 300, BODY.length() - 1}) {
            sendPart(key, "half-" + cut, cut);
        }

        for (int cut : new int[] {0, 1, 27, 28, 29, 300, BODY.length() - 1}) {
            HttpResponse<String> first = send(key, "half-" + cut);
            assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
            assertThat(first.headers().firstValue("Batch-Repeated")).contains("false");
            assertThat(send(key, "half-" + cut).headers().firstValue("Batch-Repeated"))
                    .contains("true");
        }
    }

    /** Promises the whole body, sends a part of it, and hangs up. */
    private static void sendPart(String key, String id, int bytes) throws IOException {
        URI origin = SERVER.origin();
        try (Socket socket = new Socket(origin.getHost(), origin.getPort())) {
            String head = String.format(
                    Locale.ROOT,
                    "POST %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\nBatch-Id: %s\r\nContent-Type: text/csv\r\nContent-Length: %d\r\n\r\n",
                    PATH,
                    origin.getAuthority(),
                    key,
                    id,
                    BODY.length());
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(BODY.substring(0, bytes).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        }
    }

    private static HttpResponse<String> send(String key, String id) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(SERVER.address(PATH))
                .header("Authorization", "Bearer " + key)
                .header("Batch-Id", id)
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(BODY))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
