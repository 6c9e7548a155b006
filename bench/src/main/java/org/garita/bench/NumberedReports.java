package org.garita.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;

/**
 * Made-up reports, each told by its number: lane, crossing and hour follow from it, and so do its minutes. The crossings
 * are of Arizona, because their clock is seven hours behind UTC all year.
 */
final class NumberedReports {
    static final List<String> LANES = List.of(
            "passenger_vehicle_general",
            "passenger_vehicle_ready",
            "passenger_vehicle_sentri",
            "pedestrian_general",
            "pedestrian_ready",
            "commercial_general",
            "commercial_fast");
    private static final Instant FIRST_HOUR = Instant.parse("2011-01-01T07:00:00Z");
    private static final Duration LONGEST_QUESTION = Duration.ofDays(366);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<String> ports;
    private final HttpClient client = HttpClient.newHttpClient();

    /** Reports of these crossings, by their port numbers. */
    NumberedReports(List<String> ports) {
        this.ports = List.copyOf(ports);
    }

    /** How many reports each hour has. */
    int anHour() {
        return ports.size() * LANES.size();
    }

    Instant hour(int report) {
        return FIRST_HOUR.plus(Duration.ofHours(report / anHour()));
    }

    String port(int report) {
        return ports.get(report / LANES.size() % ports.size());
    }

    /** Place of its lane in {@link #LANES}. */
    static int lane(int report) {
        return report % LANES.size();
    }

    static int minutes(int report) {
        return 10 + report % 290;
    }

    /** The number of what is told so, or nothing when no report of these says that. */
    OptionalInt number(String port, String lane, Instant hour, String minutes) {
        int hours = (int) Duration.between(FIRST_HOUR, hour).toHours();
        int place = ports.indexOf(port);
        int report = (hours * ports.size() + place) * LANES.size() + LANES.indexOf(lane);
        boolean ours = hours >= 0 && place >= 0 && LANES.contains(lane);
        return ours && minutes.equals(Integer.toString(minutes(report))) ? OptionalInt.of(report) : OptionalInt.empty();
    }

    /** Which of the acknowledged reports a restarted server no longer shows with their minutes. */
    BitSet lost(URI origin, BitSet acknowledged) throws IOException, InterruptedException {
        BitSet lost = (BitSet) acknowledged.clone();
        Instant end = hour(acknowledged.length()).plus(Duration.ofHours(1));
        for (Instant from = FIRST_HOUR; from.isBefore(end); from = from.plus(LONGEST_QUESTION)) {
            for (String port : ports) {
                String question = "/api/v1/crossings/%s/history.csv?from=%s&until=%s"
                        .formatted(port, from, from.plus(LONGEST_QUESTION));
                ask(origin.resolve(question))
                        .lines()
                        .skip(1)
                        .map(line -> line.split(",", -1))
                        .forEach(row -> number(port, row[1], Instant.parse(row[2]), row[4])
                                .ifPresent(lost::clear));
            }
        }
        return lost;
    }

    /** A text of the server's open data. */
    String ask(URI address) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(address).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("the server answered " + answer.statusCode() + " to " + address);
        }
        return answer.body();
    }
}
