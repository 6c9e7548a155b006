package org.garita.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A feed whose every answer reports a further hour, and what the server that polls it has shown of that: what a reader has
 * seen in the open data counts as acknowledged.
 */
final class PolledReports implements AutoCloseable {
    private static final List<String> PORTS = List.of("260101", "260201", "260301");

    /** Where the feed puts each lane of {@link NumberedReports#LANES}: its group, and its place in the group. */
    private static final List<List<String>> PLACES = List.of(
            List.of("passenger_vehicle_lanes", "standard_lanes"),
            List.of("passenger_vehicle_lanes", "ready_lanes"),
            List.of("passenger_vehicle_lanes", "NEXUS_SENTRI_lanes"),
            List.of("pedestrian_lanes", "standard_lanes"),
            List.of("pedestrian_lanes", "ready_lanes"),
            List.of("commercial_vehicle_lanes", "standard_lanes"),
            List.of("commercial_vehicle_lanes", "FAST_lanes"));

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M/d/yyyy", Locale.US);
    private static final DateTimeFormatter LABEL = DateTimeFormatter.ofPattern("'At 'h:mm a", Locale.US);

    private final NumberedReports reports = new NumberedReports(PORTS);
    private final AtomicInteger answers = new AtomicInteger();
    private final BitSet shown = new BitSet();
    private final HttpServer feed;

    /** Begins to answer on a free port of this machine. */
    PolledReports() throws IOException {
        feed = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        feed.createContext("/", this::answer);
        feed.start();
    }

    /** Address of the feed. */
    String address() {
        return "http://127.0.0.1:" + feed.getAddress().getPort() + "/";
    }

    /** How many reports were in answers that the server fetched. */
    int tried() {
        return answers.get() * reports.anHour();
    }

    /** How many reports the server has shown. */
    int acknowledged() {
        return shown.cardinality();
    }

    /** Reads the board again and again until the server is gone. */
    void watchUntilKilled(URI origin) {
        try {
            while (true) {
                reports.ask(origin.resolve("/api/v1/waits.csv"))
                        .lines()
                        .skip(1)
                        .map(line -> line.split(",", -1))
                        .filter(row -> row[2].equals("delay"))
                        .forEach(row -> reports.number(row[10], row[1], Instant.parse(row[6]), row[3])
                                .ifPresent(shown::set));
                TimeUnit.MILLISECONDS.sleep(50); // a reader, not a load: acts and imports need the processor too
            }
        } catch (IOException killed) {
            // what this bench is about
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Which of the reports that were shown a restarted server no longer has. */
    BitSet lost(URI origin) throws IOException, InterruptedException {
        return reports.lost(origin, shown);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = answer(answers.getAndIncrement()).getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String answer(int hour) {
        StringBuilder rows = new StringBuilder("[");
        int first = hour * reports.anHour();
        for (int report = first; report < first + reports.anHour(); report += NumberedReports.LANES.size()) {
            rows.append(report == first ? "" : ",").append(row(report));
        }
        return rows.append("]").toString();
    }

    /** The row of one crossing: its seven lanes from this report on. */
    private String row(int first) {
        OffsetDateTime hour = reports.hour(first).atOffset(ZoneOffset.ofHours(-7));
        StringBuilder row = new StringBuilder("""
                {"port_number":"%s","border":"Mexican Border","date":"%s","time":"%02d:05:00","port_status":"Open\"""".formatted(reports.port(first), DAY.format(hour), hour.getHour()));
        String group = "";
        for (int lane = 0; lane < PLACES.size(); lane++) {
            List<String> place = PLACES.get(lane);
            boolean next = !place.get(0).equals(group);
            row.append(next && lane > 0 ? "}" : "")
                    .append(next ? ",\"" + place.get(0) + "\":{" : ",")
                    .append("""
                            "%s":{"update_time":"%s MST","operational_status":"delay","delay_minutes":"%d","lanes_open":"1"}""".formatted(place.get(1), LABEL.format(hour), NumberedReports.minutes(first + lane)));
            group = place.get(0);
        }
        return row.append("}}").toString();
    }

    @Override
    public void close() {
        feed.stop(0);
    }
}
