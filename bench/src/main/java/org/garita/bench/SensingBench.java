package org.garita.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many detections a second the whole server takes in over HTTP, each batch on disk before it is answered; then the server
 * is killed while it does so, started again, and every batch that was acknowledged is sent once more: it must be known.
 */
public final class SensingBench {
    private static final int ROWS = 1_000;
    private static final int SENDERS = 4;
    private static final int PLATES_OF_TEN = 2;
    private static final String HEADER = "sensor,time,token,kind,lane\n";
    private static final String PLATE = "ABCDEFGHJKLMNPRSTUVWXYZ123456789";

    private final Path jar;
    private final Path data;
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicInteger turnedAway = new AtomicInteger();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private int everAcknowledged;
    private int lost;

    private SensingBench(Path jar, Path data) {
        this.jar = jar;
        this.data = data;
    }

    /** Arguments: the jar, a data folder to be made, seconds of the measurement, kills. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        SensingBench bench = new SensingBench(Path.of(arguments[0]), Path.of(arguments[1]));
        int seconds = Integer.parseInt(arguments[2]);
        int kills = Integer.parseInt(arguments[3]);
        bench.run(seconds, true);
        for (int kill = 1; kill <= kills; kill++) {
            bench.run(2, false);
        }
        bench.run(0, false);
        System.out.printf(
                Locale.ROOT,
                "%d kills under load: %d batches acknowledged, %d not known again%n",
                kills + 1,
                bench.everAcknowledged,
                bench.lost);
        System.exit(bench.lost == 0 ? 0 : 1);
    }

    private void run(int seconds, boolean measured) throws IOException, InterruptedException {
        Process server = java(
                "serve",
                "--port",
                "0",
                "--feed",
                "file:/nowhere",
                "--set",
                "garita.sensing.batches-a-minute=1000000",
                "--set",
                "logging.level.root=error");
        try (BufferedReader output = server.inputReader()) {
            URI origin = untilReady(output);
            String key = key();
            lookForLost(origin);
            List<Thread> senders = new ArrayList<>();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds + (measured ? 10 : 0));
            for (int i = 0; seconds > 0 && i < SENDERS; i++) {
                senders.add(new Thread(() -> sendUntil(origin, key, end)));
            }
            senders.forEach(Thread::start);
            if (measured) {
                TimeUnit.SECONDS.sleep(10); // until the server runs compiled code
                tellRate(seconds);
            }
            TimeUnit.MILLISECONDS.sleep(measured ? 100 : 700L * seconds);
            server.destroyForcibly().waitFor();
            for (Thread sender : senders) {
                sender.join();
            }
        } finally {
            server.destroyForcibly();
        }
    }

    private void tellRate(int seconds) throws InterruptedException {
        long before = accepted.get();
        long start = System.nanoTime();
        TimeUnit.SECONDS.sleep(seconds);
        double took = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%,.0f detections/s on disk and acknowledged over %.1f s (batches of %d, %d senders beside the server, 2 of 10 are plates; %d times turned away)%n",
                (accepted.get() - before) / took,
                took,
                ROWS,
                SENDERS,
                turnedAway.get());
    }

    private void sendUntil(URI origin, String key, long end) {
        try {
            while (System.nanoTime() < end) {
                int number = numbers.incrementAndGet();
                String body = body(new Random(number));
                HttpResponse<String> answer = send(origin, key, "b" + number, body);
                if (answer.statusCode() == 503) {
                    turnedAway.incrementAndGet();
                } else if (answer.body().contains("\"accepted\":" + ROWS + ",")) {
                    accepted.addAndGet(ROWS);
                    acknowledged.put("b" + number, key + "\n" + body);
                } else {
                    throw new IllegalStateException("answered %d: %s".formatted(answer.statusCode(), answer.body()));
                }
            }
        } catch (IOException killed) {
            // what the second half of this bench is about
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Batches of the last run; those before were looked for then. */
    private void lookForLost(URI origin) throws IOException, InterruptedException {
        for (Map.Entry<String, String> batch : acknowledged.entrySet()) {
            String[] parts = batch.getValue().split("\n", 2);
            HttpResponse<String> again = send(origin, parts[0], batch.getKey(), parts[1]);
            boolean known = again.statusCode() == 200
                    && again.headers().firstValue("Batch-Repeated").orElse("").equals("true");
            lost += known ? 0 : 1;
        }
        everAcknowledged += acknowledged.size();
        acknowledged.clear();
    }

    private HttpResponse<String> send(URI origin, String key, String id, String body)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(origin.resolve("/api/v1/sensing/pharr/batches"))
                        .header("Authorization", "Bearer " + key)
                        .header("Batch-Id", id)
                        .header("Content-Type", "text/csv")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String body(Random random) {
        StringBuilder body = new StringBuilder(HEADER);
        String now = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
        for (int row = 0; row < ROWS; row++) {
            if (row % 10 < PLATES_OF_TEN) {
                body.append("plate-primary,")
                        .append(now)
                        .append(',')
                        .append(plate(random))
                        .append(",plate,1\n");
            } else {
                String device = Long.toHexString(random.nextLong() | 1L << 62).substring(4);
                body.append("bt-primary,")
                        .append(now)
                        .append(',')
                        .append(device)
                        .append(",bluetooth,\n");
            }
        }
        return body.toString();
    }

    private static String plate(Random random) {
        StringBuilder plate = new StringBuilder();
        for (int i = 0; i < 7; i++) {
            plate.append(PLATE.charAt(random.nextInt(PLATE.length())));
        }
        return plate.toString();
    }

    private String key() throws IOException, InterruptedException {
        Process tool = java("sensing", "key", "norte-sensors");
        try (BufferedReader output = tool.inputReader()) {
            String key = output.readLine();
            if (tool.waitFor() != 0 || key == null || !key.startsWith("gsk_")) {
                throw new IOException("no key was made: " + key);
            }
            return key;
        }
    }

    private Process java(String... command) throws IOException {
        List<String> line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString()));
        line.addAll(List.of(command));
        line.addAll(List.of("--data", data.toString()));
        return new ProcessBuilder(line).redirectErrorStream(true).start();
    }

    private static URI untilReady(BufferedReader output) throws IOException {
        List<String> said = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            int address = line.indexOf("http://127.0.0.1:");
            if (line.startsWith("Garita is ready") && address > 0) {
                return URI.create(line.substring(address, line.indexOf("/en", address)));
            }
        }
        throw new IOException("the server did not start: " + String.join("\n", said));
    }
}
