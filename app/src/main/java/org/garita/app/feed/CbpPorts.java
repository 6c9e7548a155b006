package org.garita.app.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.garita.app.crossing.Crossing;
import org.garita.app.crossing.Crossings;
import org.garita.app.waits.Cleaning;
import org.garita.kernel.lane.Mode;
import org.garita.kernel.place.CrossingId;

/** The crossings of the crossing room under the numbers and titles of the feed. */
public final class CbpPorts implements Ports {
    private static final String TABLE = "/reference/cbp-rows.csv";
    private static final List<Mode> MAXIMA = List.of(Mode.PASSENGER_VEHICLE, Mode.PEDESTRIAN, Mode.COMMERCIAL);

    private final Crossings crossings;
    private final Map<String, String> numberByTitle = new HashMap<>();
    private final Map<CrossingId, Map<Mode, Integer>> maxima = new HashMap<>();

    public CbpPorts(Crossings crossings) {
        this.crossings = crossings;
        lines().stream().skip(1).forEach(this::take);
    }

    private void take(String line) {
        String[] fields = line.split(",", -1);
        numberByTitle.putIfAbsent(Cleaning.plain(fields[1]), fields[0]);
        byNumber(fields[0]).ifPresent(port -> {
            Map<Mode, Integer> known = maxima.computeIfAbsent(port.crossing(), id -> new HashMap<>());
            for (int i = 0; i < MAXIMA.size(); i++) {
                if (!fields[i + 2].isEmpty()) {
                    known.merge(MAXIMA.get(i), Integer.parseInt(fields[i + 2]), Math::max);
                }
            }
        });
    }

    @Override
    public Optional<Port> byNumber(String portNumber) {
        return crossings.findByPortNumber(portNumber).map(CbpPorts::port);
    }

    @Override
    public Optional<Port> byTitle(String title) {
        return Optional.ofNullable(numberByTitle.get(Cleaning.plain(title))).flatMap(this::byNumber);
    }

    @Override
    public OptionalInt maximumLanes(CrossingId crossing, Mode mode) {
        Integer most = maxima.getOrDefault(crossing, Map.of()).get(mode);
        return most == null ? OptionalInt.empty() : OptionalInt.of(most);
    }

    private static Port port(Crossing crossing) {
        return new Port(
                crossing.id(), crossing.portNumbers().get(0), crossing.us().zone());
    }

    private static List<String> lines() {
        try (InputStream table = CbpPorts.class.getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new IllegalStateException(
                        TABLE + " is missing from the application. Maybe the build left it out.");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
